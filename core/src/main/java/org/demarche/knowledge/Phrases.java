package org.demarche.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Phrases found in running tokens, longest first. Spelling is levelled on both sides: case, diacritics, hyphens, full
 * stops and apostrophes do not part "al-Assad" from "al - Assad", "U.S." from "US", "Erdoğan" from "Erdogan".
 */
final class Phrases<T> {
    private final Map<String, List<T>> byKey = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    /** Something found, and how many tokens it takes. */
    record Hit<T>(T value, int length) {}

    void add(String phrase, T value) {
        List<String> pieces = pieces(phrase);
        if (pieces.isEmpty()) {
            return;
        }
        byKey.computeIfAbsent(String.join(" ", pieces), key -> new ArrayList<>(1)).add(value);
        longest.merge(pieces.get(0), pieces.size(), Math::max);
    }

    /** Exactly this phrase. */
    List<T> find(String phrase) {
        return byKey.getOrDefault(String.join(" ", pieces(phrase)), List.of());
    }

    /** What starts at a token, longest first. */
    List<Hit<T>> at(List<String> words, int from) {
        List<String> first = pieces(words.get(from));
        if (first.isEmpty()) {
            return List.of();
        }
        int limit = longest.getOrDefault(first.get(0), 0);
        List<Hit<T>> found = new ArrayList<>();
        StringBuilder key = new StringBuilder(String.join(" ", first));
        int used = first.size();
        for (int end = from + 1; used <= limit; end++) {
            for (T value : byKey.getOrDefault(key.toString(), List.of())) {
                found.add(0, new Hit<>(value, end - from));
            }
            List<String> more = List.of();
            while (end < words.size() && (more = pieces(words.get(end))).isEmpty()) {
                end++;
            }
            if (end >= words.size()) {
                break;
            }
            more.forEach(piece -> key.append(' ').append(piece));
            used += more.size();
        }
        return found;
    }

    /** A phrase's words, levelled; a hyphen alone yields none. */
    static List<String> pieces(String phrase) {
        List<String> pieces = new ArrayList<>(4);
        StringBuilder piece = new StringBuilder();
        String plain = level(phrase);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean possessive = c == '\'' && plain.startsWith("'s", i) && ends(plain, i + 2);
            if (c == ' ' || c == '-' || possessive) {
                flush(piece, pieces);
            } else if (c != '.' && c != '\'') {
                piece.append(c);
            }
        }
        flush(piece, pieces);
        return pieces;
    }

    private static boolean ends(String text, int at) {
        return at == text.length() || text.charAt(at) == ' ' || text.charAt(at) == '-';
    }

    private static void flush(StringBuilder piece, List<String> pieces) {
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
    }

    /** Lower case, without diacritics, apostrophes and dashes plain. */
    static String level(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return plain(lower);
            }
        }
        return lower;
    }

    private static String plain(String lower) {
        String parted = Normalizer.normalize(lower, Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(parted.length());
        for (int i = 0; i < parted.length(); i++) {
            char c = parted.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            switch (c) {
                case '\u2019', '\u2018', '\u02BC', '\u02BB' -> out.append('\'');
                case '\u2010', '\u2011', '\u2013' -> out.append('-');
                case '\u0131' -> out.append('i');
                case '\u00F8' -> out.append('o');
                case '\u0142' -> out.append('l');
                case '\u0111', '\u00F0' -> out.append('d');
                case '\u00E6' -> out.append("ae");
                case '\u00DF' -> out.append("ss");
                case '\u0259' -> out.append('a');
                case '\u00A0' -> out.append(' ');
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
