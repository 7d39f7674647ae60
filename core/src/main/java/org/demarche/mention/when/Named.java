package org.demarche.mention.when;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.function.IntFunction;

/** Days, months, years, seasons and holidays called by their names, with their year or without. */
final class Named {
    /** Two-digit years below this belong to the 2000s. */
    private static final int PIVOT = 40;

    private Named() {}

    static void into(Map<String, Reckoning> out) {
        out.put("day", (c, a) -> Period.day(LocalDate.of(a.count(0), a.count(1), a.count(2))));
        out.put("month", (c, a) -> Grain.MONTH.around(LocalDate.of(a.count(0), a.count(1), 1)));
        out.put("year", (c, a) -> Grain.YEAR.around(LocalDate.of(year(a.count(0)), 1, 1)));
        out.put("quarter", (c, a) -> Grain.QUARTER.around(LocalDate.of(a.count(0), 3 * a.count(1) - 2, 1)));
        out.put("halfyear", (c, a) -> Grain.HALF.around(LocalDate.of(a.count(0), 6 * a.count(1) - 5, 1)));
        out.put("nothing", (c, a) -> new Label(""));
        out.put("season", (c, a) -> Seasons.of(a.label(0), a.count(1)));
        out.put("decade", (c, a) -> Grain.DECADE.around(LocalDate.of(decade(a.count(0)), 1, 1)));
        out.put("yearlike", (c, a) -> Grain.YEAR.around(LocalDate.of(a.count(0) / 100 * 100 + a.count(1), 1, 1)));
        out.put("century", (c, a) -> Grain.CENTURY.around(LocalDate.of(100 * a.count(0) - 100, 1, 1)));
        out.put("numeric", (c, a) -> numeric(c, a.label(0)));
        out.put("monthday", (c, a) -> yearly(c, y -> Period.day(LocalDate.of(y, a.count(0), a.count(1)))));
        out.put("monthname", (c, a) -> yearly(c, y -> Grain.MONTH.around(LocalDate.of(y, a.count(0), 1))));
        out.put("seasonname", (c, a) -> yearly(c, y -> Seasons.of(a.label(0), y)));
        out.put("quartername", (c, a) -> yearly(c, y -> Grain.QUARTER.around(LocalDate.of(y, 3 * a.count(0) - 2, 1))));
        out.put("halfname", (c, a) -> yearly(c, y -> Grain.HALF.around(LocalDate.of(y, 6 * a.count(0) - 5, 1))));
        out.put("holiday", (c, a) -> yearly(c, y -> Holidays.of(a.label(0), y)));
        out.put("holidayin", (c, a) -> Holidays.of(a.label(0), a.count(1)));
        out.put("dayname", (c, a) -> monthly(c, m -> Period.day(m.atDay(a.count(0)))));
        out.put("weekdayday", (c, a) -> monthly(c, m -> fitting(m.atDay(a.count(1)), a.count(0))));
        out.put("weekday", (c, a) -> weekday(c, DayOfWeek.of(a.count(0))));
    }

    private static int year(int number) {
        return number < 100 ? number + (number < PIVOT ? 2000 : 1900) : number;
    }

    private static int decade(int number) {
        return number < 100 ? number + (number < 20 ? 2000 : 1900) : number;
    }

    private static Period fitting(LocalDate day, int weekday) {
        if (day.getDayOfWeek().getValue() != weekday) {
            throw new UnreadableException("not that weekday");
        }
        return Period.day(day);
    }

    /** The year's instance that the context points at: inside its bound, or before, after or next to the article's day. */
    static Period yearly(Context context, IntFunction<Period> ofYear) {
        int year =
                context.within().map(Period::from).orElse(context.published()).getYear();
        int last = context.within().map(Period::to).orElse(context.published()).getYear();
        return choose(context, year - 8, last + 8, ofYear);
    }

    private static Period monthly(Context context, java.util.function.Function<YearMonth, Period> ofMonth) {
        YearMonth start = YearMonth.from(context.within().map(Period::from).orElse(context.published()));
        return choose(context, -14, 14, n -> ofMonth.apply(start.plusMonths(n)));
    }

    private static Period choose(Context context, int first, int last, IntFunction<Period> instance) {
        Period best = null;
        LocalDate now = context.published();
        for (int i = first; i <= last; i++) {
            Period here;
            try {
                here = instance.apply(i);
            } catch (DateTimeException | UnreadableException e) {
                continue;
            }
            if (context.within().isPresent()) {
                if (here.within(context.within().get())
                        || starts(here, context.within().get())) {
                    return here;
                }
            } else if (best == null || better(context, here, best, now)) {
                best = here;
            }
        }
        if (best == null || context.within().isPresent()) {
            throw new UnreadableException("no instance");
        }
        return best.on(Basis.NAMED);
    }

    /** A winter starts in its year and ends after it. */
    private static boolean starts(Period season, Period year) {
        return season.grain() == Grain.SEASON
                && !season.from().isBefore(year.from())
                && !season.from().isAfter(year.to());
    }

    private static boolean better(Context context, Period here, Period best, LocalDate now) {
        return switch (context.direction()) {
            case PAST -> !here.from().isAfter(now);
            case FUTURE -> best.to().isBefore(now);
            case OPEN -> distance(here, now) < distance(best, now);
        };
    }

    private static long distance(Period period, LocalDate day) {
        if (period.from().isAfter(day)) {
            return period.from().toEpochDay() - day.toEpochDay();
        }
        return Math.max(0, day.toEpochDay() - period.to().toEpochDay());
    }

    /** A bare weekday looks back unless the words look ahead; the article's own day counts both ways. */
    private static Period weekday(Context context, DayOfWeek weekday) {
        if (context.within().isPresent()) {
            Period bound = context.within().get();
            if (bound.grain().compareTo(Grain.WEEK) > 0) {
                throw new UnreadableException("which one?");
            }
            return Period.day(bound.from().with(TemporalAdjusters.nextOrSame(weekday)));
        }
        return Period.day(context.published()
                        .with(
                                context.future()
                                        ? TemporalAdjusters.nextOrSame(weekday)
                                        : TemporalAdjusters.previousOrSame(weekday)))
                .on(Basis.PUBLISHED);
    }

    /** Year first if it has four digits; else month first, as American papers write, unless only the other order fits. */
    private static Period numeric(Context context, String text) {
        String[] parts = text.split("[-/.]");
        if (parts.length == 3 && parts[0].length() < 4 && parts[2].length() != 4 && parts[2].length() != 2) {
            throw new UnreadableException("no year");
        }
        int[] n = new int[parts.length];
        for (int i = 0; i < n.length; i++) {
            n[i] = Integer.parseInt(parts[i]);
        }
        if (parts[0].length() == 4) {
            return n.length == 2
                    ? Grain.MONTH.around(LocalDate.of(n[0], n[1], 1))
                    : Period.day(LocalDate.of(n[0], n[1], n[2]));
        }
        boolean monthFirst = n[1] > 12 || (n[0] <= 12 && !text.contains("."));
        int month = monthFirst ? n[0] : n[1];
        int day = monthFirst ? n[1] : n[0];
        if (n.length == 2) {
            return yearly(context, y -> Period.day(LocalDate.of(y, month, day)));
        }
        return Period.day(LocalDate.of(year(n[2]), month, day));
    }
}
