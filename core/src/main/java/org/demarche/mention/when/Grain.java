package org.demarche.mention.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Units of the calendar, from short to long; those below a day only measure durations. Weeks begin on Monday (ISO 8601). */
enum Grain {
    SECOND("S", 1),
    MINUTE("M", 1),
    HOUR("H", 1),
    DAY("D", 1),
    WEEKEND("WE", 1),
    WEEK("W", 1),
    FORTNIGHT("W", 2),
    MONTH("M", 1),
    QUARTER("M", 3),
    SEASON("M", 3),
    HALF("M", 6),
    YEAR("Y", 1),
    DECADE("Y", 10),
    CENTURY("Y", 100),
    /** A stretch that is no calendar unit. */
    STRETCH("D", 1);

    /** Letter in an ISO 8601 duration, and how many of that letter's unit one of these is. */
    final String letter;

    final int times;

    Grain(String letter, int times) {
        this.letter = letter;
        this.times = times;
    }

    boolean clock() {
        return compareTo(DAY) < 0;
    }

    /** The unit of this kind that holds the day. */
    Period around(LocalDate day) {
        int year = day.getYear();
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY, STRETCH -> new Period(day, day, DAY, day.toString());
            case WEEK -> week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 7);
            case FORTNIGHT -> week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), 14);
            case WEEKEND -> {
                LocalDate saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusDays(5);
                yield new Period(saturday, saturday.plusDays(1), this, isoWeek(saturday) + "-WE");
            }
            case MONTH -> {
                LocalDate first = day.withDayOfMonth(1);
                yield new Period(
                        first,
                        day.with(TemporalAdjusters.lastDayOfMonth()),
                        this,
                        first.toString().substring(0, 7));
            }
            case QUARTER -> {
                int quarter = (day.getMonthValue() - 1) / 3;
                LocalDate first = LocalDate.of(year, 3 * quarter + 1, 1);
                yield new Period(first, first.plusMonths(3).minusDays(1), this, four(year) + "-Q" + (quarter + 1));
            }
            case HALF -> {
                int half = (day.getMonthValue() - 1) / 6;
                LocalDate first = LocalDate.of(year, 6 * half + 1, 1);
                yield new Period(first, first.plusMonths(6).minusDays(1), this, four(year) + "-H" + (half + 1));
            }
            case SEASON -> season(day);
            case YEAR -> new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), this, four(year));
            case DECADE -> {
                int first = Math.floorDiv(year, 10) * 10;
                yield new Period(
                        LocalDate.of(first, 1, 1),
                        LocalDate.of(first + 9, 12, 31),
                        this,
                        four(first).substring(0, 3));
            }
            case CENTURY -> {
                int first = Math.floorDiv(year, 100) * 100;
                yield new Period(
                        LocalDate.of(first, 1, 1),
                        LocalDate.of(first + 99, 12, 31),
                        this,
                        four(first).substring(0, 2));
            }
        };
    }

    /** The day so many of these units on; negative goes back. */
    LocalDate plus(LocalDate day, long count) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY, STRETCH -> day.plusDays(count);
            case WEEK, WEEKEND -> day.plusWeeks(count);
            case FORTNIGHT -> day.plusWeeks(2 * count);
            case MONTH -> day.plusMonths(count);
            case QUARTER, SEASON -> day.plusMonths(3 * count);
            case HALF -> day.plusMonths(6 * count);
            case YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears(10 * count);
            case CENTURY -> day.plusYears(100 * count);
        };
    }

    static String isoWeek(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private Period week(LocalDate monday, int days) {
        return new Period(monday, monday.plusDays(days - 1L), this, isoWeek(monday));
    }

    private static Period season(LocalDate day) {
        int month = day.getMonthValue();
        int year = month < 3 ? day.getYear() - 1 : day.getYear();
        return Seasons.of(month < 3 || month == 12 ? "WI" : month < 6 ? "SP" : month < 9 ? "SU" : "FA", year);
    }

    private static String four(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }
}
