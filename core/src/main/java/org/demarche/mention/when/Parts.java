package org.demarche.mention.when;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parts of periods, and lengths. */
final class Parts {
    private Parts() {}

    static void into(Map<String, Reckoning> out) {
        out.put("part", (c, a) -> part(a.label(0), a.period(1)));
        out.put("nth", (c, a) -> nth(a.count(0), a.grain(1), a.period(2)));
        out.put("last", (c, a) -> last(a.grain(0), a.period(1)));
        out.put("firstof", (c, a) -> some(a.length(0), a.period(1), false));
        out.put("lastof", (c, a) -> some(a.length(0), a.period(1), true));
        out.put("nthweekday", (c, a) -> nthWeekday(a.count(0), DayOfWeek.of(a.count(1)), a.period(2)));
        out.put(
                "around",
                (c, a) -> a.grain(0).around(a.period(1).from()).on(a.period(1).basis()));
        out.put("weekend", (c, a) -> weekend(a.period(0)));
        out.put(
                "workweek",
                (c, a) -> new Period(
                        a.period(0).from(),
                        a.period(0).from().plusDays(4),
                        Grain.STRETCH,
                        a.period(0).value(),
                        a.period(0).basis()));
        out.put("daypart", (c, a) -> daypart(a.label(0), a.period(1)));
        out.put("clock", (c, a) -> a.size() > 1 ? clock(a.label(0), a.period(1)) : new Label(a.label(0)));
        out.put("length", (c, a) -> Length.of(a.amount(0), a.grain(1)));
        out.put("half", (c, a) -> Length.of(a.amount(0) + 0.5, a.grain(1)));
        out.put("some", (c, a) -> new Length(List.of(new Length.Part(3, a.grain(0))), true));
        out.put("plus", (c, a) -> plus(a.length(0), a.length(1)));
        out.put("set", (c, a) -> new Label(a.label(0)));
        out.put("every", (c, a) -> new Label(a.length(0).value()));
        out.put("everyweekday", (c, a) -> new Label("XXXX-WXX-" + a.count(0)));
    }

    /**
     * Early is the first half and late the second, the beginning the first third, the middle the second, the end the
     * last: how the public recognizer suites read them too. Days of a month split at the 15th, weeks after Wednesday.
     */
    private static Period part(String part, Period whole) {
        long days = whole.to().toEpochDay() - whole.from().toEpochDay() + 1;
        Grain grain = whole.grain();
        LocalDate from = whole.from();
        LocalDate to = whole.to();
        if (grain == Grain.DAY) {
            return whole;
        }
        if (grain == Grain.YEAR) {
            switch (part) {
                case "early" -> to = from.plusMonths(6).minusDays(1);
                case "late" -> from = from.plusMonths(6);
                case "beginning" -> to = from.plusMonths(4).minusDays(1);
                case "middle", "mid" -> {
                    from = from.plusMonths(4);
                    to = whole.from().plusMonths(8).minusDays(1);
                }
                default -> from = from.plusMonths(8);
            }
        } else {
            long half = grain == Grain.MONTH ? 15 : (days + (grain == Grain.WEEK ? -1 : 1)) / 2;
            long third = days / 3;
            switch (part) {
                case "early" -> to = from.plusDays(half - 1);
                case "late" -> from = from.plusDays(half);
                case "beginning" -> to = from.plusDays(third - 1);
                case "middle", "mid" -> {
                    from = from.plusDays(third);
                    to = whole.to().minusDays(third);
                }
                default -> from = to.minusDays(third - 1);
            }
        }
        return new Period(from, to, Grain.STRETCH, whole.value(), whole.basis());
    }

    /** The first week of a period is the one that holds its first Thursday, as ISO 8601 counts the weeks of a year. */
    private static Period nth(int count, Grain grain, Period whole) {
        LocalDate first = whole.from();
        if (grain == Grain.WEEK) {
            first = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        }
        return inside(grain.around(grain.plus(first, count - 1L)), whole, grain);
    }

    private static Period last(Grain grain, Period whole) {
        LocalDate day = whole.to();
        if (grain == Grain.WEEK) {
            day = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.THURSDAY));
        }
        return inside(grain.around(day), whole, grain);
    }

    private static Period inside(Period part, Period whole, Grain grain) {
        if (whole.grain().compareTo(grain) <= 0 || !part.overlaps(whole)) {
            throw new UnreadableException("no such part");
        }
        return part.on(whole.basis());
    }

    private static Period some(Length length, Period whole, boolean fromEnd) {
        LocalDate from = whole.from();
        LocalDate to = whole.to();
        if (length.unit() == Grain.WEEK) {
            from = nth(1, Grain.WEEK, whole).from();
            to = last(Grain.WEEK, whole).to();
        }
        if (fromEnd) {
            from = length.from(to.plusDays(1), -1);
        } else {
            to = length.from(from, 1).minusDays(1);
        }
        return new Period(from, to, Grain.STRETCH, whole.value(), whole.basis());
    }

    private static Period nthWeekday(int count, DayOfWeek weekday, Period whole) {
        LocalDate day = count > 0
                ? whole.from().with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(count - 1L)
                : whole.to().with(TemporalAdjusters.previousOrSame(weekday));
        if (!Period.day(day).within(whole) || whole.grain().compareTo(Grain.WEEK) <= 0) {
            throw new UnreadableException("no such weekday");
        }
        return Period.day(day).on(whole.basis());
    }

    /** The weekend a day falls on or leads to; a feast on Monday or before Saturday makes it longer. */
    private static Period weekend(Period day) {
        DayOfWeek weekday = day.from().getDayOfWeek();
        Period weekend = weekday == DayOfWeek.MONDAY
                ? Grain.WEEKEND.around(day.from().minusDays(1))
                : Grain.WEEKEND.around(day.from());
        LocalDate from = day.from().isBefore(weekend.from()) && weekday.getValue() > 3 ? day.from() : weekend.from();
        LocalDate to = day.to().isAfter(weekend.to()) ? day.to() : weekend.to();
        return new Period(from, to, Grain.STRETCH, weekend.value(), day.basis());
    }

    private static Period daypart(String part, Period day) {
        if (day.grain() != Grain.DAY) {
            throw new UnreadableException("not a day");
        }
        return part.equals("XX") ? day : day.valued(day.value().replaceFirst("T.*", "") + "T" + part);
    }

    private static Period clock(String time, Period day) {
        if (day.grain() != Grain.DAY) {
            throw new UnreadableException("not a day");
        }
        return day.valued(day.value().replaceFirst("T.*", "") + time);
    }

    private static Length plus(Length first, Length second) {
        List<Length.Part> parts = new ArrayList<>(first.parts());
        parts.addAll(second.parts());
        return new Length(parts, first.vague() || second.vague());
    }
}
