package org.demarche.mention.when;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A stretch of days.
 *
 * @param from first day
 * @param to last day
 * @param grain the unit it is, or {@code STRETCH}
 * @param value TIMEX3 value
 * @param basis what it hangs on
 */
record Period(LocalDate from, LocalDate to, Grain grain, String value, Basis basis) implements Value {
    Period {
        Objects.requireNonNull(grain, "grain");
        Objects.requireNonNull(value, "value");
        if (to.isBefore(from)) {
            throw new UnreadableException("ends before it begins");
        }
    }

    Period(LocalDate from, LocalDate to, Grain grain, String value) {
        this(from, to, grain, value, Basis.ABSOLUTE);
    }

    static Period day(LocalDate day) {
        return Grain.DAY.around(day);
    }

    static Period stretch(LocalDate from, LocalDate to, String value, Basis basis) {
        return new Period(from, to, Grain.STRETCH, value, basis);
    }

    Period on(Basis other) {
        return new Period(from, to, grain, value, basis.or(other));
    }

    Period valued(String other) {
        return new Period(from, to, grain, other, basis);
    }

    boolean overlaps(Period other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    boolean within(Period other) {
        return !from.isBefore(other.from) && !to.isAfter(other.to);
    }
}
