package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.app.serve.Desk;
import org.demarche.reconcile.Days;
import org.demarche.store.Answer;

/** Timeline: how a party, or two with one another, fared through time, with every event as a tick that leads to its words. */
final class Timeline {
    private final Desk desk;
    private final Terms terms;

    Timeline(Desk desk, Terms terms) {
        this.desk = desk;
        this.terms = terms;
    }

    Reply answer(Asked asked) {
        Scope scope = Scope.of(asked, terms).withKind(asked.oneOf("kind", "done", "claimed", "expected", "negated"));
        if (scope.parties().isEmpty()) {
            return Reply.page(frame(asked, "Timeline", scope, choices()));
        }
        String title = String.join(
                " and ", scope.parties().stream().map(terms::country).toList());
        Optional<Days> extent = scope.extent(desk);
        if (extent.isEmpty()) {
            return Reply.page(frame(
                    asked,
                    title,
                    scope,
                    Rows.empty(
                            "The ledger tells of no such event.",
                            scope.from().isPresent() || scope.to().isPresent()
                                    ? tag(
                                            "a",
                                            href(asked.with("from", "")
                                                    .with("to", "")
                                                    .address()),
                                            "Look at all time.")
                                    : Html.of("Try one of these: ", pairs(8)))));
        }
        Grain grain = asked.value("by").isPresent()
                        && !asked.oneOf("by", "", "day", "week", "month", "quarter", "year")
                                .isEmpty()
                ? Grain.valueOf(asked.value("by").orElse("").toUpperCase(java.util.Locale.ROOT))
                : Grain.fitting(extent.get());
        Days days = new Days(
                scope.from().orElse(extent.get().from()),
                scope.to().orElse(extent.get().to()));
        TreeMap<LocalDate, Series.Period> periods = periods(scope, grain);
        if (asked.csv()) {
            return Reply.csv("timeline", Series.answer(periods));
        }
        List<Series.Tick> ticks = ticks(scope);
        return Reply.page(frame(
                asked,
                title,
                scope,
                Html.of(
                        zoom(asked, days),
                        Series.chart(asked, scope, grain, days, periods, ticks),
                        Rows.behind(asked, Series.table(scope, grain, periods)),
                        tag("h2", "The events that weigh most"),
                        weightiest(ticks),
                        tag("p", tag("a", href(scope.events()), "All of them, with their words →")))));
    }

    private Html frame(Asked asked, String title, Scope scope, Html content) {
        return Frame.around(
                asked,
                title,
                List.of("zoom"),
                tag(
                        "div",
                        cls("page"),
                        tag(
                                "div",
                                cls("head"),
                                tag("h1", title),
                                tag(
                                        "p",
                                        "Cooperation above the line, conflict below; each event counts once, however often it is told.")),
                        tag(
                                "form",
                                cls("ask"),
                                at("action", "/timeline"),
                                Fields.party(
                                        terms,
                                        "a",
                                        "Who",
                                        scope.parties().stream().findFirst()),
                                Fields.party(
                                        terms,
                                        "b",
                                        "With whom",
                                        scope.parties().stream().skip(1).findFirst()),
                                Fields.day("from", "From", scope.from()),
                                Fields.day("to", "To", scope.to()),
                                Fields.choice(
                                        "by",
                                        "By",
                                        List.of("", "day", "week", "month", "quarter", "year"),
                                        by -> by.isEmpty() ? "fitting" : by,
                                        asked.value("by").orElse("")),
                                Fields.kind(scope),
                                Fields.go("Show")),
                        content));
    }

    private Html choices() {
        return Rows.empty(
                "Whose time shall be shown?", "Name one party, or two. The ledger knows most of: ", pairs(12));
    }

