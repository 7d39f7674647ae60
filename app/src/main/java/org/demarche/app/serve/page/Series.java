package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;
import static org.demarche.app.serve.page.TimeStrip.num;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.reconcile.Days;
import org.demarche.store.Answer;

/** A series of scores as bars, with a tick for every event below. */
final class Series {
    /** More ticks than this are a grey bar; the weightiest are drawn. */
    static final int TICKS = 400;

    private static final int WIDTH = 1100;
    private static final int LEFT = 52;
    private static final int RIGHT = 12;
    private static final int TOP = 16;
    private static final int CHART = 230;
    private static final int ROW = 14;

    private Series() {}

    /** An event on the time axis. */
    record Tick(String id, LocalDate day, String type, int quad, double score, String words) {}

    /** Counts and score sums of one period by quad category. */
    static final class Period {
        private final long[] counts = new long[5];
        private final double[] scores = new double[5];

        void add(int quad, long count, double score) {
            counts[quad] += count;
            scores[quad] += score;
        }

        long count() {
            return counts[1] + counts[2] + counts[3] + counts[4];
        }

        /** Sum of the scores on one side of the line. */
        double side(boolean cooperation) {
            return cooperation ? scores[1] + scores[2] : scores[3] + scores[4];
        }

        double score() {
            return side(true) + side(false);
        }
    }

