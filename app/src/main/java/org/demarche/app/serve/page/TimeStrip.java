package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.app.serve.Desk;
import org.demarche.reconcile.Days;
import org.demarche.store.Answer;

/** How many events each period has, as bars that choose it; the script plays through them. */
final class TimeStrip {
    private static final int HEIGHT = 44;
    private static final int WIDTH = 1000;

    private TimeStrip() {}

    /** @param scope what is counted; its time is what is chosen */
    static Html of(Asked asked, Desk desk, Scope scope) {
        Optional<Days> extent = scope.withoutTime().extent(desk);
        if (extent.isEmpty()) {
            return Html.NONE;
        }
        Grain grain = Grain.fitting(extent.get());
        Map<LocalDate, Long> counts = counts(desk, scope.withoutTime(), grain);
        List<LocalDate> starts = new ArrayList<>();
        for (LocalDate at = grain.start(extent.get().from());
                !at.isAfter(extent.get().to()) && starts.size() < 120;
                at = grain.next(at)) {
            starts.add(at);
        }
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
        double wide = (double) WIDTH / starts.size();
        List<Html> bars = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            bars.add(bar(
                    asked, scope, grain, starts.get(i), counts.getOrDefault(starts.get(i), 0L), most, i * wide, wide));
        }
        String range = grain.called(starts.get(0)) + " to " + grain.called(starts.get(starts.size() - 1));
        boolean chosen = scope.from().isPresent() || scope.to().isPresent();
        return tag(
                "div",
                cls("strip"),
                at("id", "strip"),
                tag(
                        "div",
                        cls("steps"),
                        tag(
                                "button",
                                at("type", "button"),
                                cls("quiet"),
                                at("id", "play"),
                                at("hidden", true),
                                at("aria-pressed", "false"),
                                "▶ Play"),
                        tag("strong", at("id", "window"), at("aria-live", "polite"), window(scope, range)),
                        chosen
                                ? tag(
                                        "a",
                                        cls("button quiet"),
                                        href(asked.with("from", "")
                                                .with("to", "")
                                                .address()),
                                        "All time")
                                : tag("span", cls("faint"), "Choose a " + grain.word() + ":")),
                tag(
                        "svg",
                        cls("bars"),
                        at("viewBox", "0 0 " + WIDTH + " " + (HEIGHT + 2)),
                        at("preserveAspectRatio", "none"),
                        at("role", "group"),
                        at("aria-label", "Events by " + grain.word() + ", " + range),
                        bars),
                tag(
                        "p",
                        cls("ends faint"),
                        tag("span", grain.called(starts.get(0))),
                        tag("span", grain.called(starts.get(starts.size() - 1)))));
    }

    private static String window(Scope scope, String range) {
        if (scope.from().isPresent() && scope.to().isPresent()) {
            LocalDate from = scope.from().get();
            LocalDate to = scope.to().get();
            return from.getDayOfYear() == 1 && to.equals(from.plusYears(1).minusDays(1))
                    ? "" + from.getYear()
                    : Terms.days(from, to);
        }
        return scope.from()
                .map(day -> "from " + Terms.day(day))
                .or(() -> scope.to().map(day -> "until " + Terms.day(day)))
                .orElse(range);
    }

    private static Html bar(
            Asked asked, Scope scope, Grain grain, LocalDate start, long count, long most, double x, double wide) {
        LocalDate end = grain.next(start).minusDays(1);
        boolean in = (scope.from().isPresent() || scope.to().isPresent())
                && scope.from().map(day -> !day.isAfter(end)).orElse(true)
                && scope.to().map(day -> !day.isBefore(start)).orElse(true);
        double tall = count == 0 ? 0 : Math.max(2, HEIGHT * Math.sqrt((double) count / most));
        String words = grain.called(start) + ": " + Terms.count(count, "event");
        Html drawn = Html.of(
                tag("title", words),
                tag(
                        "rect",
                        cls("reach"),
                        at("x", num(x)),
                        at("y", 0),
                        at("width", num(wide)),
                        at("height", HEIGHT + 2)),
                tag(
                        "rect",
                        cls(in ? "bar on" : "bar"),
                        at("x", num(x + wide * 0.1)),
                        at("y", num(HEIGHT - tall + 1)),
                        at("width", num(wide * 0.8)),
                        at("height", num(tall))));
        return count == 0
                ? tag("g", drawn)
                : tag(
                        "a",
                        href(asked.with("from", start)
                                .with("to", end)
                                .with("page", "")
                                .address()),
                        at("aria-label", words),
                        drawn);
    }

    /** Counts by the first day of each period. */
    private static Map<LocalDate, Long> counts(Desk desk, Scope scope, Grain grain) {
        Scope.Conditions where = scope.conditions();
        Answer rows = desk.ask(ledger -> ledger.table(
                "select cast(date_trunc('" + grain.word() + "', o.day) as date), count(*) from event o where "
                        + where.sql() + " group by 1",
                where.values()));
        Map<LocalDate, Long> out = new TreeMap<>();
        rows.rows().forEach(row -> out.put(Scope.date(row.get(0).orElseThrow()), Scope.whole(row.get(1))));
        return out;
    }

    /** A length in a drawing: short, with a full stop in every country. */
    static String num(double length) {
        return length == Math.rint(length) ? "" + (long) length : String.format(java.util.Locale.ROOT, "%.1f", length);
    }
}