    /** Those who have most to do with one another. */
    private Html pairs(int most) {
        Answer rows = desk.ask(ledger -> ledger.table(
                "select parties, count(*) as events from event where occurrence = id and length(parties) = 9 "
                        + "group by parties order by events desc, parties limit " + most,
                List.of()));
        List<Html> out = new ArrayList<>();
        for (List<Optional<Object>> row : rows.rows()) {
            String[] sides = ReadPage.text(row, 0).substring(1).split("\\|");
            out.add(tag(
                    "li",
                    tag(
                            "a",
                            href(Asked.address("/timeline", "a", sides[0], "b", sides[1])),
                            terms.country(sides[0]) + " and " + terms.country(sides[1])),
                    tag("span", cls("faint"), " " + Terms.count(Scope.whole(row.get(1)), "event"))));
        }
        return tag("ul", cls("plain"), out);
    }

    private TreeMap<LocalDate, Series.Period> periods(Scope scope, Grain grain) {
        Scope.Conditions where = scope.conditions();
        Answer rows = desk.ask(ledger -> ledger.table(
                "select cast(date_trunc('" + grain.word() + "', o.day) as date), o.quad, count(*), sum(o.score) "
                        + "from event o where " + where.sql() + " group by 1, 2 order by 1, 2",
                where.values()));
        TreeMap<LocalDate, Series.Period> out = new TreeMap<>();
        for (List<Optional<Object>> row : rows.rows()) {
            out.computeIfAbsent(Scope.date(row.get(0).orElseThrow()), day -> new Series.Period())
                    .add((int) Scope.whole(row.get(1)), Scope.whole(row.get(2)), Scope.real(row.get(3)));
        }
        return out;
    }

    private List<Series.Tick> ticks(Scope scope) {
        Scope.Conditions where = scope.conditions();
        Answer rows = desk.ask(ledger -> ledger.table(
                "select o.id, o.day, o.type, o.quad, o.score, o.evidence, o.actor, o.recipient from event o where "
                        + where.sql() + " order by abs(o.score) desc, o.day desc, o.id limit "
                        + Series.TICKS,
                where.values()));
        List<Series.Tick> out = new ArrayList<>();
        for (List<Optional<Object>> row : rows.rows()) {
            out.add(new Series.Tick(
                    ReadPage.text(row, 0),
                    Scope.date(row.get(1).orElseThrow()),
                    ReadPage.text(row, 2),
                    (int) Scope.whole(row.get(3)),
                    Scope.real(row.get(4)),
                    ReadPage.text(row, 5)));
        }
        return out;
    }

    private static Html weightiest(List<Series.Tick> ticks) {
        List<Html> out = new ArrayList<>();
        for (Series.Tick tick : ticks.subList(0, Math.min(12, ticks.size()))) {
            out.add(tag(
                    "li",
                    tag("time", at("datetime", tick.day()), Terms.day(tick.day())),
                    tag(
                            "div",
                            tag(
                                    "p",
                                    cls("words"),
                                    Terms.mark(tick.quad(), Terms.type(tick.type())),
                                    " ",
                                    tag(
                                            "a",
                                            href(Asked.address("/events", "id", tick.id())),
                                            Terms.quoted(tick.words())),
                                    tag("span", cls("faint"), " score " + Terms.score(tick.score()))))));
        }
        return tag("ol", cls("events"), out);
    }

    private static Html zoom(Asked asked, Days days) {
        long length = ChronoUnit.DAYS.between(days.from(), days.to()) + 1;
        long step = Math.max(1, length / 2);
        return tag(
                "nav",
                cls("steps"),
                at("aria-label", "Zoom"),
                at("id", "zoom"),
                way(asked, "← Earlier", days.from().minusDays(step), days.to().minusDays(step)),
                way(asked, "Later →", days.from().plusDays(step), days.to().plusDays(step)),
                way(asked, "Closer", days.from().plusDays(length / 4), days.to().minusDays(length / 4)),
                way(asked, "Farther", days.from().minusDays(step), days.to().plusDays(step)),
                tag(
                        "a",
                        cls("button quiet"),
                        href(asked.with("from", "").with("to", "").address()),
                        "All time"),
                tag("span", cls("faint scripted"), "or drag over the chart"));
    }

    private static Html way(Asked asked, String words, LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? Html.NONE
                : tag(
                        "a",
                        cls("button quiet"),
                        href(asked.with("from", from).with("to", to).address()),
                        words);
    }
}
