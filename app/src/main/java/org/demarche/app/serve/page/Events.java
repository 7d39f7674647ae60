package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.app.serve.Desk;
import org.demarche.store.Answer;

/** The words behind a number: occurrences that a figure counted, each with its words; and one with all who tell it. */
final class Events {
    private static final int LENGTH = 50;
    private static final int AROUND = 220;
    private static final int MOST = 200;

    private final Desk desk;
    private final Terms terms;

    Events(Desk desk, Terms terms) {
        this.desk = desk;
        this.terms = terms;
    }

    Reply answer(Asked asked) {
        return asked.value("id").map(id -> one(asked, id)).orElseGet(() -> list(asked));
    }

    private Reply list(Asked asked) {
        Scope scope = Scope.of(asked, terms);
        Scope.Conditions where = scope.conditions();
        String from = " from event o where " + where.sql();
        if (asked.csv()) {
            return Reply.csv(
                    "events",
                    desk.ask(ledger -> ledger.table(
                            told("select o.*" + from + " order by o.day, o.id limit 100000", "o.day, o.id"),
                            where.values())));
        }
        int page = Math.max(1, asked.number("page", 1));
        long all = Scope.whole(desk.ask(ledger -> ledger.table("select count(*)" + from, where.values()))
                .rows()
                .get(0)
                .get(0));
        Answer rows = desk.ask(ledger -> ledger.table(
                told(
                        "select o.*" + from + " order by o.day desc, o.id limit " + LENGTH + " offset "
                                + (page - 1L) * LENGTH,
                        "o.day desc, o.id"),
                where.values()));
        return Reply.page(Frame.around(
                asked,
                "Events",
                List.of(),
                tag(
                        "div",
                        cls("page"),
                        tag("div", cls("head"), tag("h1", "Events"), tag("p", Terms.count(all, "event") + told(scope))),
                        form(asked, scope),
                        all == 0
                                ? Rows.empty(
                                        "The ledger has no such event.",
                                        "Ask for a longer time, fewer parties or another type; or ",
                                        tag("a", href("/events"), "see all"),
                                        ".")
                                : Html.of(
                                        tag(
                                                "ol",
                                                cls("events"),
                                                rows.rows().stream()
                                                        .map(this::row)
                                                        .toList()),
                                        Rows.pages(asked, page, all, LENGTH),
                                        tag("p", Rows.csv(asked))))));
    }

    /** The events chosen, each with what all its tellings together say. */
    private static String told(String chosen, String order) {
        return "with o as (" + chosen
                + ") select o.id, o.day, o.actor, o.recipient, o.type, o.mode, o.quad, o.firmness, "
                + "t.claimed, t.reports, o.score, o.evidence, t.first_report, t.last_report from o join "
                + "(select occurrence, count(distinct article) as reports, min(published) as first_report, "
                + "max(published) as last_report, min(case when by_name is null then 0 else 1 end) = 1 as claimed "
                + "from event where occurrence in (select id from o) group by occurrence) t on t.occurrence = o.id order by "
                + order;
    }

    private String told(Scope scope) {
        StringBuilder out = new StringBuilder();
        if (!scope.parties().isEmpty()) {
            out.append(" of ")
                    .append(String.join(
                            " and ",
                            scope.parties().stream().map(terms::country).toList()));
        }
        if (scope.from().isPresent() && scope.to().isPresent()) {
            out.append(", ").append(Terms.days(scope.from().get(), scope.to().get()));
        } else {
            scope.from().ifPresent(day -> out.append(", from ").append(Terms.day(day)));
            scope.to().ifPresent(day -> out.append(", until ").append(Terms.day(day)));
        }
        return out.toString();
    }

    private Html form(Asked asked, Scope scope) {
        return tag(
                "form",
                cls("ask"),
                at("action", "/events"),
                Fields.party(terms, "a", "Who", scope.parties().stream().findFirst()),
                Fields.party(
                        terms,
                        "b",
                        "With whom",
                        scope.parties().stream().skip(1).findFirst()),
                Fields.day("from", "From", scope.from()),
                Fields.day("to", "To", scope.to()),
                Fields.quad(scope),
                Fields.choice(
                        "kind",
                        "Told as",
                        List.of(Scope.KINDS),
                        Events::kind,
                        scope.kind().orElse("")),
                Fields.hidden("place", asked.value("place")),
                Fields.hidden("type", asked.value("type")),
                Fields.go("Show"));
    }

    static String kind(String kind) {
        return switch (kind) {
            case "" -> "anything";
            case "done" -> "done";
            case "claimed" -> "done, says somebody";
            case "expected" -> "planned or possible";
            case "negated" -> "not done";
            default -> "background";
        };
    }

    private Html row(List<Optional<Object>> row) {
        int quad = (int) Scope.whole(row.get(6));
        String mode = ReadPage.text(row, 5).replaceAll("^\\||\\|$", "").replace("|", ", ");
        String firmness = ReadPage.text(row, 7);
        boolean claimed = ReadPage.text(row, 8).startsWith("t");
        return tag(
                "li",
                tag(
                        "time",
                        at("datetime", ReadPage.text(row, 1)),
                        Terms.day(Scope.date(row.get(1).orElseThrow()))),
                tag(
                        "div",
                        tag(
                                "p",
                                cls("what"),
                                Terms.mark(
                                        quad, Terms.type(ReadPage.text(row, 4)) + (mode.isEmpty() ? "" : " · " + mode)),
                                " ",
                                parties(ReadPage.text(row, 2)),
                                ReadPage.text(row, 3).isEmpty()
                                        ? ""
                                        : Html.of(tag("span", cls("to"), " → "), parties(ReadPage.text(row, 3))),
                                firmness.equals("asserted")
                                        ? claimed ? Html.of(" ", tag("span", cls("aux"), "claimed")) : ""
                                        : Html.of(" ", tag("span", cls("aux"), kind(firmness)))),
                        tag(
                                "p",
                                cls("words"),
                                tag(
                                        "a",
                                        href(Asked.address("/events", "id", ReadPage.text(row, 0))),
                                        Terms.quoted(ReadPage.text(row, 11))),
                                tag(
                                        "span",
                                        cls("faint"),
                                        " " + Terms.count(Scope.whole(row.get(9)), "report") + ", score "
                                                + Terms.score(Scope.real(row.get(10)))))));
    }

