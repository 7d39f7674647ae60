package org.demarche.mention.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;

/** Dates counted from the article's day or from the date last mentioned. */
final class Relative {
    private Relative() {}

    static void into(Map<String, Reckoning> out) {
        out.put("rel", (c, a) -> rel(c.published(), a.grain(0), a.count(1)).on(Basis.PUBLISHED));
        out.put("relweekday", (c, a) -> weekday(c, DayOfWeek.of(a.count(0)), a.count(1)));
        out.put(
                "coming-weekday",
                (c, a) -> Period.day(c.published().with(TemporalAdjusters.next(DayOfWeek.of(a.count(0)))))
                        .on(Basis.PUBLISHED));
        out.put("relweekend", (c, a) -> weekend(c));
        out.put("relyear", (c, a) -> instance(c, a.count(1), y -> Grain.MONTH.around(LocalDate.of(y, a.count(0), 1))));
        out.put("relseason", (c, a) -> instance(c, a.count(1), y -> Seasons.of(a.label(0), y)));
        out.put("relholiday", (c, a) -> instance(c, a.count(1), y -> Holidays.of(a.label(0), y)));
        out.put("ago", (c, a) -> shifted(a.length(0), c.published(), -1).on(Basis.PUBLISHED));
        out.put("hence", (c, a) -> shifted(a.length(0), c.published(), 1).on(Basis.PUBLISHED));
        out.put(
                "earlier",
                (c, a) -> shifted(a.length(0), anchor(c, a.length(0).finest()), -1)
                        .on(Basis.MENTIONED));
        out.put(
                "later",
                (c, a) ->
                        shifted(a.length(0), anchor(c, a.length(0).finest()), 1).on(Basis.MENTIONED));
        out.put(
                "after",
                (c, a) -> shifted(a.length(0), a.period(1), 1).on(a.period(1).basis()));
        out.put(
                "before",
                (c, a) -> shifted(a.length(0), a.period(1), -1).on(a.period(1).basis()));
        out.put("past", (c, a) -> past(c, a.length(0)));
        out.put("coming", (c, a) -> coming(c, a.length(0)));
        out.put(
                "that",
                (c, a) -> a.grain(0).around(mentioned(c, a.grain(0)).from()).on(Basis.MENTIONED));
        out.put("thenext", (c, a) -> thenext(c, a.grain(0), a.count(1)));
        out.put(
                "newyear",
                (c, a) -> Grain.YEAR
                        .around(c.published().plusMonths(c.published().getMonthValue() > 8 ? 5 : 0))
                        .on(Basis.PUBLISHED));
        out.put(
                "weekdaysfrom",
                (c, a) -> Period.day(c.published()
                                .with(TemporalAdjusters.next(DayOfWeek.of(a.count(1))))
                                .plusWeeks(a.count(0) - 1L))
                        .on(Basis.PUBLISHED));
        out.put("in", (c, a) -> {
            if (!c.future()) {
                throw new UnreadableException("how long, not when");
            }
            return shifted(a.length(0), c.published(), 1).on(Basis.PUBLISHED);
        });
        out.put("within", (c, a) -> {
            if (c.past()) {
                throw new UnreadableException("how long, not when");
            }
            return Period.stretch(
                    c.published(),
                    a.length(0).from(c.published(), 1),
                    a.length(0).value(),
                    Basis.PUBLISHED);
        });
        out.put(
                "sofar",
                (c, a) -> Period.stretch(
                        a.period(0).from(),
                        earlier(c.published(), a.period(0).to()),
                        a.period(0).value(),
                        Basis.PUBLISHED));
        out.put(
                "remaining",
                (c, a) -> Period.stretch(
                        later(c.published(), a.period(0).from()),
                        a.period(0).to(),
                        a.period(0).value(),
                        Basis.PUBLISHED));
        out.put("workdays", (c, a) -> workdays(c, a.count(0) * (a.size() > 1 ? a.count(1) : 1)));
    }

    /** The unit so many before or after the one that holds the day. */
    static Period rel(LocalDate day, Grain grain, int count) {
        return grain.around(grain.plus(grain.around(day).from(), count));
    }

    /**
     * "Last Friday" is the latest before the article's day, "this Friday" the one of its week, "next Friday" the one of
     * the week after.
     */
    private static Period weekday(Context context, DayOfWeek weekday, int way) {
        LocalDate now = context.published();
        if (way < 0) {
            return Period.day(now.with(TemporalAdjusters.previous(weekday))).on(Basis.PUBLISHED);
        }
        LocalDate monday =
                now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(way);
        return Period.day(monday.with(TemporalAdjusters.nextOrSame(weekday))).on(Basis.PUBLISHED);
    }

