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
import org.demarche.store.Inbox;

/** Sources: what was read, when it was published and known, by which coder; and what could not be read, and why. */
final class Sources {
    private static final int LENGTH = 50;
    private static final int FAILURES = 100;

    private final Desk desk;

    Sources(Desk desk) {
        this.desk = desk;
    }

    Reply answer(Asked asked) {
        List<Object> values = new ArrayList<>();
        String where = where(asked, values);
        if (asked.csv()) {
            return Reply.csv(
                    "articles",
                    desk.ask(ledger -> ledger.table(
                            "select id, published, known, outlet, url, title, language, sentences, coder from article where "
                                    + where + " order by published, id limit 100000",
                            values)));
        }
        int page = Math.max(1, asked.number("page", 1));
        long all = Scope.whole(desk.ask(ledger -> ledger.table("select count(*) from article where " + where, values))
                .rows()
                .get(0)
                .get(0));
        return Reply.page(Frame.around(
                asked,
                "Sources",
                List.of(),
                tag(
                        "div",
                        cls("page"),
                        tag(
                                "div",
                                cls("head"),
                                tag("h1", "Sources"),
                                tag(
                                        "p",
                                        "What was read, when it was published and known, and what could not be read.")),
                        failures(),
                        form(asked),
                        all == 0
                                ? Rows.empty(
                                        "No article answers that.",
                                        "Look for other words or days, or ",
                                        tag("a", href("/sources"), "see all"),
                                        ".")
                                : Html.of(
                                        articles(where, values, page),
                                        Rows.pages(asked, page, all, LENGTH),
                                        tag(
                                                "p",
                                                tag("span", cls("faint"), Terms.count(all, "article") + " "),
                                                Rows.csv(asked))),
                        outlets(asked))));
    }

    private static String where(Asked asked, List<Object> values) {
        List<String> out = new ArrayList<>(List.of("true"));
        asked.value("q").ifPresent(words -> {
            out.add("(title ilike ? or text ilike ? or id = ?)");
            values.add("%" + words + "%");
            values.add("%" + words + "%");
            values.add(words);
        });
        asked.value("outlet").ifPresent(outlet -> {
            out.add("outlet = ?");
            values.add(outlet);
        });
        asked.day("from").ifPresent(day -> {
            out.add("published >= ?");
            values.add(day);
        });
        asked.day("to").ifPresent(day -> {
            out.add("published <= ?");
            values.add(day);
        });
        return String.join(" and ", out);
    }

    private static Html form(Asked asked) {
        return tag(
                "form",
                cls("ask"),
                at("action", "/sources"),
                at("role", "search"),
                Fields.text("q", "Words of the article", asked.value("q"), "headline, text or id", 24),
                Fields.text("outlet", "Outlet", asked.value("outlet"), "", 16),
                Fields.day("from", "From", asked.day("from")),
                Fields.day("to", "To", asked.day("to")),
                Fields.go("Show"));
    }

    private Html articles(String where, List<Object> values, int page) {
        List<List<Object>> table = new ArrayList<>();
        for (Kept kept : Kept.newest(desk, where, values, LENGTH, (page - 1L) * LENGTH)) {
            table.add(List.of(
                    tag("span", cls("day"), kept.published()),
                    tag("a", cls("title"), href(Asked.address("/read", "article", kept.id())), kept.title()),
                    kept.outlet(),
                    kept.sentences(),
                    kept.events(),
                    kept.statements(),
                    tag("span", cls("day"), kept.known()),
                    tag("span", cls("faint"), kept.coder())));
        }
        return Rows.table(
                "Articles, newest first",
                List.of(
                        "Published",
                        "Article",
                        "Outlet",
                        "Sentences",
                        "Events",
                        "Statements",
                        "Known since",
                        "Read by"),
                table);
    }

    private Html failures() {
        Answer rows = desk.ask(ledger -> new Inbox(ledger).failures(FAILURES));
        int waiting = desk.ask(ledger -> new Inbox(ledger).waiting());
        Html open = waiting == 0
                ? Html.NONE
                : tag("p", cls("notice"), Terms.count(waiting, "article") + " accepted and waiting to be read.");
        if (rows.rows().isEmpty()) {
            return open;
        }
        List<List<Object>> table = new ArrayList<>();
        for (List<Optional<Object>> row : rows.rows()) {
            table.add(List.of(
                    ReadPage.text(row, 1),
                    ReadPage.text(row, 4).isEmpty() ? ReadPage.text(row, 0) : ReadPage.text(row, 4),
                    ReadPage.text(row, 2),
                    ReadPage.text(row, 5)));
        }
        return Html.of(
                open,
                tag(
                        "section",
                        cls("notice wrong"),
                        tag("h2", "Could not be read"),
                        Rows.table("Articles that failed", List.of("Published", "Article", "Outlet", "Why"), table)));
    }

    private Html outlets(Asked asked) {
        Answer rows = desk.ask(ledger -> ledger.table(
                "select outlet, count(*), min(published), max(published), sum(sentences) from article group by outlet "
                        + "order by 2 desc, 1 limit 30",
                List.of()));
        if (rows.rows().size() < 2) {
            return Html.NONE;
        }
        List<List<Object>> table = new ArrayList<>();
        for (List<Optional<Object>> row : rows.rows()) {
            String outlet = ReadPage.text(row, 0);
            table.add(List.of(
                    outlet.isEmpty()
                            ? tag("span", cls("faint"), "not told")
                            : tag(
                                    "a",
                                    href(asked.with("outlet", outlet)
                                            .with("page", "")
                                            .address()),
                                    outlet),
                    Scope.whole(row.get(1)),
                    Scope.whole(row.get(4)),
                    ReadPage.text(row, 2),
                    ReadPage.text(row, 3)));
        }
        return tag(
                "section",
                tag("h2", "Outlets"),
                Rows.table(
                        "Outlets, those with most articles first",
                        List.of("Outlet", "Articles", "Sentences", "First", "Last"),
                        table));
    }
}
