package org.demarche.language;

import java.util.List;

/**
 * Puts on and takes off regular English endings. Taking off must guess where spelling alone cannot tell ("hoped",
 * "stopped", "piloted"): the commoner case wins, the others are named in the table.
 */
final class Endings {
    private Endings() {}

    /** Regular forms of a verb: -s, -ed, -ing. */
    static List<String> ofVerb(String base) {
        if (base.endsWith("e")) {
            String stem = base.substring(0, base.length() - 1);
            boolean whole = base.endsWith("ee") || base.endsWith("oe") || base.endsWith("ye");
            return List.of(base + "s", base + "d", (whole ? base : stem) + "ing");
        }
        if (base.endsWith("y") && !vowel(base, base.length() - 2)) {
            String stem = base.substring(0, base.length() - 1);
            return List.of(stem + "ies", stem + "ied", base + "ing");
        }
        boolean hiss = base.endsWith("s")
                || base.endsWith("sh")
                || base.endsWith("ch")
                || base.endsWith("x")
                || base.endsWith("z")
                || base.endsWith("o");
        return List.of(base + (hiss ? "es" : "s"), base + "ed", base + "ing");
    }

    /** "cities" → "city", "boxes" → "box", "houses" → "house"; the same for verbs. */
    static String withoutS(String word) {
        int n = word.length();
        if (word.endsWith("'s")) {
            return word.substring(0, n - 2);
        }
        if (n < 3 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && n > 4) {
            return word.substring(0, n - 3) + "y";
        }
        boolean hiss = word.endsWith("sses")
                || word.endsWith("shes")
                || word.endsWith("ches")
                || word.endsWith("xes")
                || word.endsWith("zzes")
                || word.endsWith("oes") && n > 5;
        return word.substring(0, n - (hiss ? 2 : 1));
    }

    /** "stopped" → "stop", "hoped" → "hope", "tried" → "try". */
    static String withoutEd(String word) {
        int n = word.length();
        if (n < 4 || !word.endsWith("ed") || word.endsWith("eed")) {
            return word;
        }
        if (word.endsWith("ied")) {
            return n > 4 ? word.substring(0, n - 3) + "y" : word.substring(0, n - 1);
        }
        return base(word.substring(0, n - 2));
    }

    /** "stopping" → "stop", "hoping" → "hope". */
    static String withoutIng(String word) {
        int n = word.length();
        return n > 4 && word.endsWith("ing") && groups(word, n - 3) > 0 ? base(word.substring(0, n - 3)) : word;
    }

    /** "bigger" → "big", "happiest" → "happy", "larger" → "large". */
    static String positive(String word) {
        int n = word.length();
        int cut = word.endsWith("est") && n > 5 ? 3 : word.endsWith("er") && n > 4 ? 2 : 0;
        if (cut == 0) {
            return word;
        }
        String stem = word.substring(0, n - cut);
        if (stem.endsWith("i")) {
            return stem.substring(0, stem.length() - 1) + "y";
        }
        if (doubled(stem) && "lsf".indexOf(stem.charAt(stem.length() - 1)) < 0) {
            return stem.substring(0, stem.length() - 1);
        }
        int m = stem.length();
        char last = stem.charAt(m - 1);
        boolean lostE = last == 'c'
                || last == 'v'
                || last == 'u'
                || last == 'g' && !stem.endsWith("ng")
                || groups(stem, m) == 1
                        && m > 2
                        && "tdrslm".indexOf(last) >= 0
                        && vowel(stem, m - 2)
                        && !vowel(stem, m - 3)
                || last == 'l' && !vowel(stem, m - 2) && stem.charAt(m - 2) != 'l';
        return lostE ? stem + "e" : stem;
    }

    private static String base(String stem) {
        if (doubled(stem)) {
            char last = stem.charAt(stem.length() - 1);
            boolean whole =
                    last == 'f' || last == 'z' || last == 's' || last == 'l' && groups(stem, stem.length()) == 1;
            return whole ? stem : stem.substring(0, stem.length() - 1);
        }
        return lostE(stem) ? stem + "e" : stem;
    }

    /** Whether the base form of a verb must have ended in e. */
    private static boolean lostE(String stem) {
        int n = stem.length();
        char last = stem.charAt(n - 1);
        if (n < 2) {
            return false;
        }
        char before = stem.charAt(n - 2);
        return switch (last) {
            case 'c', 'v', 'u' -> true;
            case 's' -> before != 's' && !stem.endsWith("ias");
            case 'z' -> before != 'z' && before != 't';
            case 'g' -> "draleiu".indexOf(before) >= 0;
            case 'l' -> !vowel(stem, n - 2) && "lrw".indexOf(before) < 0 || single(stem) && lateOrShort(stem);
            case 'r' -> "tvb".indexOf(before) >= 0 || single(stem) && lateOrShort(stem);
            case 'd' -> stem.endsWith("uad") || single(stem) && lateOrShort(stem);
            case 'w', 'x', 'y', 'h', 'j', 'i', 'o', 'e' -> false;
            case 't' -> stem.endsWith("iat") || stem.endsWith("uat") || single(stem) && lateOrShort(stem);
            default -> single(stem) && lateOrShort(stem);
        };
    }

    private static boolean single(String stem) {
        int n = stem.length();
        return n > 2 && vowel(stem, n - 2) && lone(stem, n - 2);
    }

    private static boolean lateOrShort(String stem) {
        int n = stem.length();
        return groups(stem, n) == 1 || late(stem.charAt(n - 1), stem.charAt(n - 2));
    }

    /** A single vowel; the u of "qu" counts as a consonant. */
    private static boolean lone(String stem, int i) {
        return !vowel(stem, i - 1) || stem.charAt(i - 1) == 'u' && i > 1 && stem.charAt(i - 2) == 'q';
    }

    /** In longer stems: "create", "provide", "execute", "promote", "combine" have lost an e; "visit", "offer" have not. */
    private static boolean late(char last, char before) {
        return switch (last) {
            case 't' -> before == 'a' || before == 'u' || before == 'o';
            case 'd' -> before != 'e';
            case 'r' -> before == 'u' || before == 'i' || before == 'a';
            case 'n' -> before == 'i' || before == 'u';
            case 'm' -> before == 'u' || before == 'a';
            case 'k', 'b' -> true;
            case 'p' -> before == 'a' || before == 'y';
            case 'l' -> before == 'i' || before == 'u';
            default -> false;
        };
    }

    private static boolean vowel(String word, int i) {
        char c = word.charAt(i);
        return "aeiou".indexOf(c) >= 0 || c == 'y' && i > 0 && "aeiou".indexOf(word.charAt(i - 1)) < 0;
    }

    private static boolean doubled(String stem) {
        int n = stem.length();
        return n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2) && "bdfgklmnprstz".indexOf(stem.charAt(n - 1)) >= 0;
    }

    /** Groups of vowels, roughly syllables. */
    private static int groups(String word, int end) {
        int groups = 0;
        boolean in = false;
        for (int i = 0; i < end; i++) {
            boolean now = vowel(word, i);
            groups += now && !in ? 1 : 0;
            in = now;
        }
        return groups;
    }
}
