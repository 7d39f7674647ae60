package org.demarche.observation.said;

import java.util.Set;

/**
 * What a character can be as a quotation mark, judged by its neighbours alone. Covers curly, straight, doubled, low and
 * angle marks; tells single quotes from apostrophes as far as one place in the text can.
 */
final class Marks {
    /** Marks that pair with each other. */
    enum Family {
        DOUBLE,
        SINGLE,
        ANGLE
    }

    /** What a mark does; {@code NONE} is an apostrophe, an inch or no mark at all. */
    enum Role {
        OPENS,
        CLOSES,
        EITHER,
        NONE
    }

    /** A mark at a place: {@code length} is 2 for doubled marks such as two apostrophes. */
    record Mark(Family family, Role role, int length) {}

    private static final Mark NO_MARK = new Mark(Family.DOUBLE, Role.NONE, 1);

    /** Words that begin with an apostrophe; without it. */
    private static final Set<String> ELIDED = Set.of(
            "em", "tis", "twas", "cause", "til", "till", "bout", "n", "round", "cuz", "re", "ve", "ll", "s", "d", "m");

    private Marks() {}

    static Mark at(String text, int i) {
        return switch (text.charAt(i)) {
            case '\u201c' -> new Mark(Family.DOUBLE, low(text, i) ? Role.CLOSES : Role.OPENS, 1);
            case '\u201d' ->
                new Mark(Family.DOUBLE, closesHere(text, i, 1) || !opensHere(text, i, 1) ? Role.CLOSES : Role.OPENS, 1);
            case '\u201e', '\u201f' -> new Mark(Family.DOUBLE, Role.OPENS, 1);
            case '\u00ab' -> new Mark(Family.ANGLE, Role.OPENS, 1);
            case '\u00bb' -> new Mark(Family.ANGLE, Role.CLOSES, 1);
            case '"' -> new Mark(Family.DOUBLE, byPlace(text, i, 1), 1);
            case '`' -> twice(text, i, '`') ? new Mark(Family.DOUBLE, Role.OPENS, 2) : single(text, i, true);
            case '\'' ->
                twice(text, i, '\'') ? new Mark(Family.DOUBLE, byPlace(text, i, 2), 2) : single(text, i, false);
            case '\u2018', '\u201b' ->
                twice(text, i, '\u2018') ? new Mark(Family.DOUBLE, Role.OPENS, 2) : single(text, i, true);
            case '\u2019' ->
                twice(text, i, '\u2019') ? new Mark(Family.DOUBLE, Role.CLOSES, 2) : single(text, i, false);
            default -> NO_MARK;
        };
    }

    /** German style: a low mark opened on this line, so the high one closes. */
    private static boolean low(String text, int i) {
        return closesHere(text, i, 1) && !opensHere(text, i, 1);
    }

    private static boolean twice(String text, int i, char mark) {
        return i + 1 < text.length() && text.charAt(i + 1) == mark;
    }

    private static Mark single(String text, int i, boolean opening) {
        boolean opens = opensHere(text, i, 1);
        boolean closes = closesHere(text, i, 1);
        if (letter(text, i - 1) && letter(text, i + 1) || opens && elided(text, i + 1)) {
            return NO_MARK;
        }
        if (opening) {
            return new Mark(Family.SINGLE, closes && !opens ? Role.CLOSES : Role.OPENS, 1);
        }
        Role role = opens && closes ? Role.EITHER : opens ? Role.OPENS : closes ? Role.CLOSES : Role.NONE;
        return new Mark(Family.SINGLE, role, 1);
    }

    private static Role byPlace(String text, int i, int length) {
        boolean opens = opensHere(text, i, length);
        boolean closes = closesHere(text, i, length);
        return opens == closes ? Role.EITHER : opens ? Role.OPENS : Role.CLOSES;
    }

    /** After white space, a bracket, a dash or another mark, and before a word. */
    private static boolean opensHere(String text, int i, int length) {
        char before = i == 0 ? ' ' : text.charAt(i - 1);
        int next = i + length;
        return next < text.length()
                && !space(text.charAt(next))
                && (space(before) || "([{\u2014\u2013-/|\u201c\u2018\u00ab\"'".indexOf(before) >= 0)
                && ".,;:!?)".indexOf(text.charAt(next)) < 0;
    }

    /** Before white space, punctuation or another mark, and after a word. */
    private static boolean closesHere(String text, int i, int length) {
        int next = i + length;
        char after = next < text.length() ? text.charAt(next) : ' ';
        return i > 0
                && !space(text.charAt(i - 1))
                && (space(after) || ".,;:!?)]}\u2014\u2013-/|\u201d\u2019\u00bb\"'\u2026".indexOf(after) >= 0);
    }

    private static boolean elided(String text, int from) {
        int to = from;
        while (to < text.length() && to - from < 6 && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        String word = text.substring(from, to);
        return ELIDED.contains(word) || word.matches("\\d\\d?s?");
    }

    static boolean space(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean letter(String text, int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }
}
