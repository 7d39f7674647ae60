package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.serve.Desk;
import org.demarche.reconcile.Occurrence;
import org.demarche.store.Answer;
import org.demarche.store.Filter;
import org.demarche.store.Slice;
import org.demarche.view.Expectation;
import org.demarche.view.Expectations;
import org.demarche.view.Status;

/** Expectations: what was promised, announced, demanded or threatened, and what became of it by a day. */
final class Board {
    private static final int SOON = 30;
    private static final int SHOWN = 12;
    private static final int LATEST = 60;
    private static final int CSV = 5000;

    private final Desk desk;
    private final Terms terms;
    private final Expectations expectations = Expectations.builtIn();

    Board(Desk desk, Terms terms) {
        this.desk = desk;
        this.terms = terms;
    }

    /** The columns of the board. */
    private enum Column {
        SOON("Due soon", "Within " + Board.SOON + " days"),
        PENDING("Pending", "Time is left"),
        OVERDUE("Overdue", "Its time passed, and nothing is known to have settled it"),
        KEPT("Kept", "What was expected happened"),
        BROKEN("Broken", "Refused, called off or told as not done");

        private final String title;
        private final String says;

        Column(String title, String says) {
            this.title = title;
            this.says = says;
        }

        static Column of(Expectation expectation) {
            return switch (expectation.status()) {
                case PENDING ->
                    expectation.window().to().isAfter(expectation.asOf().plusDays(Board.SOON)) ? PENDING : SOON;
                case LAPSED -> OVERDUE;
                case FULFILLED -> KEPT;
                case CANCELLED -> BROKEN;
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Reply answer(Asked asked) {
        Optional<LocalDate> newest = newest();
        if (newest.isEmpty()) {
            return Reply.page(frame(
                    asked,
                    Optional.empty(),
                    Rows.empty("The ledger is empty.", "What is read into it may hold promises.")));
        }
        LocalDate day = asked.day("as-of").orElse(newest.get());
        List<Expectation> all = expectations(asked, day);
        if (asked.csv()) {
            return Reply.csv("expectations", csv(all));
        }
        Map<Column, List<Expectation>> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            columns.put(column, new ArrayList<>());
        }
        all.forEach(
                one -> columns.getOrDefault(Column.of(one), new ArrayList<>()).add(one));
        List<Html> out = new ArrayList<>();
        columns.forEach((column, its) -> out.add(column(asked, column, its)));
        Html board = all.isEmpty()
                ? Rows.empty(
                        "Nothing was expected by " + Terms.day(day) + ".",
                        "Choose a later day, another holder, or ",
                        tag("a", href("/expectations"), "see all"),
                        ".")
                : Html.of(
                        all.size() < LATEST
                                ? ""
                                : tag(
                                        "p",
                                        cls("notice"),
                                        "The latest " + LATEST + " that were stated; choose “Until” for earlier ones."),
                        tag("div", cls("board"), out),
                        tag("p", Rows.csv(asked)));
        return Reply.page(frame(asked, Optional.of(day), board));
    }

    private Html frame(Asked asked, Optional<LocalDate> day, Html content) {
        return Frame.around(
                asked,
                "Expectations",
                List.of(),
                tag(
                        "div",
                        cls("page"),
                        tag(
                                "div",
                                cls("head"),
                                tag("h1", "Expectations"),
                                tag(
                                        "p",
                                        day.map(d ->
                                                        "What was announced, promised, threatened or demanded, as known on "
                                                                + Terms.day(d) + ".")
                                                .orElse(""))),
                        tag(
                                "form",
                                cls("ask"),
                                at("action", "/expectations"),
                                Fields.day("as-of", "As of", day),
                                Fields.day("from", "Stated from", asked.day("from")),
                                Fields.day("to", "Until", asked.day("to")),
                                Fields.party(terms, "a", "Who is concerned", asked.party("a")),
                                Fields.text("holder", "Whose word", asked.value("holder"), "name or code", 14),
                                Fields.go("Show")),
                        content));
    }

    private Optional<LocalDate> newest() {
        Answer row = desk.ask(ledger -> ledger.table("select max(known) from article", List.of()));
        return row.rows().get(0).get(0).map(Scope::date);
    }

    /** The latest that were stated by the day; a board of thousands would help nobody. */
    private List<Expectation> expectations(Asked asked, LocalDate day) {
        Filter filter = Filter.all()
                .withAsOf(day)
                .with(
                        "party",
                        asked.party("a").stream()
                                .map(typed -> terms.codeOf(typed).orElse(typed))
                                .toList())
                .with(
                        "from",
                        asked.day("from").stream().map(LocalDate::toString).toList())
                .with("to", asked.day("to").stream().map(LocalDate::toString).toList());
        Slice latest = new Slice(0, asked.csv() ? CSV : LATEST, true);
        return desk.ask(ledger -> expectations.of(
                ledger.questions(), filter, asked.value("holder").orElse(""), "", latest));
    }

    private Html column(Asked asked, Column column, List<Expectation> all) {
        boolean open = asked.value("show").filter(column.word()::equals).isPresent();
        List<Expectation> its = new ArrayList<>(all);
        its.sort(
                column == Column.SOON || column == Column.PENDING
                        ? Comparator.comparing((Expectation one) -> one.window().to())
                                .thenComparing(Expectation::id)
                        : Comparator.comparing((Expectation one) -> one.window().to())
                                .reversed()
                                .thenComparing(Expectation::id));
        List<Html> cards = its.subList(0, open ? its.size() : Math.min(SHOWN, its.size())).stream()
                .map(this::card)
                .toList();
        return tag(
                "section",
                cls("lane " + column.word()),
                at("id", column.word()),
                at("aria-label", column.title),
                tag("h2", column.title, " ", tag("span", cls("count"), Terms.number(its.size()))),
                tag("p", cls("faint"), column.says),
                its.isEmpty() ? "" : tag("ol", cards),
                cards.size() < its.size()
                        ? tag(
                                "p",
                                tag(
                                        "a",
                                        href(asked.with("show", column.word()).address() + "#" + column.word()),
                                        "All " + Terms.number(its.size()) + " →"))
                        : "");
    }

    private Html card(Expectation one) {
        int quad = one.stated().fullest().quad();
        return tag(
                "li",
                tag(
                        "p",
                        cls("what"),
                        Terms.mark(quad, Terms.type(one.stated().fullest().type())),
                        " ",
                        sides(one)),
                tag(
                        "p",
                        cls("faint"),
                        "awaits " + or(one.event()) + " by ",
                        tag("strong", Terms.day(one.window().to())),
                        one.holder().map(holder -> ", on the word of " + holder).orElse("")),
                one.condition().map(condition -> tag("p", tag("span", cls("faint"), "if "), Terms.quoted(condition))),
                end("Stated", one.stated()),
                one.settled().map(settled -> end(one.status() == Status.FULFILLED ? "Kept" : "Broken", settled)));
    }

    private static String or(List<String> types) {
        List<String> words = types.stream().map(Terms::type).toList();
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
    }

    private Html sides(Expectation one) {
        List<Object> out = new ArrayList<>();
        one.actor()
                .forEach(code ->
                        out.add(Html.of(out.isEmpty() ? "" : ", ", tag("span", cls("sides"), terms.country(code)))));
        if (out.isEmpty()) {
            out.add(tag("span", cls("faint"), "somebody"));
        }
        if (!one.recipient().isEmpty()) {
            out.add(tag("span", cls("to"), " → "));
            out.add(tag(
                    "span",
                    cls("sides"),
                    String.join(
                            ", ", one.recipient().stream().map(terms::country).toList())));
        }
        return Html.of(out);
    }

    private static Html end(String name, Occurrence occurrence) {
        return tag(
                "p",
                cls("end"),
                tag(
                        "span",
                        cls("faint"),
                        name + " " + Terms.day(occurrence.first().published()) + ": "),
                tag(
                        "a",
                        href(Asked.address("/events", "id", occurrence.id())),
                        Terms.quoted(occurrence.fullest().evidence().words().text())));
    }

    private static Answer csv(List<Expectation> all) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        for (Expectation one : all) {
            rows.add(List.of(
                    Optional.of(one.id()),
                    one.holder().map(holder -> holder),
                    Optional.of(one.event()),
                    Optional.of(one.actor()),
                    Optional.of(one.recipient()),
                    Optional.of(one.window().from()),
                    Optional.of(one.window().to()),
                    one.condition().map(condition -> condition),
                    Optional.of(one.status().word()),
                    Optional.of(one.stated().id()),
                    Optional.of(one.stated().fullest().evidence().words().text()),
                    one.settled().map(Occurrence::id),
                    one.settled().map(o -> o.fullest().evidence().words().text()),
                    Optional.of(one.asOf())));
        }
        return new Answer(
                List.of(
                        "id",
                        "holder",
                        "event",
                        "actor",
                        "recipient",
                        "from",
                        "to",
                        "condition",
                        "status",
                        "stated_in",
                        "stated_words",
                        "settled_by",
                        "settled_words",
                        "as_of"),
                rows);
    }
}
