package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.util.ArrayList;
import java.util.List;

/** Tables, and the pieces that many pages share: the table behind a figure, the way to its CSV, what to say where nothing is. */
final class Rows {
    private Rows() {}

    /** A table with a name for screen readers; wide ones scroll by themselves. */
    static Html table(String name, List<String> columns, List<? extends List<?>> rows) {
        List<Html> head = new ArrayList<>();
        columns.forEach(column -> head.add(column.isEmpty() ? tag("td") : tag("th", at("scope", "col"), column)));
        List<Html> body = new ArrayList<>();
        for (List<?> row : rows) {
            List<Html> cells = new ArrayList<>();
            for (Object cell : row) {
                boolean number = cell instanceof Number;
                cells.add(tag("td", cls(number ? "n" : "t"), number ? shown((Number) cell) : cell));
            }
            body.add(tag("tr", cells));
        }
        return tag(
                "div",
                cls("scroll"),
                at("tabindex", "0"),
                at("role", "group"),
                at("aria-label", name),
                tag("table", tag("thead", tag("tr", head)), tag("tbody", body)));
    }

    private static String shown(Number number) {
        return number instanceof Double || number instanceof Float
                ? Terms.score(number.doubleValue())
                : Terms.number(number.longValue());
    }

    /** The numbers behind a figure: shown on demand, and as a file. */
    static Html behind(Asked asked, Html table) {
        return tag(
                "div", cls("behind"), tag("details", tag("summary", "The figures as a table"), table), Rows.csv(asked));
    }

    /** The way to the same view as a file. */
    static Html csv(Asked asked) {
        return tag(
                "a",
                cls("csv"),
                href(asked.with("format", "csv").with("page", "").address()),
                at("download", true),
                "CSV");
    }

    /** The ways to the pages of a long list. */
    static Html pages(Asked asked, int page, long all, int length) {
        long last = (all + length - 1) / length;
        if (last <= 1) {
            return Html.NONE;
        }
        return tag(
                "nav",
                cls("steps"),
                at("aria-label", "Pages of the list"),
                page > 1
                        ? tag(
                                "a",
                                cls("button quiet"),
                                href(asked.with("page", page - 1).address()),
                                "← Newer")
                        : "",
                tag("span", "Page " + Terms.number(page) + " of " + Terms.number(last)),
                page < last
                        ? tag(
                                "a",
                                cls("button quiet"),
                                href(asked.with("page", page + 1).address()),
                                "Older →")
                        : "");
    }

    /** Where a page has nothing to show: what that means and what to do. */
    static Html empty(String what, Object... help) {
        return tag("div", cls("empty"), tag("p", cls("lead"), what), tag("p", help));
    }
}
