package org.demarche.mention.when;

/**
 * A word, number or mark as dates need it: "1990s" and "30/12/2022" are one, "mid-March" is three, whatever the tokens are.
 *
 * @param text lower case, dashes as {@code -}
 * @param start first place in the article's text
 * @param end one past the last
 * @param token the sentence's token that holds it, or -1
 * @param capital whether it begins with a capital letter
 */
record Unit(String text, int start, int end, int token, boolean capital) {
    boolean digits() {
        return Character.isDigit(text.charAt(0));
    }
}
