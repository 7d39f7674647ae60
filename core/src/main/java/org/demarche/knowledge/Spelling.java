package org.demarche.knowledge;

import java.util.List;

/** Whether tokens are written as a name is: a capital stays a capital, and "US" is not "us". */
final class Spelling {
    private Spelling() {}

    /** Capitals of the name at the start of a word must be capitals in the text; short abbreviations must be so whole. */
    static boolean fits(String name, List<String> words) {
        String[] wanted = name.split("[ -]+");
        int at = 0;
        for (String word : words) {
            for (String piece : word.split("[ -]+")) {
                if (piece.isEmpty() || piece.startsWith("'") || piece.startsWith("\u2019")) {
                    continue;
                }
                if (at < wanted.length && !fits(wanted[at++], piece)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean fits(String wanted, String piece) {
        if (abbreviation(wanted)) {
            return letters(piece).equals(letters(wanted));
        }
        int first = wanted.codePointAt(0);
        return !Character.isUpperCase(first) || Character.isUpperCase(piece.codePointAt(0));
    }

    private static boolean abbreviation(String word) {
        String letters = letters(word);
        return letters.length() > 1
                && letters.length() <= 5
                && letters.chars().allMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    private static String letters(String word) {
        StringBuilder out = new StringBuilder(word.length());
        word.chars().filter(Character::isLetterOrDigit).forEach(c -> out.append((char) c));
        return out.toString();
    }
}
