package org.demarche.store;

import java.time.LocalDate;
import org.demarche.observation.Event;
import org.demarche.reconcile.Firmness;
import org.demarche.reconcile.Occurrence;

/**
 * What counts of an occurrence when many are summed up; see there.
 *
 * @param day first of its days
 * @param reports records that tell it
 */
public record Weighed(
        String id,
        LocalDate day,
        Firmness firmness,
        boolean claimed,
        String type,
        int quad,
        double score,
        int reports) {
    public static Weighed of(Occurrence occurrence) {
        Event event = occurrence.fullest();
        return new Weighed(
                occurrence.id(),
                occurrence.days().from(),
                occurrence.firmness(),
                occurrence.claimed(),
                event.type(),
                event.quad(),
                event.score(),
                occurrence.reports().size());
    }
}
