package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.mention.Party;
import org.demarche.observation.Aux;
import org.demarche.observation.Event;
import org.demarche.observation.Observation;
import org.demarche.observation.Quantity;
import org.demarche.observation.Statement;

/** Records as cards beside the text: who did or said what to whom, and everything the record holds. */
final class Cards {
    private final Terms terms;
    private final List<Observation> records;

    Cards(Terms terms, List<Observation> records) {
        this.terms = terms;
        this.records = records;
    }

    /**
     * All records in reading order.
     *
     * @param why address of a record's "why" page, by its number from 1
     * @param chosen number of the record that is open, 0 for none
     */
    Html all(java.util.function.IntFunction<String> why, int chosen) {
        List<Html> out = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            int number = i + 1;
            out.add(tag(
                    "li",
                    tag(
                            "details",
                            at("id", "r" + number),
                            at("data-id", records.get(i).id()),
                            cls("card " + kind(records.get(i))),
                            at("open", number == chosen),
                            tag("summary", summary(records.get(i))),
                            tag(
                                    "div",
                                    cls("body"),
                                    body(records.get(i)),
                                    tag(
                                            "p",
                                            cls("why-line"),
                                            tag("a", cls("why"), href(why.apply(number)), "Why this record?"),
                                            " ",
                                            tag(
                                                    "span",
                                                    cls("faint"),
                                                    percent(records.get(i).confidence()) + " sure"))))));
        }
        return tag("ol", cls("cards"), at("id", "records"), out);
    }

    private static String kind(Observation record) {
        return record instanceof Event event ? "q" + event.quad() : "say";
    }

    static String percent(double share) {
        return Math.round(share * 100) + "\u202f%";
    }

    /** One line: who, what, whom. */
    Html summary(Observation record) {
        if (record instanceof Event event) {
            return Html.of(
                    Terms.mark(event.quad(), Terms.type(event.type())),
                    " ",
                    tag("span", cls("sides"), sides(event.actor(), event.recipient())),
                    event.aux().stream().map(Cards::aux).toList());
        }
        Statement said = (Statement) record;
        return Html.of(
                tag("span", cls("type said"), said.form().word().equals("silence") ? "silent" : "says"),
                " ",
                tag("span", cls("sides"), side(said.speaker())),
                said.addressee()
                        .map(to -> Html.of(tag("span", cls("to"), " to "), tag("span", cls("sides"), side(to)))));
    }

    private static Html aux(Aux aux) {
        return Html.of(" ", tag("span", cls("aux"), aux == Aux.NEGATION ? "not done" : aux.word()));
    }

    private Html sides(List<Party> actor, List<Party> recipient) {
        Html from = actor.isEmpty() ? tag("span", cls("faint"), "somebody") : joined(actor);
        return recipient.isEmpty() ? from : Html.of(from, tag("span", cls("to"), " → "), joined(recipient));
    }

    private Html joined(List<Party> parties) {
        List<Html> out = new ArrayList<>();
        for (Party party : parties) {
            out.add(out.isEmpty() ? side(party) : Html.of(", ", side(party)));
        }
        return Html.of(out);
    }

    private Html side(Party party) {
        return Html.of(party.name(), party.country().map(code -> Html.of(" ", terms.code(code))));
    }

    private Html body(Observation record) {
        List<Html> rows = new ArrayList<>();
        if (record instanceof Event event) {
            event(rows, event);
        } else if (record instanceof Statement statement) {
            statement(rows, statement);
        }
        return tag("dl", rows);
    }

    private void event(List<Html> rows, Event event) {
        row(rows, "Words", Terms.quoted(event.evidence().words().text()));
        row(
                rows,
                "Event",
                Html.of(
                        Terms.type(event.type()),
                        event.modes().isEmpty() ? "" : ", " + String.join(", ", event.modes()),
                        " – ",
                        Terms.quad(event.quad())));
        row(
                rows,
                "Score",
                Html.of(
                        Terms.score(event.score()),
                        " · CAMEO " + event.cameo() + ", Goldstein " + Terms.score(event.goldstein())));
        parties(rows, "Actor", event.actor());
        parties(rows, "Recipient", event.recipient());
        event.by()
                .ifPresent(by -> row(
                        rows,
                        "On the word of",
                        Html.of(
                                by.name(),
                                by.country().map(code -> Html.of(" ", terms.code(code))),
                                link(by.statement()))));
        event.when()
                .ifPresent(when -> row(
                        rows,
                        "When",
                        Html.of(
                                Terms.days(when.from(), when.to()),
                                tag("span", cls("faint"), " “" + when.words().text() + "”"))));
        event.where()
                .ifPresent(where -> row(rows, "Where", Html.of(where.name(), ", ", terms.country(where.country()))));
        event.condition().ifPresent(words -> row(rows, "If", Terms.quoted(words.text())));
        quantity(rows, "Killed", event.killed());
        quantity(rows, "Injured", event.injured());
        quantity(rows, "Crowd", event.size());
        if (!event.contexts().isEmpty()) {
            row(rows, "About", Html.of(String.join(", ", event.contexts())));
        }
        event.same().ifPresent(id -> row(rows, "Told before", Html.of("the same act", link(id))));
    }

    private void statement(List<Html> rows, Statement said) {
        row(
                rows,
                said.form().word().equals("silence") ? "Silent on" : "Words",
                Terms.quoted(said.content().text()));
        row(rows, "Form", Html.of(said.form().word() + ", “" + said.cue().text() + "”"));
        parties(rows, "Speaker", List.of(said.speaker()));
        parties(rows, "To", said.addressee().stream().toList());
        said.channel().ifPresent(channel -> row(rows, "Channel", Html.of(channel)));
        said.when().ifPresent(when -> row(rows, "When", Html.of(Terms.days(when.from(), when.to()))));
        said.stance()
                .ifPresent(stance -> row(
                        rows,
                        "Stance",
                        Html.of(
                                stance.polarity() < 0 ? "against " : "for ",
                                stance.toward().name(),
                                tag("span", cls("faint"), " (" + Terms.score(stance.polarity()) + ")"))));
        if (!said.events().isEmpty()) {
            row(rows, "Holds", Html.of(said.events().stream().map(this::link).toList()));
        }
    }

    private void parties(List<Html> rows, String name, List<Party> parties) {
        for (Party party : parties) {
            row(
                    rows,
                    name,
                    Html.of(
                            party.name(),
                            tag(
                                    "span",
                                    cls("faint"),
                                    " – " + terms.of(party) + "; “"
                                            + party.words().text() + "”, by "
                                            + party.resolvedBy().word())));
        }
    }

    private static void quantity(List<Html> rows, String name, Optional<Quantity> quantity) {
        quantity.ifPresent(q -> row(
                rows,
                name,
                Html.of(
                        q.min() == q.max()
                                ? Terms.number(q.min())
                                : Terms.number(q.min()) + "–" + Terms.number(q.max()),
                        tag("span", cls("faint"), " “" + q.words().text() + "”"))));
    }

    private static void row(List<Html> rows, String name, Html value) {
        rows.add(tag("div", tag("dt", name), tag("dd", value)));
    }

    /** A way to another record of the same article. */
    private Html link(String id) {
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).id().equals(id)) {
                String name =
                        records.get(i) instanceof Event event ? event.type().toLowerCase(Locale.ROOT) : "said";
                return Html.of(" ", tag("a", cls("jump"), href("#r" + (i + 1)), name + " " + (i + 1)));
            }
        }
        return Html.NONE;
    }
}
