package org.demarche.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Predicates that are decided to be no event, from {@code events/no-events.tsv}. */
public final class NoEvents {
    private final Set<String> predicates;

    private NoEvents(Set<String> predicates) {
        this.predicates = Set.copyOf(predicates);
    }

    public static NoEvents read(Shelf shelf, Problems problems) {
        Set<String> predicates = new HashSet<>();
        Table table = Table.read(shelf, "events/no-events.tsv", List.of("predicate", "why"), problems);
        for (Table.Row row : table.rows()) {
            if (!predicates.add(row.cell("predicate"))) {
                problems.add(row.origin(), "\"" + row.cell("predicate") + "\" stands here twice");
            }
        }
        return new NoEvents(predicates);
    }

    /** @param predicate a lemma, perhaps with particle and preposition; one listed bare counts with any preposition */
    public boolean decided(String predicate) {
        int blank = predicate.indexOf(' ');
        return predicates.contains(predicate) || (blank > 0 && predicates.contains(predicate.substring(0, blank)));
    }
}
