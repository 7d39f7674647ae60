package org.demarche.mention.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes a pattern out into plain sequences of elements: {@code the? (last|past) $number $unit} becomes four. Patterns are
 * short; one that would grow beyond a few hundred sequences is refused.
 */
final class Phrase {
    private static final int MOST = 600;

    /**
     * A word, or a class of words.
     *
     * @param word the word itself, or the class
     * @param name what a class is captured as; empty for a word
     */
    record Element(String word, String name) {
        boolean literal() {
            return name.isEmpty();
        }
    }

    private final String text;
    private final Set<String> names = new TreeSet<>();
    private final Set<String> kinds = new TreeSet<>();
    private int at;

    Phrase(String text) {
        this.text = text;
    }

    /** Names of the captures; known after {@link #sequences()}. */
    Set<String> names() {
        return names;
    }

    /** Classes asked for; known after {@link #sequences()}. */
    Set<String> kinds() {
        return kinds;
    }

    List<List<Element>> sequences() {
        List<List<Element>> out = alternatives();
        if (at < text.length()) {
            throw new IllegalArgumentException("a bracket too many in \"" + text + "\"");
        }
        if (out.contains(List.<Element>of())) {
            throw new IllegalArgumentException("\"" + text + "\" matches nothing at all");
        }
        return out;
    }

    private List<List<Element>> alternatives() {
        List<List<Element>> out = new ArrayList<>(sequence());
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            out.addAll(sequence());
        }
        return out;
    }

    private List<List<Element>> sequence() {
        List<List<Element>> out = List.of(List.of());
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            if (text.charAt(at) == ' ') {
                at++;
                continue;
            }
            out = joined(out, piece());
        }
        return out;
    }

    private List<List<Element>> piece() {
        List<List<Element>> out;
        if (text.charAt(at) == '(') {
            at++;
            out = alternatives();
            if (at >= text.length()) {
                throw new IllegalArgumentException("a bracket is missing in \"" + text + "\"");
            }
            at++;
        } else {
            out = List.of(List.of(element()));
        }
        if (at < text.length() && text.charAt(at) == '?') {
            at++;
            out = new ArrayList<>(out);
            out.add(List.of());
        }
        return out;
    }

    private Element element() {
        int start = at;
        while (at < text.length() && " |()?".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        if (!word.startsWith("$") || word.length() == 1) {
            return new Element(word, "");
        }
        int colon = word.indexOf(':');
        String kind = colon < 0 ? word.substring(1) : word.substring(1, colon);
        String name = colon < 0 ? kind : word.substring(colon + 1);
        kinds.add(kind);
        names.add(name);
        return new Element(kind, name);
    }

    private List<List<Element>> joined(List<List<Element>> left, List<List<Element>> right) {
        if (left.size() * right.size() > MOST) {
            throw new IllegalArgumentException("\"" + text + "\" has too many variants; use classes");
        }
        List<List<Element>> out = new ArrayList<>(left.size() * right.size());
        for (List<Element> a : left) {
            for (List<Element> b : right) {
                List<Element> both = new ArrayList<>(a);
                both.addAll(b);
                out.add(both);
            }
        }
        return out;
    }
}