    static Answer answer(TreeMap<LocalDate, Period> periods) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        periods.forEach((start, period) -> {
            List<Optional<Object>> row = new ArrayList<>(List.of(Optional.of(start), Optional.of(period.count())));
            for (int quad = 1; quad <= 4; quad++) {
                row.add(Optional.of(period.counts[quad]));
            }
            row.add(Optional.of(period.score()));
            row.add(Optional.of(period.score() / period.count()));
            rows.add(row);
        });
        return new Answer(
                List.of(
                        "start",
                        "events",
                        "verbal_cooperation",
                        "material_cooperation",
                        "verbal_conflict",
                        "material_conflict",
                        "score",
                        "mean"),
                rows);
    }

    static Html table(Scope scope, Grain grain, TreeMap<LocalDate, Period> periods) {
        List<List<Object>> rows = new ArrayList<>();
        periods.forEach((start, period) -> {
            List<Object> row = new ArrayList<>();
            row.add(tag("a", href(within(scope, grain, start).events()), grain.called(start)));
            for (int quad = 1; quad <= 4; quad++) {
                row.add(period.counts[quad]);
            }
            row.add(period.score());
            rows.add(row);
        });
        return Rows.table(
                "Events and scores by " + grain.word(),
                List.of("Period", "Verbal coop.", "Material coop.", "Verbal conflict", "Material conflict", "Score"),
                rows);
    }

    private static Scope within(Scope scope, Grain grain, LocalDate start) {
        LocalDate end = grain.next(start).minusDays(1);
        LocalDate from = scope.from().filter(start::isBefore).orElse(start);
        LocalDate to = scope.to().filter(end::isAfter).orElse(end);
        return new Scope(
                scope.parties(),
                Optional.of(from),
                Optional.of(to),
                scope.type(),
                scope.quad(),
                scope.kind(),
                scope.place());
    }

    static Html chart(
            Asked asked, Scope scope, Grain grain, Days days, TreeMap<LocalDate, Period> periods, List<Tick> ticks) {
        LocalDate first = grain.start(days.from());
        LocalDate last = grain.next(grain.start(days.to()));
        double scale = (WIDTH - LEFT - RIGHT) / (double) Math.max(1, ChronoUnit.DAYS.between(first, last));
        double up = 1;
        double down = 1;
        for (Period period : periods.values()) {
            up = Math.max(up, period.side(true));
            down = Math.max(down, -period.side(false));
        }
        double unit = CHART / (up + down);
        double line = TOP + up * unit;
        List<Html> drawn = new ArrayList<>();
        drawn.addAll(levels(up, down, unit, line));
        drawn.addAll(years(first, last, scale));
        periods.forEach((start, period) ->
                drawn.add(bars(scope, grain, start, period, x(first, start, scale), scale, unit, line)));
        drawn.add(tag(
                "line",
                cls("zero"),
                at("x1", LEFT),
                at("x2", WIDTH - RIGHT),
                at("y1", num(line)),
                at("y2", num(line))));
        int floor = TOP + CHART + 30;
        for (int quad = 1; quad <= 4; quad++) {
            drawn.add(tag(
                    "text", cls("axis row-name"), at("x", LEFT - 6), at("y", floor + quad * ROW + 3), short4(quad)));
        }
        for (Tick tick : ticks) {
            drawn.add(tick(tick, x(first, tick.day(), scale) + scale / 2, floor));
        }
        int tall = floor + 5 * ROW;
        return tag(
                "figure",
                cls("series scroll"),
                at("tabindex", "0"),
                at("role", "group"),
                at("aria-label", "Scores by " + grain.word() + " with a tick for every event"),
                tag(
                        "svg",
                        at("id", "series"),
                        at("viewBox", "0 0 " + WIDTH + " " + tall),
                        at("data-from", first),
                        at("data-to", last),
                        at("data-left", LEFT),
                        at("data-right", WIDTH - RIGHT),
                        at("data-width", WIDTH),
                        at("data-address", asked.with("from", "").with("to", "").address()),
                        drawn),
                ticks.size() == TICKS
                        ? tag("figcaption", cls("faint"), "Ticks show the " + TICKS + " weightiest events.")
                        : "");
    }

    private static String short4(int quad) {
        return switch (quad) {
            case 1 -> "talk +";
            case 2 -> "deed +";
            case 3 -> "talk −";
            default -> "deed −";
        };
    }

    private static double x(LocalDate first, LocalDate day, double scale) {
        return LEFT + ChronoUnit.DAYS.between(first, day) * scale;
    }

    private static Html bars(
            Scope scope,
            Grain grain,
            LocalDate start,
            Period period,
            double x,
            double scale,
            double unit,
            double line) {
        double wide = Math.max(2.5, ChronoUnit.DAYS.between(start, grain.next(start)) * scale * 0.86);
        List<Html> parts = new ArrayList<>();
        double above = line;
        double below = line;
        for (int quad = 1; quad <= 4; quad++) {
            double tall = Math.abs(period.scores[quad]) * unit;
            boolean up = quad <= 2;
            double y = up ? above - tall : below;
            above -= up ? tall : 0;
            below += up ? 0 : tall;
            if (tall > 0) {
                parts.add(tag(
                        "rect",
                        cls("fill q" + quad),
                        at("x", num(x)),
                        at("y", num(y)),
                        at("width", num(wide)),
                        at("height", num(tall))));
            }
        }
        String words = grain.called(start) + ": " + Terms.count(period.count(), "event") + ", score "
                + Terms.score(period.score());
        return tag(
                "a",
                href(within(scope, grain, start).events()),
                at("aria-label", words),
                tag("title", words),
                parts,
                tag("rect", cls("reach"), at("x", num(x)), at("y", TOP), at("width", num(wide)), at("height", CHART)));
    }

    private static Html tick(Tick tick, double x, int floor) {
        int y = floor + tick.quad() * ROW;
        double half = 2 + Math.min(4, Math.abs(tick.score()) / 2.5);
        String words = Terms.day(tick.day()) + ", " + Terms.type(tick.type()) + " " + Terms.score(tick.score()) + ": “"
                + tick.words() + "”";
        return tag(
                "a",
                href(Asked.address("/events", "id", tick.id())),
                cls("tick"),
                at("tabindex", -1),
                at("aria-label", words),
                tag("title", words),
                tag(
                        "rect",
                        cls("fill q" + tick.quad()),
                        at("x", num(x - 1.5)),
                        at("y", num(y - half)),
                        at("width", 3),
                        at("height", num(2 * half))),
                tag(
                        "rect",
                        cls("reach"),
                        at("x", num(x - 4)),
                        at("y", y - ROW / 2),
                        at("width", 8),
                        at("height", ROW)));
    }

    private static List<Html> levels(double up, double down, double unit, double line) {
        double rough = (up + down) / 5;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power * (rough / power > 5 ? 10 : rough / power > 2 ? 5 : rough / power > 1 ? 2 : 1);
        List<Html> out = new ArrayList<>();
        for (double at = -Math.floor(down / step) * step; at <= up; at += step) {
            double y = line - at * unit;
            out.add(tag(
                    "line", cls("grid"), at("x1", LEFT), at("x2", WIDTH - RIGHT), at("y1", num(y)), at("y2", num(y))));
            out.add(tag("text", cls("axis row-name"), at("x", LEFT - 6), at("y", num(y + 4)), Terms.score(at)));
        }
        return out;
    }

    private static List<Html> years(LocalDate first, LocalDate last, double scale) {
        Grain grain = Grain.fitting(new Days(first, last));
        grain = grain == Grain.DAY
                ? Grain.WEEK
                : grain == Grain.WEEK ? Grain.MONTH : grain == Grain.MONTH ? Grain.QUARTER : Grain.YEAR;
        List<Html> out = new ArrayList<>();
        double free = LEFT;
        for (LocalDate at = grain.start(first); at.isBefore(last); at = grain.next(at)) {
            double x = x(first, at, scale);
            String words = grain.called(at).replace("week of ", "");
            if (x >= free) {
                out.add(tag(
                        "line",
                        cls("grid"),
                        at("x1", num(x)),
                        at("x2", num(x)),
                        at("y1", TOP),
                        at("y2", TOP + CHART + 8)));
                out.add(tag("text", cls("axis"), at("x", num(x + 3)), at("y", TOP + CHART + 20), words));
                free = x + words.length() * 7.5 + 14;
            }
        }
        return out;
    }
}
