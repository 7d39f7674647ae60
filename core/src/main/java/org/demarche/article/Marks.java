package org.demarche.article;

/** What single lines look like: list marks, ornaments, capitals, titles. */
final class Marks {
    private static final String BULLETS = "•‣◦▪●■□►▶·∙*–—-+";
    private static final String CLOSERS = "\"'”’»)]";

    /** Titles are short; the longest in 295 Wikinews articles has 17 words. */
    private static final int TITLE_WORDS = 22;

    private static final int TITLE_UNITS = 160;

    private Marks() {}

    /** Units that the list mark at the start takes, its blanks included; 0 where there is none. */
    static int bullet(String text, int start, int end) {
        int i = start;
        if (i < end && BULLETS.indexOf(text.charAt(i)) >= 0) {
            i++;
        } else {
            i = numbered(text, start, end);
        }
        int after = i;
        while (after < end && Line.blank(text.charAt(after))) {
            after++;
        }
        return i > start && after > i && after < end ? after - start : 0;
    }

    /** Past "1)", "(a)" or "2."; the start where there is none. */
    private static int numbered(String text, int start, int end) {
        int i = start;
        boolean open = i < end && text.charAt(i) == '(';
        if (open) {
            i++;
        }
        int first = i;
        while (i < end && i < first + 2 && Character.isDigit(text.charAt(i))) {
            i++;
        }
        boolean digits = i > first;
        if (!digits && i < end && text.charAt(i) >= 'a' && text.charAt(i) <= 'e') {
            i++;
        }
        if (i == first || i >= end) {
            return start;
        }
        char c = text.charAt(i);
        return c == ')' || (c == '.' && digits && !open) ? i + 1 : start;
    }

    /** Nothing but rules, stars and dots. */
    static boolean ornament(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.codePointAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean closes(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    /** At least two words, all letters capitals. */
    static boolean capitals(String text, int start, int end) {
        int letters = 0;
        boolean inner = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isUpperCase(c) ? 1 : 0;
            inner |= Line.blank(c);
        }
        return letters >= 4 && inner;
    }

    /**
     * Short and without a final stop, as titles are.
     *
     * @param opening whether nothing but titles stands before it
     */
    static boolean title(String text, int start, int end, boolean opening) {
        int words = words(text, start, end);
        if (end - start > TITLE_UNITS || words > TITLE_WORDS) {
            return false;
        }
        if (opening && words > 4 && capitalised(text, start, end, 10)) {
            return true; // some archives put a stop behind every title
        }
        int last = end - 1;
        while (last > start && closes(text.charAt(last))) {
            last--;
        }
        char c = text.charAt(last);
        return ".,;:…-–—".indexOf(c) < 0 && !(last < end - 1 && (c == '?' || c == '!'));
    }

    /** Most words of four letters and more start with a capital. */
    static boolean capitalised(String text, int start, int end) {
        return capitalised(text, start, end, 7);
    }

    /** As many tenths of the words of four letters and more start with a capital. */
    private static boolean capitalised(String text, int start, int end, int tenths) {
        int capital = 0;
        int all = 0;
        int i = start;
        while (i < end) {
            int a = i;
            while (i < end && !Line.blank(text.charAt(i))) {
                i++;
            }
            if (i - a >= 4 && Character.isLetter(text.charAt(a))) {
                all++;
                capital += Character.isUpperCase(text.charAt(a)) ? 1 : 0;
            }
            i++;
        }
        return all > 0 && capital * 10 >= all * tenths;
    }

    static int words(String text, int start, int end) {
        int words = 0;
        for (int i = start; i < end; i++) {
            if (!Line.blank(text.charAt(i)) && (i == start || Line.blank(text.charAt(i - 1)))) {
                words++;
            }
        }
        return words;
    }
}
