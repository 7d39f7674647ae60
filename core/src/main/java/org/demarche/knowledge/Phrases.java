package org.demarche.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Phrases found in running tokens, longest first. Spelling is levelled on both sides: case, diacritics, hyphens, full
 * stops and apostrophes do not part "al-Assad" from "al - Assad", "U.S." from "US", "Erdoğan" from "Erdogan".
 */
final class Phrases<T> {
    private static final char LATIN_FIRST = '\u00C0';
    /** Base letters of U+00C0 to U+024F; ? where one letter will not do. A table, for the normaliser is slow to start. */
    private static final String LATIN =
            "aaaaaa?ceeeeiiiidnooooo?ouuuuyt?aaaaaa?ceeeeiiiidnooooo?ouuuuytyaaaaaaccccccccdd"
                    + "ddeeeeeeeeeegggggggghh??iiiiiiiiii??jjkk?llllll??llnnnnnn?nnoooooo??rrrrrrssssss"
                    + "sstttt??uuuuuuuuuuuuwwyyyzzzzzz????????????????a????????????????oo?????????????u"
                    + "u????????????????????????????aaiioouuuuuuuuuu?aaaa????ggkkoooo??j???gg??nnaa??oo"
                    + "aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????????????????????";

    private final Map<String, List<T>> byKey = new HashMap<>(1 << 15);
    private final Map<String, Integer> longest = new HashMap<>(1 << 14);

    /** Something found, and how many tokens it takes. */
    record Hit<T>(T value, int length) {}

    void add(String phrase, T value) {
        under(phrase).add(value);
    }

    /** The list of what is filed under this phrase, to add to. */
    List<T> under(String phrase) {
        List<String> pieces = pieces(phrase);
        if (pieces.isEmpty()) {
            return new ArrayList<>();
        }
        longest.merge(pieces.get(0), pieces.size(), Math::max);
        return byKey.computeIfAbsent(String.join(" ", pieces), key -> new ArrayList<>(1));
    }

    /** Exactly this phrase. */
    List<T> find(String phrase) {
        return byKey.getOrDefault(String.join(" ", pieces(phrase)), List.of());
    }

    /** What starts at a token, longest first. */
    List<Hit<T>> at(List<String> words, int from) {
        List<String> first = pieces(words.get(from));
        if (first.isEmpty()) {
            return List.of();
        }
        int limit = longest.getOrDefault(first.get(0), 0);
        List<Hit<T>> found = new ArrayList<>();
        StringBuilder key = new StringBuilder(String.join(" ", first));
        int used = first.size();
        for (int end = from + 1; used <= limit; end++) {
            int length = end - from;
            found.addAll(
                    0,
                    byKey.getOrDefault(key.toString(), List.of()).stream()
                            .map(value -> new Hit<>(value, length))
                            .toList());
            List<String> more = List.of();
            while (end < words.size() && (more = pieces(words.get(end))).isEmpty()) {
                end++;
            }
            if (end >= words.size()) {
                break;
            }
            more.forEach(piece -> key.append(' ').append(piece));
            used += more.size();
        }
        return found;
    }

    /** A phrase's words, levelled; a hyphen alone yields none. */
    static List<String> pieces(String phrase) {
        List<String> pieces = new ArrayList<>(4);
        StringBuilder piece = new StringBuilder();
        String plain = level(phrase);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean possessive = c == '\'' && plain.startsWith("'s", i) && ends(plain, i + 2);
            if (c == ' ' || c == '-' || possessive) {
                flush(piece, pieces);
            } else if (c != '.' && c != '\'') {
                piece.append(c);
            }
        }
        flush(piece, pieces);
        return pieces;
    }

    private static boolean ends(String text, int at) {
        return at == text.length() || text.charAt(at) == ' ' || text.charAt(at) == '-';
    }

    private static void flush(StringBuilder piece, List<String> pieces) {
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
    }

    /** Lower case, without diacritics, apostrophes and dashes plain. */
    static String level(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return plain(text.toLowerCase(Locale.ROOT));
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    private static String plain(String lower) {
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c < 128) {
                out.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                out.append(plain(c));
            }
        }
        return out.toString();
    }

    private static String plain(char c) {
        if (c >= LATIN_FIRST && c < LATIN_FIRST + LATIN.length() && LATIN.charAt(c - LATIN_FIRST) != '?') {
            return String.valueOf(LATIN.charAt(c - LATIN_FIRST));
        }
        return switch (c) {
            case '\u2019', '\u2018', '\u02BC', '\u02BB' -> "'";
            case '\u2010', '\u2011', '\u2013' -> "-";
            case '\u00E6' -> "ae";
            case '\u0153' -> "oe";
            case '\u00DF' -> "ss";
            case '\u0259' -> "a";
            case '\u00A0' -> " ";
            default ->
                c < '\u1E00' || c > '\u1EFF'
                        ? String.valueOf(c)
                        : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                .substring(0, 1);
        };
    }
}
