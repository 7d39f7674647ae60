package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** States by states: how many events, in the colour of the category that prevails; every number leads to its words. */
final class Matrix {
    private Matrix() {}

    static Html of(List<Relations.Tie> ties, List<String> states, Scope scope, Terms terms) {
        Map<String, Relations.Tie> by = new HashMap<>();
        ties.forEach(tie -> {
            by.put(tie.a + tie.b, tie);
            by.put(tie.b + tie.a, tie);
        });
        List<Html> head = new ArrayList<>();
        head.add(tag("td"));
        states.forEach(state ->
                head.add(tag("th", at("scope", "col"), tag("abbr", at("title", terms.country(state)), state))));
        List<Html> body = new ArrayList<>();
        for (String row : states) {
            List<Html> cells = new ArrayList<>();
            cells.add(tag(
                    "th",
                    at("scope", "row"),
                    tag(
                            "a",
                            href(Asked.address("/timeline", "a", row)),
                            tag("abbr", at("title", terms.country(row)), row))));
            for (String column : states) {
                cells.add(cell(by, row, column, scope, terms));
            }
            body.add(tag("tr", cells));
        }
        return tag(
                "div",
                cls("scroll"),
                at("tabindex", "0"),
                at("role", "group"),
                at("aria-label", "Matrix of events between " + states.size() + " parties"),
                tag("table", cls("matrix"), tag("thead", tag("tr", head)), tag("tbody", body)));
    }

    private static Html cell(Map<String, Relations.Tie> by, String row, String column, Scope scope, Terms terms) {
        if (row.equals(column)) {
            return tag("td", cls("self"));
        }
        Relations.Tie tie = by.get(row + column);
        if (tie == null) {
            return tag("td");
        }
        String words = tie.words(terms);
        return tag(
                "td",
                cls("q" + tie.prevailing()),
                tag(
                        "a",
                        href(Relations.between(scope, tie.a, tie.b).events()),
                        at("title", words),
                        at("aria-label", words),
                        tie.count() > 999 ? tie.count() / 1000 + "k" : "" + tie.count()));
    }
}
