package org.demarche.mention.where;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** The spelling under which a name stands in the gazetteer; {@code fold} of training/places.py does the same. */
final class Key {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ı', "i"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ß', "ss"),
            Map.entry('ħ', "h"),
            Map.entry('ə', "a"));
    private static final Map<String, String> WORDS =
            Map.of("st", "saint", "ste", "sainte", "mt", "mount", "ft", "fort");

    private Key() {}

    /** Lower case, no accents, apostrophes and full stops; single spaces for all else that is no letter or digit. */
    static String of(String name) {
        StringBuilder out = new StringBuilder(name.length());
        for (String word : letters(name).split(" ")) {
            if (!word.isEmpty()) {
                out.append(out.length() == 0 ? "" : " ").append(WORDS.getOrDefault(word, word));
            }
        }
        return out.toString();
    }

    private static String letters(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean plain = true;
        for (int i = 0; i < lower.length(); i++) {
            plain &= lower.charAt(i) < 128;
        }
        StringBuilder out = new StringBuilder(lower.length());
        for (char c : (plain ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD)).toCharArray()) {
            if (Character.getType(c) == Character.NON_SPACING_MARK || "'’ʼʻ`‘.".indexOf(c) >= 0) {
                continue;
            }
            String letter = plain ? null : LETTERS.get(c);
            if (letter != null) {
                out.append(letter);
            } else {
                out.append(Character.isLetterOrDigit(c) ? c : ' ');
            }
        }
        return out.toString();
    }
}
