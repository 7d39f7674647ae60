package org.demarche.app.score;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Names as careful people compare them: without accents, case, punctuation, titles and little words. */
final class Names {
    private static final Set<String> LITTLE =
            Set.of("the", "a", "an", "of", "in", "s", "mr", "mrs", "ms", "dr", "his", "her", "its", "their");

    private Names() {}

    static String plain(String name) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(point -> {
                    if (Character.isLetterOrDigit(point) || point == '_') {
                        out.appendCodePoint(point);
                    } else if (Character.getType(point) != Character.NON_SPACING_MARK
                            && (out.length() == 0 || out.charAt(out.length() - 1) != ' ')) {
                        out.append(' ');
                    }
                });
        return out.toString().strip();
    }

    /** One name's words are all in the other; a wanted absence needs an absence. */
    static boolean same(Optional<String> wanted, Optional<String> produced) {
        if (wanted.isEmpty() || produced.isEmpty()) {
            return wanted.isEmpty() && produced.isEmpty();
        }
        Set<String> a = words(wanted.get());
        Set<String> b = words(produced.get());
        return !a.isEmpty() && !b.isEmpty() && (b.containsAll(a) || a.containsAll(b));
    }

    private static Set<String> words(String name) {
        List<String> words = Arrays.asList(plain(name).split(" "));
        Set<String> out = new TreeSet<>(words);
        out.removeAll(LITTLE);
        out.remove("");
        return out;
    }
}
