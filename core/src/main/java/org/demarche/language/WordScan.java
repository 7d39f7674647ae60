package org.demarche.language;

import java.util.Locale;
import java.util.Set;

/** Finds where the word that begins at some unit of a chunk ends. Clitics and stops of abbreviations come later. */
final class WordScan {
    /** Enough of the domains seen in news to tell "example.org" from a forgotten blank after a full stop. */
    private static final Set<String> DOMAINS = Set.of(
            "com", "org", "net", "gov", "edu", "mil", "int", "info", "eu", "uk", "us", "ru", "ua", "cn", "de", "fr",
            "il", "in", "ir", "jp", "kr", "pl", "tr", "tv", "io", "co", "au", "ca", "br", "za", "pdf", "html", "htm",
            "doc");

    /** Halves of day and units that are a word of their own after a number: "5pm", "10km". */
    private static final Set<String> UNITS =
            Set.of("am", "pm", "km", "kg", "cm", "mm", "mph", "kph", "ft", "lb", "lbs", "usd", "eur");

    private static final Set<String> CLITICS = Set.of("'s", "'re", "'ve", "'ll", "'d", "'m");
    private static final Set<String> ELIDED = Set.of("em", "til", "cause", "bout", "n", "tis", "twas");

    private final Chunk chunk;
    private final Affixes affixes;

    WordScan(Chunk chunk, Affixes affixes) {
        this.chunk = chunk;
        this.affixes = affixes;
    }

    int end(int start) {
        int address = address(start);
        if (address > start) {
            return address;
        }
        if (number(start)) {
            return numberEnd(start);
        }
        if (chunk.letter(start)) {
            return wordEnd(start);
        }
        char c = chunk.at(start);
        if (c == '\'' && (start == 0 || !joined(start - 1))) {
            int elision = elision(start);
            if (elision > start) {
                return elision;
            }
        }
        if (c == '\'' && start > 0 && chunk.letter(start + 1)) {
            return loneClitic(start);
        }
        if ((c == '@' || c == '#') && chunk.letter(start + 1) && !joined(start - 1)) {
            return handleEnd(start + 1);
        }
        return markEnd(start);
    }

