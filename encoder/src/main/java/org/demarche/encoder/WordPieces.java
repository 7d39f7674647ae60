package org.demarche.encoder;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words to the numbers the model was trained on: lower-cased, accents stripped, punctuation split off, then the longest
 * known pieces from the left. {@code training/pieces.py} does the same on the training side, and a golden file holds
 * the two together.
 */
final class WordPieces {
    static final int UNKNOWN = 100;
    static final int OPEN = 101;
    static final int CLOSE = 102;
    /** A word keeps at most this many pieces; the rest of it is not read. */
    static final int MOST = 8;

    private final Map<String, Integer> whole;
    private final Map<String, Integer> inner;
    private final int longestPiece;

    /** @param vocabulary one piece a line, its number the line's; {@code ##} opens a piece that goes on inside a word */
    WordPieces(List<String> vocabulary) {
        whole = new HashMap<>(vocabulary.size() * 2);
        inner = new HashMap<>(vocabulary.size() / 2);
        int longest = 1;
        for (int number = 0; number < vocabulary.size(); number++) {
            String piece = vocabulary.get(number);
            longest = Math.max(longest, piece.length());
            if (piece.startsWith("##") && piece.length() > 2) {
                inner.put(piece.substring(2), number);
            } else {
                whole.put(piece, number);
            }
        }
        longestPiece = longest;
    }

    Prepared prepare(List<String> words) {
        int n = words.size();
        int[] starts = new int[n + 1];
        byte[] casing = new byte[n];
        int[] pieces = new int[n * 2 + MOST];
        int used = 0;
        boolean opening = true;
        for (int i = 0; i < n; i++) {
            String word = words.get(i);
            if (used + MOST > pieces.length) {
                pieces = Arrays.copyOf(pieces, pieces.length * 2);
            }
            starts[i] = used;
            used = cut(word, pieces, used);
            casing[i] = (byte) Casing.of(word, opening).ordinal();
            opening &= !Casing.hasLetter(word);
        }
        starts[n] = used;
        return new Prepared(pieces, casing, starts);
    }

    /** The numbers of one word's pieces. */
    int[] cut(String word) {
        int[] room = new int[MOST];
        return Arrays.copyOf(room, cut(word, room, 0));
    }

    /** Writes the word's pieces into {@code out} from {@code at}; gives the place after the last. At least one. */
    private int cut(String word, int[] out, int at) {
        String text = plain(word);
        int end = Math.min(at + MOST, out.length);
        int next = at;
        int from = 0;
        while (from < text.length() && next < end) {
            int c = text.codePointAt(from);
            int to = from + Character.charCount(c);
            if (blank(c)) {
                from = to;
                continue;
            }
            if (wordly(c)) {
                while (to < text.length() && wordly(text.codePointAt(to))) {
                    to += Character.charCount(text.codePointAt(to));
                }
            }
            next = longest(text, from, to, out, next, end);
            from = to;
        }
        if (next == at) {
            out[next++] = UNKNOWN;
        }
        return next;
    }

    /** One run of letters and digits, or one mark: all its pieces, or {@link #UNKNOWN} if some part has none. */
    private int longest(String text, int from, int to, int[] out, int at, int end) {
        int next = at;
        int i = from;
        while (i < to) {
            int j = Math.min(to, i + longestPiece);
            Integer piece = null;
            while (j > i) {
                piece = (i == from ? whole : inner).get(text.substring(i, j));
                if (piece != null) {
                    break;
                }
                j--;
            }
            if (piece == null) {
                out[at] = UNKNOWN;
                return at + 1;
            }
            // Goes on past the last kept piece: an unknown part further on makes the whole run unknown.
            if (next < end) {
                out[next] = piece;
            }
            next++;
            i = j;
        }
        return Math.min(next, end);
    }

    /** Lower-cased letter by letter (whole words would bring in the final sigma), without accents. */
    private static String plain(String word) {
        StringBuilder lower = new StringBuilder(word.length());
        boolean ascii = true;
        for (int at = 0; at < word.length(); ) {
            int c = word.codePointAt(at);
            at += Character.charCount(c);
            lower.appendCodePoint(Character.toLowerCase(c));
            ascii &= c < 128;
        }
        if (ascii) {
            return lower.toString();
        }
        StringBuilder out = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean wordly(int c) {
        int type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static boolean blank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /**
     * A sentence as numbers, without the opening and closing pieces.
     *
     * @param pieces piece numbers of all words in a row; room behind the last is unused
     * @param casing row of the token-type table for each word
     * @param starts place of each word's first piece, and behind the last the count of all
     */
    record Prepared(int[] pieces, byte[] casing, int[] starts) {
        int words() {
            return casing.length;
        }
    }
}
