package org.demarche.article;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a text, without its end.
 *
 * @param start first unit that is no blank
 * @param end one past the last unit that is no blank; equal to {@code start} on a blank line
 * @param indent blanks before {@code start}
 */
record Line(int start, int end, int indent) {
    boolean blank() {
        return start == end;
    }

    int width() {
        return indent + end - start;
    }

    /** Lines end at LF, CR, CR LF, NEL and the two Unicode separators. */
    static List<Line> of(String text, int from) {
        List<Line> lines = new ArrayList<>();
        int start = from;
        for (int i = from; i <= text.length(); i++) {
            if (i == text.length() || ends(text.charAt(i))) {
                lines.add(trimmed(text, start, i));
                if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        return lines;
    }

    /** Blanks of every kind and marks without width. */
    static boolean blank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || c == '\u200B' || c == '\u3000' || Character.isSpaceChar(c);
    }

    private static boolean ends(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static Line trimmed(String text, int start, int end) {
        int a = start;
        int b = end;
        while (a < b && blank(text.charAt(a))) {
            a++;
        }
        while (b > a && blank(text.charAt(b - 1))) {
            b--;
        }
        return new Line(a, b, a - start);
    }
}
