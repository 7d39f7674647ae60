package org.demarche.mention.when;

import java.util.Map;

/** What prepositions make of dates: since, until, by, from … to. */
final class Frames {
    private Frames() {}

    static void into(Map<String, Reckoning> out) {
        out.put("range", (c, a) -> range(c, a.period(0), a.period(1)));
        out.put("days", (c, a) -> days(a.period(0), a.count(1), a.count(2)));
        out.put("since", (c, a) -> since(c, a.period(0)));
        out.put("until", (c, a) -> until(c, a.period(0)));
        out.put("by", (c, a) -> until(c, a.period(0)));
        out.put("ahead", (c, a) -> before(c, a.period(0)));
        out.put("following", (c, a) -> following(c, a.period(0)));
        out.put("lasting", (c, a) -> lasting(a.length(0), a.period(1)));
    }

    /**
     * A first day without a year takes it from the last. Of two that run backwards the first is moved back; a
     * first day that is counted from the article's and lies ahead of it moves the last one on.
     */
    private static Period range(Context context, Period first, Period last) {
        Period start = first;
        Period end = last;
        if (first.basis() == Basis.NAMED
                && last.basis() == Basis.ABSOLUTE
                && first.grain().compareTo(Grain.YEAR) < 0) {
            start = years(first, last.to().getYear() - first.from().getYear());
        }
        if (end.to().isBefore(start.from())) {
            if (first.basis() == Basis.ABSOLUTE) {
                throw new UnreadableException("runs backwards");
            }
            boolean weekdays = start.from().toEpochDay() - end.to().toEpochDay() < 14
                    && start.grain() == Grain.DAY
                    && end.grain() == Grain.DAY
                    && end.basis() == Basis.PUBLISHED;
            if (start.from().isAfter(context.published())
                    && start.basis() != Basis.NAMED
                    && end.basis() != Basis.ABSOLUTE) {
                end = weekdays ? Period.day(end.to().plusWeeks(weeks(start, end))) : years(end, 1);
            } else {
                start = weekdays ? Period.day(start.from().minusWeeks(weeks(start, end))) : years(start, -1);
            }
        }
        return Period.stretch(
                start.from(),
                end.to(),
                start.from() + "/" + end.to(),
                first.basis().or(last.basis()));
    }

    private static long weeks(Period start, Period end) {
        return (start.from().toEpochDay() - end.to().toEpochDay() + 6) / 7;
    }

    private static Period years(Period period, int count) {
        return period.grain() == Grain.STRETCH
                ? Period.stretch(period.from().plusYears(count), period.to().plusYears(count), "", period.basis())
                : period.grain().around(period.from().plusYears(count));
    }

    private static Period days(Period month, int first, int last) {
        return Period.stretch(
                month.from().withDayOfMonth(first), month.from().withDayOfMonth(last), month.value(), month.basis());
    }

    /** What goes on since a day goes on until the article's day. */
    private static Period since(Context context, Period start) {
        if (start.from().isAfter(context.published())) {
            return start;
        }
        return Period.stretch(
                start.from(), context.published(), start.value(), start.basis().or(Basis.PUBLISHED));
    }

    /** What is to be done by a day may happen from the article's day on; what was done by a day, in the end of it. */
    private static Period until(Context context, Period end) {
        if (end.to().isBefore(context.published())) {
            return end;
        }
        return Period.stretch(
                context.published(), end.to(), end.value(), end.basis().or(Basis.PUBLISHED));
    }

    private static Period before(Context context, Period end) {
        if (!end.from().isAfter(context.published())) {
            throw new UnreadableException("open");
        }
        return Period.stretch(
                context.published(),
                end.from().minusDays(1),
                end.value(),
                end.basis().or(Basis.PUBLISHED));
    }

    private static Period following(Context context, Period start) {
        if (!start.to().isBefore(context.published()) || context.future()) {
            throw new UnreadableException("open");
        }
        return Period.stretch(
                start.to(), context.published(), start.value(), start.basis().or(Basis.PUBLISHED));
    }

    private static Period lasting(Length length, Period start) {
        return Period.stretch(start.from(), length.from(start.from(), 1).minusDays(1), length.value(), start.basis());
    }
}
