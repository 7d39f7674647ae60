package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.Trace;
import org.demarche.article.Span;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.Party;
import org.demarche.mention.who.Mention;
import org.demarche.mention.who.Resolution;
import org.demarche.observation.Event;
import org.demarche.observation.Observation;
import org.demarche.observation.Statement;
import org.demarche.observation.done.Attempt;

/** How a record came about: the rule, the parse, the rules that were tried, the references with their candidates. */
final class Why {
    private final Trace trace;
    private final Terms terms;

    Why(Trace trace, Terms terms) {
        this.trace = trace;
        this.terms = terms;
    }

    /** The panel of one record. */
    Html panel(Observation record) {
        Span deciding = record instanceof Event event
                ? event.evidence().trigger()
                : ((Statement) record).cue().span();
        List<Html> out = new ArrayList<>();
        out.add(tag(
                "p",
                "Decided by rule ",
                tag("code", record.rule()),
                ", " + Cards.percent(record.confidence()) + " sure, at “",
                tag("strong", trace.mentions().words(deciding).text()),
                "”."));
        for (Sentence sentence : trace.mentions().sentences()) {
            if (sentence.span().overlaps(deciding)) {
                out.add(sentence(sentence, deciding));
                break;
            }
        }
        return tag("div", cls("panel"), out);
    }

    private Html sentence(Sentence sentence, Span deciding) {
        TreeSet<Integer> chosen = new TreeSet<>();
        for (Token token : sentence.tokens()) {
            if (token.span().overlaps(deciding)) {
                chosen.add(token.index());
            }
        }
        return Html.of(
                tag("h4", "Parse"),
                Arcs.of(sentence, chosen),
                tag("h4", "Rules tried in this sentence"),
                tried(sentence.index()),
                tag("h4", "Who, when, where"),
                references(sentence),
                tag("details", tag("summary", "The parse as a table"), tokens(sentence)));
    }

    private Html tried(int sentence) {
        List<List<Object>> rows = new ArrayList<>();
        for (Attempt attempt : trace.attempts()) {
            if (attempt.sentence() == sentence) {
                rows.add(List.of(
                        attempt.trigger().text(),
                        tag("code", attempt.rule()),
                        tag("span", cls(attempt.outcome().equals("coded") ? "yes" : "faint"), attempt.outcome())));
            }
        }
        return rows.isEmpty()
                ? tag("p", cls("faint"), "No event rule knows a word of this sentence.")
                : Rows.table("Rules tried", List.of("At", "Rule", "Outcome"), rows);
    }

    private Html references(Sentence sentence) {
        List<List<Object>> rows = new ArrayList<>();
        for (Mention mention : trace.mentions().mentions(sentence.index())) {
            rows.add(List.of(mention.words().text(), told(mention), mention.reason()));
        }
        for (Token token : sentence.tokens()) {
            trace.mentions()
                    .when(sentence.index(), token.index())
                    .ifPresent(when -> rows.add(List.of(
                            when.words().text(),
                            Terms.days(when.from(), when.to()),
                            "date of “" + token.text() + "”, against " + when.basis())));
            trace.mentions()
                    .where(sentence.index(), token.index())
                    .ifPresent(where -> rows.add(List.of(
                            where.words().text(),
                            where.name() + ", " + terms.country(where.country()),
                            "place of “" + token.text() + "”")));
        }
        return rows.isEmpty()
                ? tag("p", cls("faint"), "Nobody, no date and no place is named here.")
                : Rows.table("References", List.of("Words", "Stands for", "Because"), rows);
    }

    private Html told(Mention mention) {
        if (mention.resolution() instanceof Resolution.Resolved settled) {
            return Html.of(settled.parties().stream().map(this::party).collect(Collectors.joining("; ")));
        }
        if (mention.resolution() instanceof Resolution.Ambiguous open) {
            return Html.of(
                    tag("em", "one of: "),
                    open.candidates().stream().map(this::party).collect(Collectors.joining("; ")));
        }
        return tag("span", cls("faint"), "nobody known");
    }

    private String party(Party party) {
        return party.name() + " (" + terms.of(party) + ")";
    }

    private static Html tokens(Sentence sentence) {
        List<List<Object>> rows = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            rows.add(List.of(
                    token.index() + 1,
                    token.text(),
                    token.lemma(),
                    token.upos() + " " + token.xpos(),
                    token.relation(),
                    token.head() < 0 ? "root" : sentence.token(token.head()).text(),
                    token.entity().equals("O") ? "" : token.entity()));
        }
        return Rows.table("Tokens", List.of("", "Word", "Lemma", "Tag", "Relation", "Head", "Name"), rows);
    }

    /** The panel with a heading, as a page of its own. */
    Html alone(Observation record, Html summary, Html back) {
        return tag(
                "section",
                cls("page narrow"),
                tag("h1", "Why this record?"),
                tag("p", summary),
                back,
                panel(record),
                at("aria-label", "Why this record"));
    }
}
