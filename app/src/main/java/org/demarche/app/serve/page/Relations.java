package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.app.serve.Desk;
import org.demarche.store.Answer;

/** Relations: who deals with whom in a time, as a network and as a matrix; size is volume, colour the category that prevails. */
final class Relations {
    private final Desk desk;
    private final Terms terms;

    Relations(Desk desk, Terms terms) {
        this.desk = desk;
        this.terms = terms;
    }

    /** How much two countries have to do with one another, by quad category. */
    static final class Tie {
        final String a;
        final String b;
        final long[] counts = new long[5];
        double score;

        Tie(String a, String b) {
            this.a = a;
            this.b = b;
        }

        long count() {
            return Quads.sum(counts);
        }

        /** The category that most of them fall into; of two equal ones, the graver. */
        int prevailing() {
            return Quads.prevailing(counts);
        }

        double mean() {
            return count() == 0 ? 0 : score / count();
        }

        String words(Terms terms) {
            return terms.country(a) + " and " + terms.country(b) + ": " + Terms.count(count(), "event") + ", mostly "
                    + Terms.quad(prevailing()) + ", mean score " + Terms.score(mean());
        }
    }

    Reply answer(Asked asked) {
        Scope scope = Scope.of(asked, terms).withKind(asked.oneOf("kind", "done", "claimed", "expected", "negated"));
        int most = Math.max(4, Math.min(30, asked.number("most", 18)));
        List<Tie> ties = ties(scope);
        if (asked.csv()) {
            return Reply.csv("relations", csv(ties));
        }
        List<String> states = states(ties, scope, most);
        Html figure = ties.isEmpty()
                ? Rows.empty(
                        "No two parties dealt with one another then.",
                        "Choose another time above, or ",
                        tag("a", href("/relations"), "look at all time"),
                        ".")
                : Html.of(
                        tag(
                                "div",
                                cls("two pictures"),
                                tag(
                                        "section",
                                        at("aria-label", "Network"),
                                        tag("h2", "Network"),
                                        Network.of(ties, states, scope, terms)),
                                tag(
                                        "section",
                                        at("aria-label", "Matrix"),
                                        tag("h2", "Matrix"),
                                        Matrix.of(ties, states, scope, terms))),
                        Rows.behind(asked, table(scope, ties)));
        return Reply.page(Frame.around(
                asked,
                "Relations",
                List.of("play"),
                tag(
                        "div",
                        cls("page"),
                        tag(
                                "div",
                                cls("head"),
                                tag("h1", "Relations"),
                                tag(
                                        "p",
                                        "The more they have to do with one another, the thicker; the colour says how.")),
                        form(scope, most),
                        TimeStrip.of(asked, desk, scope),
                        Legend.quads(),
                        tag("div", at("id", "figure"), figure))));
    }

    private Html form(Scope scope, int most) {
        return tag(
                "form",
                cls("ask"),
                at("action", "/relations"),
                Fields.party(terms, "a", "Only with", scope.parties().stream().findFirst()),
                Fields.day("from", "From", scope.from()),
                Fields.day("to", "To", scope.to()),
                Fields.quad(scope),
                Fields.kind(scope),
                Fields.choice("most", "Parties", List.of("8", "12", "18", "24", "30"), m -> m, "" + most),
                Fields.go("Show"));
    }

    /** Ties by their parties' cell: it holds the countries of all sides, so the pairs of a cell are the ties of its events. */
    private List<Tie> ties(Scope scope) {
        Scope.Conditions where = scope.conditions();
        Answer rows = desk.ask(ledger -> ledger.table(
                "select o.parties, o.quad, count(*), sum(o.score) from event o where " + where.sql()
                        + " and o.parties like '%|%|%|%' group by 1, 2",
                where.values()));
        Map<String, Tie> out = new TreeMap<>();
        for (List<Optional<Object>> row : rows.rows()) {
            List<String> sides =
                    new ArrayList<>(new TreeSet<>(List.of(ReadPage.text(row, 0).split("\\|"))));
            sides.removeIf(side -> !terms.known(side));
            int quad = (int) Scope.whole(row.get(1));
            for (int i = 0; i < sides.size(); i++) {
                for (int j = i + 1; j < sides.size(); j++) {
                    Tie tie = out.computeIfAbsent(
                            sides.get(i) + sides.get(j), key -> new Tie(key.substring(0, 3), key.substring(3)));
                    tie.counts[quad] += Scope.whole(row.get(2));
                    tie.score += Scope.real(row.get(3));
                }
            }
        }
        return out.values().stream()
                .filter(tie -> scope.parties().stream().allMatch(party -> tie.a.equals(party) || tie.b.equals(party))
                        || scope.parties().size() > 1)
                .sorted(Comparator.comparingLong((Tie tie) -> -tie.count()).thenComparing(tie -> tie.a + tie.b))
                .toList();
    }

    /**
     * Those with most to do; by the whole time and not by the chosen one, so that everybody keeps the same place while time
     * is played.
     */
    private List<String> states(List<Tie> now, Scope scope, int most) {
        boolean whole = scope.from().isEmpty() && scope.to().isEmpty();
        Map<String, Long> volume = new LinkedHashMap<>();
        for (Tie tie : whole ? now : ties(scope.withoutTime())) {
            volume.merge(tie.a, tie.count(), Long::sum);
            volume.merge(tie.b, tie.count(), Long::sum);
        }
        return volume.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    static Scope between(Scope scope, String a, String b) {
        return new Scope(
                List.of(a, b), scope.from(), scope.to(), scope.type(), scope.quad(), scope.kind(), scope.place());
    }

    private Html table(Scope scope, List<Tie> ties) {
        List<List<Object>> rows = new ArrayList<>();
        for (Tie tie : ties.subList(0, Math.min(200, ties.size()))) {
            rows.add(List.of(
                    tag(
                            "a",
                            href(between(scope, tie.a, tie.b).events()),
                            terms.country(tie.a) + " – " + terms.country(tie.b)),
                    tie.count(),
                    tie.counts[1],
                    tie.counts[2],
                    tie.counts[3],
                    tie.counts[4],
                    tie.mean(),
                    tag("a", href(Asked.address("/timeline", "a", tie.a, "b", tie.b)), "timeline")));
        }
        return Rows.table(
                "Ties, those with most events first",
                List.of(
                        "Between",
                        "Events",
                        "Verbal coop.",
                        "Material coop.",
                        "Verbal conflict",
                        "Material conflict",
                        "Mean score",
                        ""),
                rows);
    }

    private static Answer csv(List<Tie> ties) {
        List<List<Optional<Object>>> rows = new ArrayList<>();
        for (Tie tie : ties) {
            List<Object> row = List.of(
                    tie.a,
                    tie.b,
                    tie.count(),
                    tie.counts[1],
                    tie.counts[2],
                    tie.counts[3],
                    tie.counts[4],
                    tie.score,
                    tie.mean());
            rows.add(row.stream().map(Optional::of).toList());
        }
        return new Answer(
                List.of(
                        "a",
                        "b",
                        "events",
                        "verbal_cooperation",
                        "material_cooperation",
                        "verbal_conflict",
                        "material_conflict",
                        "score",
                        "mean"),
                rows);
    }
}
