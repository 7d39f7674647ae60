package org.demarche.mention.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.language.Sentence;

/** Cuts a sentence's text into units. */
final class Units {
    /** Numbers with what is glued to them: dates, clock times, ordinals, decades, decimals. */
    private static final Pattern NUMBER = Pattern.compile(
            "\\d{4}-\\d{1,2}-\\d{1,2}(?!\\d)"
                    + "|\\d{1,4}([/.])\\d{1,2}\\1\\d{1,4}(?!\\d)"
                    + "|\\d{1,2}-\\d{1,2}-(?:\\d{4}|\\d{2})(?![\\d-])"
                    + "|\\d{1,2}/\\d{1,2}(?![\\d/])"
                    + "|\\d{1,2}[:.]\\d{2} ?[ap]\\.?m\\b\\.?|\\d{1,2} ?[ap]\\.m\\.|\\d{1,2} ?[ap]m\\b|\\d{1,2}:\\d{2}(?::\\d{2})?"
                    + "|\\d{1,2}(?:st|nd|rd|th)\\b"
                    + "|\\d{2,4}['’]?s\\b"
                    + "|\\d+(?:,\\d{3})+(?:\\.\\d+)?|\\d+\\.\\d+|\\d+",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> SHORT = Set.of(
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues",
            "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "hrs", "mins", "st");

    private Units() {}

    static List<Unit> of(String text, Sentence sentence) {
        List<Unit> out = new ArrayList<>(sentence.size() + 4);
        int end = Math.min(text.length(), sentence.span().end());
        Matcher number = NUMBER.matcher(text).region(sentence.span().start(), end);
        number.useTransparentBounds(true);
        int token = 0;
        int at = sentence.span().start();
        while (at < end) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                at++;
                continue;
            }
            int to = end(text, at, end, number);
            while (token + 1 < sentence.size() && sentence.token(token).span().end() <= at) {
                token++;
            }
            out.add(new Unit(plain(text, at, to), at, to, token, Character.isUpperCase(c)));
            at = to;
        }
        return out;
    }

    private static int end(String text, int at, int end, Matcher number) {
        char c = text.charAt(at);
        if (c >= '0' && c <= '9') {
            number.region(at, end);
            return number.lookingAt() ? Math.max(at + 1, number.end()) : at + 1;
        }
        if (Character.isLetter(c)) {
            int to = at + 1;
            while (to < end && Character.isLetterOrDigit(text.charAt(to))) {
                to++;
            }
            boolean dot = to + 1 < end
                    && text.charAt(to) == '.'
                    && to - at <= 5
                    && SHORT.contains(text.substring(at, to).toLowerCase(Locale.ROOT));
            return dot ? to + 1 : to;
        }
        if (quote(c) && at + 1 < end) {
            char next = text.charAt(at + 1);
            if ((next == 's' || next == 'S') && (at + 2 >= end || !Character.isLetterOrDigit(text.charAt(at + 2)))) {
                return at + 2;
            }
        }
        return Character.isHighSurrogate(c) && at + 1 < end ? at + 2 : at + 1;
    }

    private static boolean quote(char c) {
        return c == '\'' || c == '’' || c == '‘';
    }

    private static String plain(String text, int from, int to) {
        char c = text.charAt(from);
        if (to - from == 1) {
            if (c == '–' || c == '—' || c == '‐' || c == '‑' || c == '-') {
                return "-";
            }
            return quote(c) ? "'" : String.valueOf(Character.toLowerCase(c));
        }
        if (quote(c)) {
            return "'s";
        }
        String word = text.substring(from, to).toLowerCase(Locale.ROOT);
        return word.endsWith(".") && Character.isLetter(c) ? word.substring(0, word.length() - 1) : word;
    }
}
