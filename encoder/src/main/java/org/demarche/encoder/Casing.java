package org.demarche.encoder;

/**
 * How a word is written. The vocabulary is lower-cased, so the model sees the case through the token-type input: the
 * ordinal is the row of that table, and the order is part of the weights.
 */
enum Casing {
    /** No capital, or no letter and no digit. */
    LOWER,
    /** {@code Paris}. */
    TITLE,
    /** {@code NATO}. */
    CAPITALS,
    /** {@code McCain}, {@code iPhone}. */
    MIXED,
    /** Title case on the first word of the sentence that has a letter, where it tells little. */
    OPENING,
    /** No letter, some digit. */
    DIGIT;

    /** @param opening whether no word before it in the sentence had a letter */
    static Casing of(String word, boolean opening) {
        int letters = 0;
        int lower = 0;
        int upper = 0;
        int lowerAfterFirst = 0;
        boolean digit = false;
        for (int at = 0; at < word.length(); ) {
            int c = word.codePointAt(at);
            at += Character.charCount(c);
            if (Character.isLetter(c)) {
                if (Character.isLowerCase(c)) {
                    lower++;
                    lowerAfterFirst += letters > 0 ? 1 : 0;
                } else if (Character.isUpperCase(c)) {
                    upper++;
                }
                letters++;
            } else {
                digit |= Character.isDigit(c);
            }
        }
        if (letters == 0) {
            return digit ? DIGIT : LOWER;
        }
        if (lower == letters) {
            return LOWER;
        }
        // The capital must open the word itself, as in training: (Paris is MIXED.
        if (Character.isUpperCase(word.codePointAt(0)) && lowerAfterFirst == letters - 1) {
            return opening ? OPENING : TITLE;
        }
        return upper == letters ? CAPITALS : MIXED;
    }

    static boolean hasLetter(String word) {
        return word.codePoints().anyMatch(Character::isLetter);
    }
}
