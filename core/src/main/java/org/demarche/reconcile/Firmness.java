package org.demarche.reconcile;

import java.util.Locale;
import org.demarche.observation.Aux;
import org.demarche.observation.Event;

/** How firmly an event stands. Tellings of different firmness are never one occurrence: a visit that is planned is not the visit. */
public enum Firmness {
    /** Told as done. */
    ASSERTED,
    /** Told as known from before, without its day: "since the invasion". */
    BACKGROUND,
    /** Future or hypothetical. */
    EXPECTED,
    /** Told as not done. */
    NEGATED;

    /** Of an event's auxiliary modes; a negated plan is negated. */
    public static Firmness of(Event event) {
        if (event.aux().contains(Aux.NEGATION)) {
            return NEGATED;
        }
        if (event.aux().contains(Aux.FUTURE) || event.aux().contains(Aux.HYPOTHETICAL)) {
            return EXPECTED;
        }
        return event.aux().contains(Aux.HISTORICAL) && event.when().isEmpty() ? BACKGROUND : ASSERTED;
    }

    /** The word printed in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
