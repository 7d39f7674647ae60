package org.demarche.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.reconcile.Wording;

/**
 * A text as small words in their order; a comma, a stop or a quotation mark stands as an empty word, so that nothing is
 * read across it.
 */
record Gist(List<String> words) {
    Gist {
        words = List.copyOf(words);
    }

    static Gist of(String text) {
        List<String> out = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String small = text.toLowerCase(Locale.ROOT).replace('’', '\'').replace("n't", " not") + " ";
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
                continue;
            }
            if (word.length() > 0) {
                out.add(word.toString());
                word.setLength(0);
            }
            if (",.;:!?\"“”–—".indexOf(c) >= 0) {
                out.add("");
            }
        }
        return new Gist(out);
    }

    /** Stems of the words that tell something. */
    Set<String> stems() {
        Set<String> out = new HashSet<>();
        for (String word : words) {
            if (!word.isEmpty() && !Wording.idle(word)) {
                out.add(Wording.stem(word));
            }
        }
        return out;
    }

    /** Whether the words follow one another here; each begins a word, short ones are whole words. */
    boolean has(List<String> phrase) {
        for (int i = 0; i + phrase.size() <= words.size(); i++) {
            boolean fits = true;
            for (int k = 0; fits && k < phrase.size(); k++) {
                String here = words.get(i + k);
                String asked = phrase.get(k);
                fits = asked.length() <= 3 ? here.equals(asked) : here.startsWith(asked);
            }
            if (fits) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the stems stands near a word of negation, with nothing that parts clauses between. */
    boolean negated(Set<String> stems) {
        for (int i = 0; i < words.size(); i++) {
            if (!NEGATION.contains(words.get(i))) {
                continue;
            }
            for (int k = i + 1;
                    k < Math.min(words.size(), i + 1 + AHEAD) && !words.get(k).isEmpty();
                    k++) {
                if (stems.contains(Wording.stem(words.get(k)))) {
                    return true;
                }
            }
            for (int k = i - 1; k >= Math.max(0, i - BACK) && !words.get(k).isEmpty(); k--) {
                if (stems.contains(Wording.stem(words.get(k)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Words; a negation reaches further to what follows it than to what it follows ("the visit will not"). */
    private static final int AHEAD = 6;

    private static final int BACK = 3;
    private static final Set<String> NEGATION =
            Set.of("no", "not", "never", "nor", "neither", "without", "none", "cannot");
}