    /** The weekend behind or ahead, by the words around; the one that holds the article's day counts both ways. */
    private static Period weekend(Context context) {
        Period here = Grain.WEEKEND.around(context.published());
        boolean begun = !here.from().isAfter(context.published());
        return (context.past() && !begun ? rel(context.published(), Grain.WEEKEND, -1) : here).on(Basis.PUBLISHED);
    }

    /** The latest instance that is over, the one of the running year, or the first that has not begun. */
    private static Period instance(Context context, int way, java.util.function.IntFunction<Period> ofYear) {
        LocalDate now = context.published();
        if (way == 0) {
            Period last = ofYear.apply(now.getYear() - 1);
            return (last.to().isBefore(now) ? ofYear.apply(now.getYear()) : last).on(Basis.PUBLISHED);
        }
        for (int i = 0; i < 3; i++) {
            Period here = ofYear.apply(now.getYear() + (way < 0 ? 0 - i : i - 1));
            if (way < 0 ? here.to().isBefore(now) : here.from().isAfter(now)) {
                return here.on(Basis.PUBLISHED);
            }
        }
        throw new UnreadableException("no instance");
    }

    private static Period anchor(Context context, Grain coarsest) {
        return context.mentioned(coarsest).orElse(Period.day(context.published()));
    }

    private static Period mentioned(Context context, Grain coarsest) {
        return context.mentioned(coarsest).orElseThrow(() -> new UnreadableException("no date was mentioned"));
    }

    /** Counted in months or years the answer is a month or a year: nobody who says "two years ago" means the day. */
    static Period shifted(Length length, LocalDate day, int sign) {
        if (length.vague()) {
            return vague(length, day, sign);
        }
        LocalDate there = length.from(day, sign);
        Grain finest = length.finest();
        if (finest.compareTo(Grain.FORTNIGHT) <= 0) {
            return Period.day(there);
        }
        return (finest == Grain.CENTURY || finest == Grain.DECADE ? Grain.YEAR : finest).around(there);
    }

    private static Period shifted(Length length, Period anchor, int sign) {
        if (length.vague()) {
            return vague(length, sign < 0 ? anchor.from() : anchor.to(), sign);
        }
        Grain grain = anchor.grain();
        if (grain == Grain.DAY || grain == Grain.STRETCH || length.finest().compareTo(grain) < 0) {
            return length.finest().compareTo(Grain.WEEK) > 0 && grain == Grain.DAY
                    ? Period.day(length.from(anchor.from(), sign))
                    : shifted(length, anchor.from(), sign);
        }
        return grain.around(length.from(anchor.from(), sign));
    }

    /** "A few weeks ago": somewhere between two and five of them; "few" is told as three. */
    private static Period vague(Length length, LocalDate day, int sign) {
        LocalDate near = length.unit().plus(day, 2L * sign);
        LocalDate far = length.unit().plus(day, 5L * sign);
        String value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
        return sign < 0
                ? Period.stretch(far, near, value, Basis.PUBLISHED)
                : Period.stretch(near, far, value, Basis.PUBLISHED);
    }

    private static Period past(Context context, Length length) {
        LocalDate now = context.published();
        if (length.unit() == Grain.QUARTER || length.unit() == Grain.DECADE) {
            Period here = length.unit().around(now);
            return Period.stretch(
                    length.from(here.from(), -1), here.from().minusDays(1), length.value(), Basis.PUBLISHED);
        }
        return Period.stretch(length.from(now, -1), now, length.value(), Basis.PUBLISHED);
    }

    private static Period coming(Context context, Length length) {
        LocalDate now = context.published();
        if (length.unit() == Grain.QUARTER || length.unit() == Grain.DECADE) {
            LocalDate first = length.unit().around(now).to().plusDays(1);
            return Period.stretch(first, length.from(first, 1).minusDays(1), length.value(), Basis.PUBLISHED);
        }
        return Period.stretch(now.plusDays(1), length.from(now, 1), length.value(), Basis.PUBLISHED);
    }

    private static Period thenext(Context context, Grain grain, int count) {
        Period anchor = anchor(context, grain);
        return rel(anchor.from(), grain, count)
                .on(context.mentioned(grain).isPresent() ? Basis.MENTIONED : Basis.PUBLISHED);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static Period workdays(Context context, int count) {
        LocalDate day = context.published();
        for (int left = Math.abs(count); left > 0; ) {
            day = day.plusDays(Integer.signum(count));
            if (day.getDayOfWeek().getValue() < 6) {
                left--;
            }
        }
        return Period.day(day).on(Basis.PUBLISHED);
    }
}
