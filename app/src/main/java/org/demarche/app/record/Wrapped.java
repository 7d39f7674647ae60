package org.demarche.app.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Text cut into lines that fit a column. Widths are those of terminals: East Asian wide characters and emoji take two
 * places (Unicode Annex 11, blocks W and F), combining marks none. Control and bidirectional characters are shown as
 * spaces or dropped, so that an article cannot steer the reader's terminal.
 */
final class Wrapped {
    private Wrapped() {}

    /** Lines of at most {@code width} places; at least one, which may be empty. */
    static List<String> lines(String text, int width) {
        List<String> out = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : clean(text).split(" ")) {
            if (word.isEmpty()) {
                continue;
            }
            int need = width(word);
            if (used > 0 && used + 1 + need > width) {
                out.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (used > 0) {
                line.append(' ');
                used++;
            }
            for (int i = 0; i < word.length(); ) {
                int point = word.codePointAt(i);
                if (used + width(point) > width) {
                    out.add(line.toString());
                    line.setLength(0);
                    used = 0;
                }
                line.appendCodePoint(point);
                used += width(point);
                i += Character.charCount(point);
            }
        }
        if (line.length() > 0 || out.isEmpty()) {
            out.add(line.toString());
        }
        return out;
    }

    static int width(String text) {
        return text.codePoints().map(Wrapped::width).sum();
    }

    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> out.append(' ');
                case Character.SPACE_SEPARATOR -> out.append(' ');
                case Character.FORMAT, Character.SURROGATE -> {}
                default -> out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        boolean wide = point >= 0x1100 && point <= 0x115F
                || point >= 0x2E80 && point <= 0xA4CF && point != 0x303F
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F
                || point >= 0xFF00 && point <= 0xFF60
                || point >= 0xFFE0 && point <= 0xFFE6
                || point >= 0x1F300 && point <= 0x1FAFF
                || point >= 0x20000 && point <= 0x3FFFD;
        return wide ? 2 : 1;
    }
}
