package org.demarche.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Span;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;

/**
 * Splits text into words as Universal Dependencies does for English: "long - standing", "Putin 's", "do n't", "$ 5,000",
 * "U.S.", "10:30". Linear in the text, whatever it holds.
 */
public final class Tokenizer {
    private final Abbreviations abbreviations;
    private final Affixes affixes;

    Tokenizer(Abbreviations abbreviations, Affixes affixes) {
        this.abbreviations = abbreviations;
        this.affixes = affixes;
    }

    /** A tokeniser with the abbreviations and affixes of a shelf. */
    public static Tokenizer load(Shelf shelf) {
        Problems problems = new Problems();
        Tokenizer tokenizer = new Tokenizer(Abbreviations.load(shelf, problems), Affixes.load(shelf, problems));
        problems.check();
        return tokenizer;
    }

    /** The words of a whole text. */
    public List<Word> words(String text) {
        return text.isEmpty() ? List.of() : words(text, new Span(0, text.length()));
    }

    /** The words of a stretch of text; their spans count from the text's start. */
    public List<Word> words(String text, Span stretch) {
        List<Word> out = new ArrayList<>(stretch.length() / 5 + 1);
        Chunk chunk = new Chunk();
        WordScan scan = new WordScan(chunk, affixes);
        int next = stretch.start();
        while (next < stretch.end()) {
            next = chunk.fill(text, next, stretch.end());
            if (chunk.length() > 0) {
                read(text, stretch, next, scan, chunk, out);
            }
        }
        return out;
    }

    private void read(String text, Span stretch, int next, WordScan scan, Chunk chunk, List<Word> out) {
        int i = 0;
        while (i < chunk.length()) {
            int end = scan.end(i);
            if (chunk.at(end) == '.' && chunk.letter(end - 1) && keepsStop(text, stretch, next, chunk, i, end, out)) {
                end++;
            }
            addWithClitics(chunk, i, end, out);
            i = end;
        }
    }

    /** "couldn't've" holds two clitics; no English word holds three. */
    private static void addWithClitics(Chunk chunk, int start, int end, List<Word> out) {
        int second = Clitics.start(chunk, start, end);
        int first = second < end ? Clitics.start(chunk, start, second) : second;
        if (first > start && first < second) {
            add(chunk, start, first, out);
            add(chunk, first, second, out);
        } else if (second > start) {
            add(chunk, start, second, out);
        }
        if (second < end) {
            add(chunk, second, end, out);
        }
    }

    private static void add(Chunk chunk, int start, int end, List<Word> out) {
        String text = chunk.text(start, end);
        out.add(new Word(new Span(chunk.place(start), chunk.place(end - 1) + 1), text.equals("''") ? "\"" : text));
    }

    /** Whether the stop at {@code end} belongs to the word before it. */
    private boolean keepsStop(String text, Span stretch, int next, Chunk chunk, int start, int end, List<Word> out) {
        if (chunk.at(end + 1) == '.' || chunk.letter(end + 1)) {
            return false;
        }
        if (dotted(chunk, start, end)) {
            return true;
        }
        boolean last = end + 1 == chunk.length();
        if (end - start == 1 && chunk.upper(start)) {
            return last && initial(text, stretch, next, chunk.at(start), out);
        }
        if (end - start > 8) {
            return false;
        }
        Optional<Abbreviations.Kind> kind = abbreviations.kind(chunk.text(start, end + 1));
        if (kind.isEmpty()) {
            return false;
        }
        return switch (kind.get()) {
            case NUMBER -> last && Character.isDigit(visible(text, next, stretch.end()));
            case REGION -> !out.isEmpty() && out.get(out.size() - 1).text().equals(",");
            case TITLE -> !last || visible(text, next, stretch.end()) != ' ';
            case INNER, FINAL -> true;
        };
    }

    /** "U.S", "a.m", "Ph.D" before their last stop. */
    private static boolean dotted(Chunk chunk, int start, int end) {
        return end - start >= 3 && chunk.at(end - 2) == '.' && chunk.letter(end - 1) && chunk.letter(end - 3);
    }

    /** "J." in "J. Roe", not in "Plan B. The minister". */
    private boolean initial(String text, Span stretch, int next, char letter, List<Word> out) {
        int i = next;
        while (i < stretch.end() && (Chunk.blank(text.charAt(i)) || Chunk.weightless(text.charAt(i)))) {
            i++;
        }
        if (i >= stretch.end() || !Character.isUpperCase(text.codePointAt(i))) {
            return false;
        }
        int end = i;
        while (end < stretch.end() && end < i + 20 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (abbreviations.opens(text.substring(i, end)) && end > i + 1) {
            return false;
        }
        boolean named = out.isEmpty()
                || Character.isUpperCase(out.get(out.size() - 1).text().codePointAt(0))
                || !Character.isLetter(out.get(out.size() - 1).text().codePointAt(0));
        return letter != 'I' || named;
    }

    /** The next unit that is no blank, or a blank at the end. */
    private static char visible(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (!Chunk.blank(text.charAt(i)) && !Chunk.weightless(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return ' ';
    }
}
