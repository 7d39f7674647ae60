package org.demarche.knowledge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * From what a type's mode is told when its rule fixes none.
 *
 * @param words mode → lemmas that show it, as the trigger or near it in its clause
 * @param clauses type of the embedded event → mode; {@code default} for any other clause
 */
public record ModeCues(Map<String, Set<String>> words, Map<String, String> clauses) {
    static final ModeCues NONE = new ModeCues(Map.of(), Map.of());

    ModeCues and(ModeCues other) {
        Map<String, Set<String>> allWords = new LinkedHashMap<>(words);
        other.words.forEach((mode, lemmas) -> allWords.merge(mode, lemmas, (a, b) -> {
            Set<String> both = new LinkedHashSet<>(a);
            both.addAll(b);
            return both;
        }));
        Map<String, String> allClauses = new LinkedHashMap<>(clauses);
        allClauses.putAll(other.clauses);
        return new ModeCues(allWords, allClauses);
    }
}
