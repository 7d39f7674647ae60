package org.demarche.mention.when;

import java.time.LocalDate;
import java.util.List;

/**
 * How long: three weeks, a year and a half, a few days.
 *
 * @param parts amounts with their units, the first the one named first
 * @param vague whether the amount is not told ("several weeks"); its parts then carry a guess
 */
record Length(List<Part> parts, boolean vague) implements Value {
    /** So many of a unit. */
    record Part(double amount, Grain unit) {}

    Length {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a length has a part");
        }
    }

    static Length of(double amount, Grain unit) {
        return new Length(List.of(new Part(amount, unit)), false);
    }

    Grain unit() {
        return parts.get(0).unit();
    }

    /** The shortest unit named. */
    Grain finest() {
        Grain finest = unit();
        for (Part part : parts) {
            finest = part.unit().compareTo(finest) < 0 ? part.unit() : finest;
        }
        return finest;
    }

    /** The day that lies this length after another, or before it. */
    LocalDate from(LocalDate day, int sign) {
        LocalDate out = day;
        for (Part part : parts) {
            Grain unit = part.unit();
            if (unit.clock()) {
                out = unit == Grain.HOUR ? out.plusDays(sign * Math.round(part.amount() / 24)) : out;
                continue;
            }
            long whole = (long) Math.floor(part.amount());
            double rest = part.amount() - whole;
            out = unit.plus(out, sign * whole);
            if (rest > 0) {
                long days = Math.round(rest * (unit.plus(out, 1).toEpochDay() - out.toEpochDay()));
                out = out.plusDays(sign * days);
            }
        }
        return out;
    }

    /** TIMEX3: P3W, PT5H, PXY. */
    String value() {
        if (vague) {
            return (unit().clock() ? "PTX" : "PX") + unit().letter;
        }
        StringBuilder date = new StringBuilder();
        StringBuilder time = new StringBuilder();
        for (Part part : parts) {
            double amount = part.amount() * part.unit().times;
            String letter = part.unit().letter;
            if (part.unit() == Grain.YEAR && amount == 0.5) {
                amount = 6;
                letter = "M";
            }
            String number = amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount);
            (part.unit().clock() ? time : date).append(number).append(letter);
        }
        return "P" + date + (time.length() > 0 ? "T" + time : "");
    }
}
