package org.demarche.language;

import java.util.Arrays;

/**
 * A stretch of text between blanks, as the tokeniser reads it: quotes straight, marks without width left out, and for
 * each unit its place in the untouched text.
 */
final class Chunk {
    private char[] units = new char[64];
    private int[] places = new int[64];
    private int length;

    /** Fills the chunk from {@code from}; returns the place where the next one begins. */
    int fill(String text, int from, int end) {
        length = 0;
        int i = from;
        while (i < end) {
            int c = text.codePointAt(i);
            int next = Math.min(end, i + Character.charCount(c));
            if (blank(c)) {
                return next;
            }
            if (!weightless(c)) {
                for (int k = i; k < next; k++) {
                    add(straight(text.charAt(k)), k);
                }
            }
            i = next;
        }
        return i;
    }

    private void add(char unit, int place) {
        if (length == units.length) {
            units = Arrays.copyOf(units, length * 2);
            places = Arrays.copyOf(places, length * 2);
        }
        units[length] = unit;
        places[length++] = place;
    }

    int length() {
        return length;
    }

    /** The unit, or a blank past the end. */
    char at(int i) {
        return i >= 0 && i < length ? units[i] : ' ';
    }

    int place(int i) {
        return places[i];
    }

    String text(int start, int end) {
        return new String(units, start, end - start);
    }

    boolean letter(int i) {
        char c = at(i);
        return c < 128 ? (c | 32) >= 'a' && (c | 32) <= 'z' : letterOrMark(i);
    }

    boolean upper(int i) {
        return Character.isUpperCase(at(i));
    }

    boolean lower(int i) {
        return Character.isLowerCase(at(i));
    }

    boolean digit(int i) {
        return Character.isDigit(at(i));
    }

    private boolean letterOrMark(int i) {
        char c = units[i];
        if (Character.isSurrogate(c)) {
            return Character.isLetter(codePoint(i));
        }
        if (Character.isLetter(c)) {
            return true;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** The code point that this unit is part of; a lone surrogate stands for itself. */
    int codePoint(int i) {
        char c = units[i];
        if (Character.isHighSurrogate(c) && Character.isLowSurrogate(at(i + 1))) {
            return Character.toCodePoint(c, units[i + 1]);
        }
        if (Character.isLowSurrogate(c) && Character.isHighSurrogate(at(i - 1))) {
            return Character.toCodePoint(units[i - 1], c);
        }
        return c;
    }

    static boolean blank(int c) {
        return c <= ' '
                || (c >= 127 && (c < 160 || Character.isSpaceChar(c) || Character.isWhitespace(c) || c == 0xFFFC));
    }

    /** Soft hyphens, joiners, direction marks, byte order marks, variation selectors. */
    static boolean weightless(int c) {
        return c >= 0xAD
                && (Character.getType(c) == Character.FORMAT
                        || (c >= 0xFE00 && c <= 0xFE0F)
                        || (c >= 0xE0100 && c <= 0xE01EF));
    }

    static char straight(char c) {
        if (c < 0x60) {
            return c;
        }
        return switch (c) {
            case '‘', '’', '‚', '‛', 'ʼ', '′', '`', '´', '‹', '›' -> '\'';
            case '“', '”', '„', '‟', '«', '»', '″', '＂' -> '"';
            default -> c;
        };
    }
}