    /** Past a web or mail address that begins here; the start where none does. */
    private int address(int start) {
        if (start > 0 && joined(start - 1)) {
            return start;
        }
        boolean web = begins(start, "http://") || begins(start, "https://") || begins(start, "www.");
        if (!web && !mail(start)) {
            return start;
        }
        int end = start;
        while (end < chunk.length() && "<>\"{}|\\^".indexOf(chunk.at(end)) < 0) {
            end++;
        }
        while (end > start && ".,;:!?)]'".indexOf(chunk.at(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private boolean begins(int start, String what) {
        for (int i = 0; i < what.length(); i++) {
            if (Character.toLowerCase(chunk.at(start + i)) != what.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A name, an at sign, a domain. Names of more than 64 units are not allowed (RFC 5321). */
    private boolean mail(int start) {
        int i = start;
        while (i < start + 64 && (chunk.letter(i) || chunk.digit(i) || "._+-".indexOf(chunk.at(i)) >= 0)) {
            i++;
        }
        return i > start && chunk.at(i) == '@' && (chunk.letter(i + 1) || chunk.digit(i + 1));
    }

    private boolean joined(int i) {
        return chunk.letter(i) || chunk.digit(i);
    }

    private boolean number(int i) {
        if (chunk.digit(i)) {
            return true;
        }
        return chunk.at(i) == '.' && chunk.digit(i + 1) && !joined(i - 1);
    }

    private int numberEnd(int start) {
        int i = digits(start);
        while (chunk.digit(i + 1) && ".,:/".indexOf(chunk.at(i)) >= 0) {
            i = digits(i + 1);
        }
        int hyphens = telephone(start, i);
        if (hyphens > i) {
            return hyphens;
        }
        int letters = i;
        while (chunk.letter(letters)) {
            letters++;
        }
        if (letters > i && letters - i <= 3) {
            return UNITS.contains(chunk.text(i, letters).toLowerCase(Locale.ROOT)) ? i : mixed(letters);
        }
        if (chunk.at(i) == '\'' && Character.toLowerCase(chunk.at(i + 1)) == 's' && !joined(i + 2)) {
            return i + 2;
        }
        return letters > i ? mixed(letters) : i;
    }

    /** "4x4", "B2B": letters and digits that go on. */
    private int mixed(int i) {
        int end = i;
        while (joined(end)) {
            end++;
        }
        return end;
    }

    private int digits(int start) {
        int i = start;
        while (chunk.digit(i)) {
            i++;
        }
        return i;
    }

    /** Past further groups of digits of a telephone number or a numeric date; ranges ("10-12", "2019-20") are cut. */
    private int telephone(int start, int first) {
        int i = first;
        int groups = 1;
        while (chunk.at(i) == '-' && chunk.digit(i + 1)) {
            i = digits(i + 1);
            groups++;
        }
        boolean seven = groups == 2 && first - start == 3 && i - first == 5;
        return groups >= 3 || seven ? i : first;
    }

    private int wordEnd(int start) {
        int part = start;
        int i = start;
        while (true) {
            while (joined(i) || chunk.at(i) == '_') {
                i++;
            }
            char c = chunk.at(i);
            if (c == '\'' && chunk.letter(i + 1)) {
                i++;
            } else if (c == '.' && dots(part, i)) {
                i++;
                part = i;
            } else if (c == '&' && chunk.upper(i - 1) && chunk.upper(i + 1) && i - start <= 3) {
                i++;
            } else if (c == '-' && hyphen(start, part, i)) {
                i++;
                part = i;
            } else if (c == '!' && chunk.text(start, i).equals("Yahoo")) {
                return i + 1;
            } else {
                return i;
            }
        }
    }

    /** Whether the stop at {@code i} lies inside a word: "U.S", "Ph.D", "example.org". */
    private boolean dots(int part, int i) {
        int next = i + 1;
        if (!chunk.letter(next)) {
            return false;
        }
        int end = next;
        while (chunk.letter(end) && end - next <= 12) {
            end++;
        }
        if (end - next == 1 && (i - part == 1 || (chunk.at(end) == '.' && i - part <= 3))) {
            return true;
        }
        String tail = chunk.text(next, Math.min(end, chunk.length()));
        if (DOMAINS.contains(tail.toLowerCase(Locale.ROOT)) && !chunk.upper(next)) {
            return true;
        }
        return chunk.lower(next) && chunk.at(end) == '.' && chunk.letter(end + 1) && i - part > 1;
    }

    private boolean hyphen(int start, int part, int i) {
        if (!joined(i + 1) || i == start || part > start && chunk.at(part - 1) == '-' && i - part > 12) {
            return false;
        }
        if (i - start <= 8 && affixes.prefix(chunk.text(start, i))) {
            return true;
        }
        int end = i + 1;
        while (chunk.letter(end) && end - i < 10) {
            end++;
        }
        return chunk.at(end) != '-' && affixes.suffix(chunk.text(i + 1, end));
    }

    /** "'90s", "'em": a leading apostrophe that belongs to the word. */
    private int elision(int start) {
        int i = digits(start + 1);
        if (i - start == 3) {
            if (chunk.at(i) == 's') {
                i++;
            }
            return joined(i) || chunk.at(i) == '\'' ? start : i;
        }
        while (chunk.letter(i) && i - start < 8) {
            i++;
        }
        boolean word = i > start + 1 && ELIDED.contains(chunk.text(start + 1, i).toLowerCase(Locale.ROOT));
        if (word) {
            return i;
        }
        return start == 0
                        && i == chunk.length()
                        && CLITICS.contains(chunk.text(0, i).toLowerCase(Locale.ROOT))
                ? i
                : start;
    }

    /** "'s" after something that is no word: ")'s". */
    private int loneClitic(int start) {
        int i = start + 1;
        while (chunk.letter(i) && i - start < 4) {
            i++;
        }
        String word = chunk.text(start, i).toLowerCase(Locale.ROOT);
        return CLITICS.contains(word) && !joined(i) && chunk.at(i) != '-' ? i : start + 1;
    }

    private int handleEnd(int start) {
        int i = start;
        while (joined(i) || chunk.at(i) == '_') {
            i++;
        }
        return i;
    }

    /** Stops, dashes, marks of exclamation and symbols run together; everything else stands alone. */
    private int markEnd(int start) {
        char c = chunk.at(start);
        int i = start + 1;
        if (Character.isSurrogate(c)) {
            return symbolEnd(start);
        }
        if (c == '!' || c == '?') {
            while (chunk.at(i) == '!' || chunk.at(i) == '?') {
                i++;
            }
        } else if (".-*=_~#+".indexOf(c) >= 0) {
            while (chunk.at(i) == c) {
                i++;
            }
        } else if (c == '\'' && chunk.at(i) == '\'') {
            i++;
        }
        return i;
    }

    private int symbolEnd(int start) {
        int i = start;
        while (i < chunk.length() && Character.isSurrogate(chunk.at(i)) && !Character.isLetter(chunk.codePoint(i))) {
            i++;
        }
        return Math.max(i, start + 1);
    }
}
