package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.record.PositionRows;
import org.demarche.app.serve.Desk;
import org.demarche.store.Answer;
import org.demarche.store.Filter;
import org.demarche.view.Matter;
import org.demarche.view.Positions;

/** Statements: who said what, by words, speaker and matter; the positions of several side by side, with their silences. */
final class Statements {
    private static final int LENGTH = 40;
    private static final int COLUMN = 30;
    private static final String[] FORMS = {"", "direct", "indirect", "mixed", "silence"};
    private static final String SHOWN = "select s.id, s.article, coalesce(s.from_day, s.published) as day, s.speaker, "
            + "s.speaker_country, s.addressee, s.form, s.cue, s.content, s.toward, s.polarity, s.channel, s.outlet ";

    private final Desk desk;
    private final Terms terms;
    private final Utterance utterance;
    private final Positions positions = Positions.builtIn();

    Statements(Desk desk, Terms terms) {
        this.desk = desk;
        this.terms = terms;
        this.utterance = new Utterance(terms);
    }

    Reply answer(Asked asked) {
        Optional<String> matter = asked.value("matter");
        if (matter.isPresent()) {
            return matter(asked, matter.get());
        }
        List<Object> values = new ArrayList<>();
        String where = where(asked, values);
        if (asked.csv()) {
            return Reply.csv(
                    "statements",
                    desk.ask(ledger -> ledger.table(
                            SHOWN + "from statement s where " + where + " order by 3, s.article, s.id limit 100000",
                            values)));
        }
        List<String> sides = asked.list("compare").stream()
                .map(typed -> terms.codeOf(typed).orElse(typed))
                .distinct()
                .limit(6)
                .toList();
        return Reply.page(
                frame(asked, sides.isEmpty() ? list(asked, where, values) : beside(asked, sides, where, values)));
    }

    /** What everybody holds about a matter; see {@link Positions}. */
    private Reply matter(Asked asked, String name) {
        Filter filter = Filter.all()
                .with(
                        "from",
                        asked.day("from").stream().map(LocalDate::toString).toList())
                .with("to", asked.day("to").stream().map(LocalDate::toString).toList());
        Matter matter = desk.ask(ledger -> positions.on(name, ledger.questions(), filter));
        if (asked.csv()) {
            return Reply.csv("positions", PositionRows.answer(matter));
        }
        return Reply.page(frame(
                asked, Html.of(new Beside(terms).of(matter), matter.positions().isEmpty() ? "" : Rows.csv(asked))));
    }

    private Html frame(Asked asked, Html content) {
        return Frame.around(
                asked,
                "Statements",
                List.of(),
                tag(
                        "div",
                        cls("page"),
                        tag(
                                "div",
                                cls("head"),
                                tag("h1", "Statements"),
                                tag("p", "Who said what, in whose words, and who pointedly said nothing.")),
                        form(asked),
                        content));
    }

    /** Conditions on {@code statement s}, without those of the sides compared. */
    private String where(Asked asked, List<Object> values) {
        List<String> out = new ArrayList<>(List.of("true"));
        for (String word : asked.value("q").orElse("").split("\\s+")) {
            if (!word.isBlank()) {
                String like = like(word);
                out.add("(s.content " + like + " or s.cue " + like + ")");
                values.add("%" + literal(word) + "%");
                values.add("%" + literal(word) + "%");
            }
        }
        asked.value("speaker").ifPresent(typed -> {
            Optional<String> code = terms.codeOf(typed);
            out.add(code.isPresent() ? "s.speaker_country = ?" : "s.speaker " + like(typed));
            values.add(code.orElse("%" + literal(typed) + "%"));
        });
        asked.value("toward").map(typed -> terms.codeOf(typed).orElse(typed)).ifPresent(toward -> {
            out.add("s.toward = ?");
            values.add(toward);
        });
        asked.day("from").ifPresent(day -> {
            out.add("coalesce(s.from_day, s.published) >= ?");
            values.add(day);
        });
        asked.day("to").ifPresent(day -> {
            out.add("coalesce(s.from_day, s.published) <= ?");
            values.add(day);
        });
        String form = asked.oneOf("form", FORMS);
        if (!form.isEmpty()) {
            out.add("s.form = ?");
            values.add(form);
        }
        return String.join(" and ", out);
    }

    /** DuckDB knows no escape unless it is named, and is slower with one. */
    private static String like(String typed) {
        return literal(typed).equals(typed) ? "ilike ?" : "ilike ? escape '\\'";
    }

