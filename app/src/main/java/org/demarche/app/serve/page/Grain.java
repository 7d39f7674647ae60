package org.demarche.app.serve.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.demarche.reconcile.Days;

/** The length of a period on a time axis; names are those of SQL's {@code date_trunc}. */
enum Grain {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** One that parts a time into 12 to some 60 periods, as far as its length allows. */
    static Grain fitting(Days days) {
        long length = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
        return length > 3650 ? YEAR : length > 1500 ? QUARTER : length > 240 ? MONTH : length > 60 ? WEEK : DAY;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    LocalDate next(LocalDate start) {
        return switch (this) {
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }

    /** What a period is called. */
    String called(LocalDate start) {
        return switch (this) {
            case DAY -> Terms.day(start);
            case WEEK -> "week of " + Terms.day(start);
            case MONTH ->
                DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH).format(start);
            case QUARTER -> start.getYear() + " Q" + (start.getMonthValue() + 2) / 3;
            case YEAR -> "" + start.getYear();
        };
    }
}
