package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;

/**
 * Groups the words of one paragraph into sentences. A quotation of several sentences is cut at its sentences; a mark of
 * question or exclamation before a reporting clause ("… ?" she asked) is not the end.
 */
public final class SentenceSplitter {
    /** Longer sentences cost the model quadratic time; no sentence of the training data is half as long. */
    static final int LONGEST = 400;

    private static final String CLOSING = "\"')]}”’»";
    private static final Set<String> REPORTING = Set.of(
            "asked",
            "said",
            "says",
            "asks",
            "wrote",
            "writes",
            "added",
            "replied",
            "shouted",
            "cried",
            "demanded",
            "exclaimed",
            "wondered",
            "tweeted",
            "posted",
            "told",
            "quipped",
            "responded",
            "answered",
            "continued");

    /** After a.m. and p.m. these go on with the time. */
    private static final Set<String> TIME = Set.of(
            "Monday",
            "Tuesday",
            "Wednesday",
            "Thursday",
            "Friday",
            "Saturday",
            "Sunday",
            "GMT",
            "UTC",
            "EST",
            "EDT",
            "ET",
            "CET",
            "CEST",
            "BST",
            "PST",
            "PDT",
            "PT",
            "IST",
            "MSK",
            "Eastern",
            "Pacific",
            "Central",
            "Moscow",
            "Kyiv",
            "Beijing",
            "London",
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final Abbreviations abbreviations;

    SentenceSplitter(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** A splitter with the abbreviations of a shelf. */
    public static SentenceSplitter load(Shelf shelf) {
        Problems problems = new Problems();
        SentenceSplitter splitter = new SentenceSplitter(Abbreviations.load(shelf, problems));
        problems.check();
        return splitter;
    }

    /** Sentences in order; every word is in exactly one. */
    public List<List<Word>> sentences(String text, List<Word> words) {
        List<List<Word>> out = new ArrayList<>();
        boolean inside = false; // whether a straight double quote is open
        int start = 0;
        int i = 0;
        while (i < words.size()) {
            inside ^= words.get(i).text().equals("\"");
            int next = i + 1;
            if (stop(words, i)) {
                while (next < words.size() && closing(text, words, next, inside)) {
                    inside ^= words.get(next).text().equals("\"");
                    next++;
                }
                if (next < words.size() && spoken(words, next) && ends(words, start, i, next)) {
                    cut(words, start, next, out);
                    start = next;
                }
            }
            i = next;
        }
        cut(words, start, words.size(), out);
        return out;
    }

    /** Whether a sentence may end with this word. */
    private static boolean stop(List<Word> words, int i) {
        String word = words.get(i).text();
        char last = word.charAt(word.length() - 1);
        return last == '.' || last == '?' || last == '!' || last == '…' || last == '。';
    }

    /** Whether a word follows; marks alone are no sentence. */
    private static boolean spoken(List<Word> words, int from) {
        for (int i = from; i < words.size(); i++) {
            if (Character.isLetterOrDigit(words.get(i).text().codePointAt(0))
                    || words.get(i).text().length() > 2
                    || i > from + 8) {
                return true;
            }
        }
        return false;
    }

    /** A mark that closes what the stop ended: turned, or right behind it, or the fellow of an open quote. */
    private static boolean closing(String text, List<Word> words, int i, boolean inside) {
        Word word = words.get(i);
        char mark = text.charAt(word.span().start());
        if (word.text().length() > 2 || CLOSING.indexOf(mark) < 0) {
            return false;
        }
        boolean turned = mark == '”' || mark == '’' || mark == '»' || mark == ')' || mark == ']' || mark == '}';
        return turned
                || words.get(i - 1).span().end() == word.span().start()
                || mark == '"' && inside && spaced(text, word);
    }

    /** A straight quote with blanks on both sides does not show which way it faces. */
    private static boolean spaced(String text, Word word) {
        int end = word.span().end();
        return end == text.length() || Chunk.blank(text.charAt(end));
    }

    private boolean ends(List<Word> words, int start, int stop, int next) {
        String mark = words.get(stop).text();
        String follower = words.get(next).text();
        int first = opener(words, next);
        String word = words.get(first).text();
        int c = word.codePointAt(0);
        boolean spaced =
                words.get(next - 1).span().end() < words.get(next).span().start();
        if (",;:-–—".indexOf(follower.charAt(0)) >= 0 && !bullet(follower, spaced)) {
            return false;
        }
        if (Character.isLowerCase(c) && !inner(word) || !spaced && !Character.isUpperCase(c)) {
            return false;
        }
        if (mark.endsWith("?") || mark.endsWith("!")) {
            return next == stop + 1 ? mark.length() == 1 || spaced : !reports(words, next);
        }
        if (mark.equals(".")) {
            return stop > start + 1 || !item(words.get(start).text());
        }
        if (mark.startsWith("..") || mark.startsWith("…")) {
            boolean attached = stop > 0
                    && words.get(stop - 1).span().end()
                            == words.get(stop).span().start();
            return Character.isUpperCase(c) && attached && !word.equals("I");
        }
        return abbreviationEnds(mark, word, first > next, next > stop + 1);
    }

    private static boolean bullet(String follower, boolean spaced) {
        return spaced && (follower.equals("-") || follower.equals("–") || follower.equals("—"));
    }

    /** "iPhone", "eBay": small first letter, yet a name. */
    private static boolean inner(String word) {
        return word.length() > 1 && Character.isUpperCase(word.charAt(1));
    }

    /** Past opening quotes and brackets. */
    private static int opener(List<Word> words, int from) {
        int i = from;
        while (i + 1 < words.size()
                && "\"'([{".indexOf(words.get(i).text().charAt(0)) >= 0
                && words.get(i).text().length() <= 2) {
            i++;
        }
        return i;
    }

    /** The number of a list's item: "3." and "b." do not end anything. */
    private static boolean item(String word) {
        return word.length() <= 2 && (Character.isDigit(word.charAt(0)) || word.length() == 1 && word.charAt(0) != 'I');
    }

    /** "… ?" Mr Roe asked. */
    private static boolean reports(List<Word> words, int from) {
        int i = from;
        while (i < words.size()
                && i < from + 5
                && Character.isUpperCase(words.get(i).text().codePointAt(0))) {
            i++;
        }
        if (i == from || i >= words.size() || !REPORTING.contains(words.get(i).text())) {
            return false;
        }
        if (i + 1 >= words.size()) {
            return true;
        }
        String after = words.get(i + 1).text();
        return !Set.of("that", "he", "she", "it", "they", "the", "a", "his", "her", "its", "there")
                .contains(after);
    }

    private boolean abbreviationEnds(String mark, String word, boolean quoted, boolean closed) {
        if (mark.length() == 2 && Character.isUpperCase(mark.charAt(0))) {
            return false;
        }
        boolean capital = Character.isUpperCase(word.codePointAt(0));
        String lower = mark.toLowerCase(java.util.Locale.ROOT);
        if (lower.equals("a.m.") || lower.equals("p.m.")) {
            return capital && !TIME.contains(word);
        }
        if (lower.equals("e.g.") || lower.equals("i.e.")) {
            return false;
        }
        Abbreviations.Kind kind = abbreviations.kind(mark).orElse(Abbreviations.Kind.FINAL);
        return switch (kind) {
            case TITLE, NUMBER, INNER -> false;
            case REGION, FINAL -> capital && (closed || quoted || mark.equals("etc.") || abbreviations.opens(word));
        };
    }

    /** Adds a sentence; one that is too long is cut where a clause seems to end. */
    private static void cut(List<Word> words, int from, int to, List<List<Word>> out) {
        int start = from;
        while (to - start > LONGEST) {
            int at = seam(words, start);
            out.add(List.copyOf(words.subList(start, at)));
            start = at;
        }
        if (start < to) {
            out.add(List.copyOf(words.subList(start, to)));
        }
    }

    private static int seam(List<Word> words, int start) {
        for (String marks : List.of(";", ":", "\"", "—–", ",")) {
            for (int i = start + LONGEST - 1; i > start + LONGEST / 2; i--) {
                if (marks.contains(words.get(i).text())) {
                    return i + 1;
                }
            }
        }
        return start + LONGEST;
    }
}
