package org.demarche.language;

import java.util.Map;

/** Where a word is cut before "n't", "'s" and the like. */
final class Clitics {
    /** Two words written as one; the number is where the second begins. */
    private static final Map<String, Integer> FUSED =
            Map.of("cannot", 3, "gonna", 3, "wanna", 3, "gotta", 3, "gimme", 3, "lemme", 3, "'tis", 2, "'twas", 2);

    private Clitics() {}

    /** The place of the clitic in the word [start, end), or {@code end} where there is none. */
    static int start(Chunk chunk, int start, int end) {
        int length = end - start;
        if (length < 3 || chunk.at(start) == '@' || chunk.at(start) == '#') {
            return end;
        }
        if (lower(chunk, end - 1) == 't' && chunk.at(end - 2) == '\'' && lower(chunk, end - 3) == 'n') {
            return length > 3 ? end - 3 : end;
        }
        if (chunk.at(end - 2) == '\'' && "smd".indexOf(lower(chunk, end - 1)) >= 0) {
            return decade(chunk, start, end) ? end : end - 2;
        }
        if (chunk.at(end - 3) == '\'' && length > 3) {
            String tail = "" + lower(chunk, end - 2) + lower(chunk, end - 1);
            if (tail.equals("re") || tail.equals("ve") || tail.equals("ll")) {
                return end - 3;
            }
        }
        if (length <= 6 && "cgwl'".indexOf(lower(chunk, start)) >= 0) {
            Integer cut = FUSED.get(chunk.text(start, end).toLowerCase(java.util.Locale.ROOT));
            return cut == null ? end : start + cut;
        }
        return end;
    }

    /** "80's", "1990's". */
    private static boolean decade(Chunk chunk, int start, int end) {
        int digits = end - 2 - start;
        return (digits == 2 || digits == 4) && chunk.at(end - 3) == '0' && chunk.digit(start);
    }

    private static char lower(Chunk chunk, int i) {
        return Character.toLowerCase(chunk.at(i));
    }
}
