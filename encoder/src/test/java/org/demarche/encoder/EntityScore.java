package org.demarche.encoder;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * F of names, compared by their place in the sentence's letters, because the entity sets split some words otherwise.
 * {@code kind} counts titles and articles around a name as no part of it and LOC as ORG: the gold calls a country that
 * acts an ORG.
 */
final class EntityScore {
    private static final Set<String> AROUND =
            Set.of("the", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "president", "sen.", "gov.", "a", "'s");

    private final Overlap strict = new Overlap();
    private final Overlap kind = new Overlap();
    private final Overlap people = new Overlap();

    private record Name(int start, int end, String type) {}

    void add(List<String> goldWords, List<String> goldTags, List<String> words, List<String> tags) {
        strict.add(names(goldWords, goldTags, false), names(words, tags, false));
        Set<Name> wanted = names(goldWords, goldTags, true);
        Set<Name> given = names(words, tags, true);
        kind.add(wanted, given);
        people.add(people(wanted), people(given));
    }

    String show() {
        return "names %d  strict F %.1f  normalised F %.1f  PER %.1f"
                .formatted(kind.wanted(), strict.f(), kind.f(), people.f());
    }

    private static Set<Name> people(Set<Name> names) {
        Set<Name> out = new HashSet<>(names);
        out.removeIf(name -> !name.type.equals("PER"));
        return out;
    }

    private static Set<Name> names(List<String> words, List<String> tags, boolean normalised) {
        int[] offset = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            offset[i + 1] = offset[i] + letters(words.get(i)).length();
        }
        Set<Name> out = new HashSet<>();
        int from = 0;
        while (from < tags.size()) {
            int to = from + 1;
            if (tags.get(from).length() > 2) {
                String type = tags.get(from).substring(2);
                while (to < tags.size() && tags.get(to).equals("I-" + type)) {
                    to++;
                }
                int start = from;
                int end = to;
                while (normalised && start < end - 1 && around(words.get(start))) {
                    start++;
                }
                while (normalised && end > start + 1 && around(words.get(end - 1))) {
                    end--;
                }
                out.add(new Name(offset[start], offset[end], normalised && type.equals("ORG") ? "LOC" : type));
            }
            from = to;
        }
        return out;
    }

    private static boolean around(String word) {
        return AROUND.contains(word.toLowerCase(Locale.ROOT));
    }

    static String letters(String text) {
        return text.replaceAll("[\\s\u00a0]", "");
    }
}
