package org.demarche.reconcile;

import java.time.LocalDate;

/** A stretch of days, both included. */
public record Days(LocalDate from, LocalDate to) {
    public Days {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the days end " + to + ", before they start " + from);
        }
    }

    /** Whether the two share a day. */
    public boolean overlaps(Days other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }
}