    /** {@code RUS:GOV Vladimir Putin; CHN China} for eyes. */
    Html parties(String cell) {
        List<Object> out = new ArrayList<>();
        for (String party : cell.split("; ")) {
            int blank = party.indexOf(' ');
            if (blank < 0) {
                continue;
            }
            String code = party.substring(0, blank).replaceFirst(":.*", "");
            out.add(out.isEmpty() ? "" : ", ");
            out.add(tag("span", cls("sides"), party.substring(blank + 1)));
            out.add(code.equals("---") ? "" : Html.of(" ", terms.code(code)));
        }
        return out.isEmpty() ? tag("span", cls("faint"), "somebody") : Html.of(out);
    }

    /** One occurrence: every report with its words in their surroundings. */
    private Reply one(Asked asked, String id) {
        Answer rows = desk.ask(ledger -> ledger.table(
                "select e.id, e.article, e.published, e.outlet, e.actor, e.recipient, e.type, e.mode, e.quad, e.score, "
                        + "e.firmness, e.evidence_start, e.evidence_end, e.by_name, e.killed_text, e.injured_text, "
                        + "e.from_day, e.to_day, e.place, e.rule, e.confidence, a.text, a.title "
                        + "from event e join article a on a.id = e.article where coalesce(e.occurrence, e.id) = ? "
                        + "order by e.published, e.article, e.evidence_start limit " + MOST,
                List.of(id)));
        if (rows.rows().isEmpty()) {
            throw new Asked.Unusable("The ledger has no event “" + id + "”.");
        }
        List<Optional<Object>> first = rows.rows().get(0);
        int quad = (int) Scope.whole(first.get(8));
        List<Html> reports = rows.rows().stream().map(this::report).toList();
        return Reply.page(Frame.around(
                asked,
                "One event",
                List.of(),
                tag(
                        "div",
                        cls("page narrow"),
                        tag(
                                "h1",
                                cls("one"),
                                parties(ReadPage.text(first, 4)),
                                ReadPage.text(first, 5).isEmpty()
                                        ? ""
                                        : Html.of(tag("span", cls("to"), " → "), parties(ReadPage.text(first, 5)))),
                        tag(
                                "p",
                                Terms.mark(quad, Terms.type(ReadPage.text(first, 6))),
                                " " + Terms.quad(quad) + ", score " + Terms.score(Scope.real(first.get(9)))
                                        + ", told as "
                                        + kind(ReadPage.text(first, 10).replace("asserted", "done")) + " in "
                                        + Terms.count(reports.size(), "report") + "."),
                        tag("ol", cls("reports"), reports))));
    }

    private Html report(List<Optional<Object>> row) {
        String text = ReadPage.text(row, 21);
        int start = Math.min((int) Scope.whole(row.get(11)), text.length());
        int end = Math.min((int) Scope.whole(row.get(12)), text.length());
        List<String> details = new ArrayList<>();
        row.get(13).ifPresent(by -> details.add("on the word of " + by));
        row.get(16)
                .ifPresent(day -> details.add("on "
                        + Terms.days(Scope.date(day), Scope.date(row.get(17).orElse(day)))));
        row.get(18).ifPresent(place -> details.add("in " + place));
        row.get(14).ifPresent(killed -> details.add("killed: " + killed));
        row.get(15).ifPresent(injured -> details.add("injured: " + injured));
        String title = ReadPage.text(row, 22).isEmpty() ? ReadPage.beginning(text) : ReadPage.text(row, 22);
        return tag(
                "li",
                tag(
                        "p",
                        cls("kicker"),
                        Terms.day(Scope.date(row.get(2).orElseThrow())),
                        ReadPage.text(row, 3).isEmpty() ? "" : " · " + ReadPage.text(row, 3)),
                tag("blockquote", around(text, start, end)),
                details.isEmpty() ? "" : tag("p", cls("faint"), String.join(" · ", details)),
                tag(
                        "p",
                        tag(
                                "a",
                                href(Asked.address(
                                        "/read", "article", ReadPage.text(row, 1), "record", ReadPage.text(row, 0))),
                                "In the article: " + title),
                        tag(
                                "span",
                                cls("faint"),
                                " · rule ",
                                tag("code", ReadPage.text(row, 19)),
                                ", " + Cards.percent(Scope.real(row.get(20))) + " sure")));
    }

    private static Html around(String text, int start, int end) {
        int from = Math.max(text.lastIndexOf('\n', start) + 1, start - AROUND);
        int line = text.indexOf('\n', end);
        int to = Math.min(line < 0 ? text.length() : line, end + AROUND);
        return Html.of(
                from > 0 && text.charAt(from - 1) != '\n' ? "… " : "",
                text.substring(from, start),
                tag("mark", text.substring(start, end)),
                text.substring(end, to),
                to < text.length() && text.charAt(to) != '\n' ? " …" : "");
    }
}
