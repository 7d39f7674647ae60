package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.serve.Desk;
import org.demarche.store.Answer;

/** Statements: who said what, by words, speaker and matter; the positions of several side by side, with their silences. */
final class Statements {
    private static final int LENGTH = 40;
    private static final int COLUMN = 30;
    private static final String[] FORMS = {"", "direct", "indirect", "mixed", "silence"};
    private static final String SHOWN = "select s.id, s.article, coalesce(s.from_day, s.published) as day, s.speaker, "
            + "s.speaker_country, s.addressee, s.form, s.cue, s.content, s.toward, s.polarity, s.channel, s.outlet ";

    private final Desk desk;
    private final Terms terms;

    Statements(Desk desk, Terms terms) {
        this.desk = desk;
        this.terms = terms;
    }

    Reply answer(Asked asked) {
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
        return Reply.page(Frame.around(
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
                        form(asked, sides),
                        sides.isEmpty() ? list(asked, where, values) : beside(asked, sides, where, values))));
    }

    /** Conditions on {@code statement s}, without those of the sides compared. */
    private String where(Asked asked, List<Object> values) {
        List<String> out = new ArrayList<>(List.of("true"));
        for (String word : asked.value("q").orElse("").split("\\s+")) {
            if (!word.isBlank()) {
                out.add("(s.content ilike ? or s.cue ilike ?)");
                values.add("%" + literal(word) + "%");
                values.add("%" + literal(word) + "%");
            }
        }
        asked.value("speaker").ifPresent(typed -> {
            Optional<String> code = terms.codeOf(typed);
            out.add(code.isPresent() ? "s.speaker_country = ?" : "s.speaker ilike ?");
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

    private static String literal(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private Html form(Asked asked, List<String> sides) {
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
                tag(
                        "label",
                        "Side by side",
                        tag(
                                "input",
                                at("type", "text"),
                                at("name", "compare"),
                                at("size", 16),
                                at("placeholder", "IRN, USA"),
                                at("value", String.join(",", sides)))),
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
                        tag(
                                "p",
                                cls("faint"),
                                Terms.count(all, "statement"),
                                " · ",
                                tag(
                                        "a",
                                        cls("csv"),
                                        href(asked.with("format", "csv")
                                                .with("page", "")
                                                .address()),
                                        at("download", true),
                                        "CSV")),
                        tag(
                                "ol",
                                cls("said-list"),
                                rows.rows().stream()
                                        .map(row -> item(row, asked, true))
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

    private Html item(List<Optional<Object>> row, Asked asked, boolean named) {
        boolean silence = ReadPage.text(row, 6).equals("silence");
        String code = ReadPage.text(row, 4);
        String content = ReadPage.text(row, 8);
        List<Object> who = new ArrayList<>();
        if (named) {
            who.add(tag(
                    "a", href(Asked.address("/statements", "speaker", ReadPage.text(row, 3))), ReadPage.text(row, 3)));
            who.add(code.isEmpty() ? "" : Html.of(" ", terms.code(code)));
        } else {
            who.add(tag("strong", ReadPage.text(row, 3)));
        }
        row.get(5).ifPresent(to -> who.add(tag("span", cls("to"), " to " + to)));
        return tag(
                "li",
                cls(silence ? "silence" : "word"),
                tag(
                        "p",
                        cls("who-said"),
                        who,
                        tag(
                                "span",
                                cls("faint"),
                                " · " + Terms.day(Scope.date(row.get(2).orElseThrow()))
                                        + row.get(11)
                                                .map(channel -> " · " + channel)
                                                .orElse(""))),
                tag(
                        "p",
                        cls("words"),
                        silence ? tag("strong", "Silent: ") : "",
                        tag(
                                "a",
                                href(Asked.address(
                                        "/read", "article", ReadPage.text(row, 1), "record", ReadPage.text(row, 0))),
                                Terms.quoted(
                                        content,
                                        marked(content, asked.value("q").orElse("")))),
                        tag("span", cls("faint"), " “" + ReadPage.text(row, 7) + "”"),
                        stance(row)));
    }

    private Html stance(List<Optional<Object>> row) {
        if (row.get(9).isEmpty() || row.get(10).isEmpty()) {
            return Html.NONE;
        }
        double polarity = Scope.real(row.get(10));
        String toward = ReadPage.text(row, 9);
        return Html.of(
                " ",
                tag(
                        "span",
                        cls("stance " + (polarity < 0 ? "against" : "with")),
                        (polarity < 0 ? "against " : "for ") + terms.country(toward)));
    }

    /** The words looked for, marked in the words found. */
    private static Html marked(String content, String query) {
        List<Object> out = new ArrayList<>();
        List<String> words = java.util.Arrays.stream(query.split("\\s+"))
                .filter(word -> !word.isBlank())
                .map(java.util.regex.Pattern::quote)
                .toList();
        if (words.isEmpty()) {
            return Html.of(content);
        }
        java.util.regex.Matcher found = java.util.regex.Pattern.compile(
                        String.join("|", words),
                        java.util.regex.Pattern.CASE_INSENSITIVE | java.util.regex.Pattern.UNICODE_CASE)
                .matcher(content);
        int from = 0;
        while (found.find()) {
            out.add(content.substring(from, found.start()));
            out.add(tag("mark", found.group()));
            from = found.end();
        }
        out.add(content.substring(from));
        return Html.of(out);
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
                        rows.rows().stream().map(row -> item(row, asked, false)).toList()),
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
