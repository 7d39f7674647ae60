package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PLOVER's general contexts and the words that show them, from {@code ontology/contexts.yaml}. */
public final class Contexts {
    private final Map<String, String> byLemma = new LinkedHashMap<>();
    private final Map<String, List<String>> byFirst = new LinkedHashMap<>();
    private final Set<String> names;

    private Contexts(Map<String, Yaml> entries) {
        names = Set.copyOf(entries.keySet());
        entries.forEach((context, words) -> {
            for (String word : words.texts()) {
                int blank = word.indexOf(' ');
                if (blank < 0) {
                    byLemma.putIfAbsent(word, context);
                } else {
                    byLemma.putIfAbsent(word, context);
                    byFirst.computeIfAbsent(word.substring(0, blank), first -> new ArrayList<>())
                            .add(word.substring(blank + 1));
                }
            }
        });
    }

    public static Contexts read(Shelf shelf, Problems problems) {
        return new Contexts(Yaml.read(shelf, "ontology/contexts.yaml", problems)
                .map(Yaml::entries)
                .orElse(Map.of()));
    }

    /** Whether PLOVER has a context of this name. */
    public boolean knows(String name) {
        return names.contains(name);
    }

    /** The contexts that a run of lemmas shows, in the order of their words, each once. */
    public List<String> shownBy(List<String> lemmas) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < lemmas.size(); i++) {
            String lemma = lemmas.get(i);
            add(byLemma.get(lemma), out);
            for (String second : byFirst.getOrDefault(lemma, List.of())) {
                if (i + 1 < lemmas.size() && lemmas.get(i + 1).equals(second)) {
                    add(byLemma.get(lemma + " " + second), out);
                }
            }
        }
        return out;
    }

    private static void add(@org.jspecify.annotations.Nullable String context, List<String> out) {
        if (context != null && !out.contains(context)) {
            out.add(context);
        }
    }
}
