package org.demarche.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.reconcile.Occurrence;

/**
 * How two parties stood to one another in a period. Counts and scores are of occurrences, never of reports.
 *
 * @param start first day
 * @param types asserted occurrences by PLOVER type
 * @param quads likewise by quad category, 1 to 4
 * @param score sum of their PLOVER scores
 * @param mean score of an occurrence; empty without any
 * @param claimed occurrences that stand on somebody's word alone; not among the asserted
 * @param expected future and hypothetical ones
 * @param negated told as not done
 * @param change how far the score lies off what went before, where that is far; see {@link Relations}
 * @param behind the occurrences that weigh most in a period of change
 */
public record Period(
        LocalDate start,
        Map<String, Integer> types,
        Map<Integer, Integer> quads,
        int asserted,
        double score,
        Optional<Double> mean,
        int claimed,
        int expected,
        int negated,
        Optional<Double> change,
        List<Occurrence> behind) {
    public Period {
        types = java.util.Collections.unmodifiableMap(new TreeMap<>(types));
        quads = java.util.Collections.unmodifiableMap(new TreeMap<>(quads));
        behind = List.copyOf(behind);
    }
}
