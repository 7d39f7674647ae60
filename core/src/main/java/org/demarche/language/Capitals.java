package org.demarche.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Sentences set in capitals, as headlines often are, written the way the model has seen most words. */
final class Capitals {
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "and", "but", "or", "nor", "of", "in", "on", "at", "to", "for", "from", "by", "with",
            "as", "over", "after", "into", "is", "are", "was", "were", "be", "not", "no", "n't", "'s", "its", "his",
            "her", "their", "that", "than", "up", "off", "out", "will", "would", "says", "said", "has", "have", "had");

    private Capitals() {}

    /** The words' texts; in title case where the whole sentence is in capitals. */
    static List<String> tamed(List<Word> words) {
        if (!loud(words)) {
            return words.stream().map(Word::text).toList();
        }
        return words.stream().map(word -> title(word.text())).toList();
    }

    /** Whether nearly all longer words have a capital, as in a title. */
    static boolean titled(List<Word> words) {
        int capital = 0;
        int all = 0;
        for (Word word : words) {
            if (word.text().length() > 3 && Character.isLetter(word.text().codePointAt(0))) {
                all++;
                capital += Character.isUpperCase(word.text().codePointAt(0)) ? 1 : 0;
            }
        }
        return all > 2 && capital * 5 >= all * 4;
    }

    private static boolean loud(List<Word> words) {
        int capital = 0;
        for (Word word : words) {
            for (int i = 0; i < word.text().length(); i++) {
                if (Character.isLowerCase(word.text().charAt(i))) {
                    return false;
                }
            }
            capital += word.text().length() > 1
                            && Character.isUpperCase(word.text().charAt(0))
                    ? 1
                    : 0;
        }
        return capital >= 3;
    }

    private static String title(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (SMALL.contains(lower)) {
            return lower;
        }
        // short words without a vowel and dotted ones are acronyms: NATO is lost, but UN, EU, U.S. and MPs are not
        if (word.indexOf('.') >= 0 || word.length() <= 3 && !lower.matches(".*[aeiouy].*") || word.length() == 2) {
            return word;
        }
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first) + lower.substring(Math.min(first, lower.length()));
    }
}