    private static String literal(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private Html form(Asked asked) {
        return tag(
                "form",
                cls("ask"),
                at("action", "/statements"),
                at("role", "search"),
                Fields.text("q", "Words", asked.value("q"), "for example: sanctions", 22),
                Fields.text("speaker", "Speaker", asked.value("speaker"), "name, or country", 16),
                Fields.day("from", "From", asked.day("from")),
                Fields.day("to", "To", asked.day("to")),
                Fields.choice(
                        "form",
                        "Form",
                        List.of(FORMS),
                        form -> form.isEmpty() ? "any" : form.equals("silence") ? "silences" : form,
                        asked.value("form").orElse("")),
                Fields.text("matter", "Matter, side by side", asked.value("matter"), "for example: state visit", 18),
                tag(
                        "label",
                        "Sides to compare",
                        tag(
                                "input",
                                at("type", "text"),
                                at("name", "compare"),
                                at("size", 16),
                                at("placeholder", "IRN, USA"),
                                at("value", asked.value("compare").orElse("")))),
                Fields.go("Search"));
    }

    private Html list(Asked asked, String where, List<Object> values) {
        int page = Math.max(1, asked.number("page", 1));
        long all =
                Scope.whole(desk.ask(ledger -> ledger.table("select count(*) from statement s where " + where, values))
                        .rows()
                        .get(0)
                        .get(0));
        if (all == 0) {
            return Rows.empty(
                    "Nobody in the ledger said that.",
                    "Try fewer words – all of them must stand in one statement – or another form or time; or ",
                    tag("a", href("/statements"), "see all"),
                    ".");
        }
        Answer rows = desk.ask(ledger -> ledger.table(
                SHOWN + "from statement s where s.id in (select s.id from statement s where " + where
                        + " order by coalesce(s.from_day, s.published) desc, s.article, s.content_start limit " + LENGTH
                        + " offset " + (page - 1L) * LENGTH + ") order by 3 desc, s.article, s.content_start",
                values));
        return tag(
                "div",
                cls("found"),
                tag(
                        "section",
                        at("aria-label", "Statements"),
                        tag("p", cls("faint"), Terms.count(all, "statement"), " · ", Rows.csv(asked)),
                        tag(
                                "ol",
                                cls("said-list"),
                                rows.rows().stream()
                                        .map(row -> utterance.item(row, asked, true))
                                        .toList()),
                        Rows.pages(asked, page, all, LENGTH)),
                speakers(asked, where, values));
    }

    /** Who speaks of it: by country, each a way to narrow down, and together a way to compare. */
    private Html speakers(Asked asked, String where, List<Object> values) {
        Answer rows = desk.ask(ledger -> ledger.table(
                "select s.speaker_country, count(*), sum(case when s.form = 'silence' then 1 else 0 end) from statement s where "
                        + where + " and s.speaker_country is not null group by 1 order by 2 desc, 1 limit 14",
                values));
        List<Html> out = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (List<Optional<Object>> row : rows.rows()) {
            String code = ReadPage.text(row, 0);
            codes.add(code);
            long silent = Scope.whole(row.get(2));
            out.add(tag(
                    "li",
                    tag("a", href(asked.with("speaker", code).with("page", "").address()), terms.country(code)),
                    tag(
                            "span",
                            cls("faint"),
                            " " + Terms.number(Scope.whole(row.get(1)))
                                    + (silent > 0 ? ", silent " + Terms.number(silent) : ""))));
        }
        if (codes.isEmpty()) {
            return Html.NONE;
        }
        String first = String.join(",", codes.subList(0, Math.min(3, codes.size())));
        return tag(
                "aside",
                at("aria-label", "Who speaks"),
                tag("h2", "Who speaks of it"),
                tag("ul", cls("plain"), out),
                codes.size() < 2
                        ? ""
                        : tag(
                                "p",
                                tag(
                                        "a",
                                        href(asked.with("compare", first)
                                                .with("speaker", "")
                                                .with("page", "")
                                                .address()),
                                        "The first " + Math.min(3, codes.size()) + " side by side →")));
    }

    private Html beside(Asked asked, List<String> sides, String where, List<Object> values) {
        Map<String, Html> columns = new LinkedHashMap<>();
        for (String side : sides) {
            List<Object> its = new ArrayList<>(values);
            its.add(side);
            its.add(side);
            String mine = where + " and (s.speaker_country = ? or s.speaker = ?)";
            List<Optional<Object>> sum = desk.ask(ledger -> ledger.table(
                            "select count(*), sum(case when s.form = 'silence' then 1 else 0 end), min(coalesce(s.from_day, s.published)), "
                                    + "max(coalesce(s.from_day, s.published)) from statement s where " + mine,
                            its))
                    .rows()
                    .get(0);
            Answer rows = desk.ask(ledger -> ledger.table(
                    SHOWN + "from statement s where " + mine
                            + " order by case when s.form = 'silence' then 0 else 1 end, 3 desc, s.article, s.content_start limit "
                            + COLUMN,
                    its));
            columns.put(side, column(asked, side, sum, rows));
        }
        List<Html> out = new ArrayList<>();
        columns.forEach(
                (side, column) -> out.add(tag("section", cls("side"), at("aria-label", terms.country(side)), column)));
        return tag("div", cls("sides-beside"), out);
    }

    private Html column(Asked asked, String side, List<Optional<Object>> sum, Answer rows) {
        long all = Scope.whole(sum.get(0));
        long silent = Scope.whole(sum.get(1));
        String name = terms.country(side);
        if (all == 0) {
            return Html.of(
                    tag("h2", name),
                    tag(
                            "p",
                            cls("silence"),
                            tag("strong", "Not a word. "),
                            "The ledger has nothing that " + name + " said of this, and no report of its silence."));
        }
        return Html.of(
                tag("h2", name, " ", terms.code(side)),
                tag(
                        "p",
                        cls("faint"),
                        Terms.count(all - silent, "statement") + ", " + Terms.count(silent, "silence") + " · "
                                + Terms.days(
                                        Scope.date(sum.get(2).orElseThrow()),
                                        Scope.date(sum.get(3).orElseThrow()))),
                tag(
                        "ol",
                        cls("said-list"),
                        rows.rows().stream()
                                .map(row -> utterance.item(row, asked, false))
                                .toList()),
                all > COLUMN
                        ? tag(
                                "p",
                                tag(
                                        "a",
                                        href(asked.with("compare", "")
                                                .with("speaker", side)
                                                .address()),
                                        "All " + Terms.number(all) + " →"))
                        : "");
    }
}
