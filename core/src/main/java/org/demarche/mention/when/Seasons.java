package org.demarche.mention.when;

import java.time.LocalDate;
import java.util.Locale;

/** Meteorological seasons of the northern half of the world, where most of the news is written: spring is March to May. */
final class Seasons {
    private Seasons() {}

    /** A season by its TIMEX3 code, SP, SU, FA or WI; a winter belongs to the year in which it begins. */
    static Period of(String code, int year) {
        int month = switch (code) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            case "WI" -> 12;
            default -> throw new UnreadableException("no season " + code);
        };
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(
                first,
                first.plusMonths(3).minusDays(1),
                Grain.SEASON,
                String.format(Locale.ROOT, "%04d-%s", year, code));
    }
}
