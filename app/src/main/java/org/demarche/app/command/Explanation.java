package org.demarche.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.Trace;
import org.demarche.app.record.Codes;
import org.demarche.app.record.Grid;
import org.demarche.app.record.Screen;
import org.demarche.article.Span;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.Mentions;
import org.demarche.mention.Party;
import org.demarche.mention.who.Mention;
import org.demarche.mention.who.Resolution;
import org.demarche.observation.Event;
import org.demarche.observation.Observation;
import org.demarche.observation.Statement;
import org.demarche.observation.done.Attempt;

/** How a sentence came to its records: tokens and parse, mentions, rules tried, decision. Built from returned values alone. */
final class Explanation {
    private final Trace trace;
    private final Screen screen;

    Explanation(Trace trace, Screen screen) {
        this.trace = trace;
        this.screen = screen;
    }

    /** @param sentence index, from 0 */
    String of(int sentence) {
        Mentions mentions = trace.mentions();
        Sentence read = mentions.sentences().get(sentence);
        StringBuilder out = new StringBuilder();
        String words = mentions.words(read.span()).text();
        out.append(Grid.heading(
                screen,
                "Sentence " + (sentence + 1) + " of " + mentions.sentences().size() + ": " + words));
        part(out, "tokens and parse", tokens(read));
        part(out, "mentions", mentions(read));
        part(out, "rules tried", tried(sentence));
        part(out, "decision", decisions(read.span()));
        return out.toString();
    }

    private void part(StringBuilder out, String name, Grid grid) {
        out.append("\n").append(Grid.heading(screen, name)).append(grid.drawn(screen));
    }

    private Grid tokens(Sentence sentence) {
        Grid grid = new Grid(List.of(4, 18, 18, 12, 16, 16, 8));
        for (Token token : sentence.tokens()) {
            String head = token.head() < 0
                    ? "(root)"
                    : (token.head() + 1) + " " + sentence.token(token.head()).text();
            grid.add(
                    "" + (token.index() + 1),
                    token.text(),
                    token.lemma(),
                    token.upos() + " " + token.xpos(),
                    token.relation(),
                    head,
                    token.entity().equals("O") ? "" : token.entity());
        }
        return grid;
    }

    private Grid mentions(Sentence sentence) {
        Grid grid = new Grid(List.of(4, 24, 8, 46));
        Mentions mentions = trace.mentions();
        for (Mention mention : mentions.mentions(sentence.index())) {
            grid.add("" + (mention.head() + 1), mention.words().text(), "who", told(mention));
        }
        for (Token token : sentence.tokens()) {
            String number = "" + (token.index() + 1);
            mentions.when(sentence.index(), token.index())
                    .ifPresent(when -> grid.add(
                            number,
                            token.text() + ": " + when.words().text(),
                            "when",
                            when.from() + " to " + when.to() + ", against " + when.basis()));
            mentions.where(sentence.index(), token.index())
                    .ifPresent(where -> grid.add(
                            number,
                            token.text() + ": " + where.words().text(),
                            "where",
                            where.name() + ", " + where.country() + ", GeoNames " + where.id()));
        }
        return grid;
    }

    private static String told(Mention mention) {
        if (mention.resolution() instanceof Resolution.Resolved settled) {
            return settled.parties().stream().map(Explanation::told).collect(Collectors.joining(" and ")) + ": "
                    + mention.reason();
        }
        if (mention.resolution() instanceof Resolution.Ambiguous open) {
            return "one of " + open.candidates().stream().map(Party::name).collect(Collectors.joining(", ")) + ": "
                    + mention.reason();
        }
        return "nobody known: " + mention.reason();
    }

    private static String told(Party party) {
        return party.name() + " (" + Codes.of(party) + ")"
                + party.id().map(id -> " " + id).orElse("") + ", by "
                + party.resolvedBy().word();
    }

    private Grid tried(int sentence) {
        Grid grid = new Grid(List.of(22, 30, 46));
        for (Attempt attempt : trace.attempts()) {
            if (attempt.sentence() == sentence) {
                grid.add(attempt.trigger().text(), attempt.rule(), attempt.outcome());
            }
        }
        return grid;
    }

    private Grid decisions(Span sentence) {
        Grid grid = new Grid(List.of(12, 40, 34));
        for (Observation observation : trace.observations()) {
            if (sentence.contains(start(observation))) {
                grid.add(
                        observation instanceof Event ? "event" : "statement",
                        told(observation),
                        observation.rule() + ", confidence " + Math.round(observation.confidence() * 1000) / 1000.0);
            }
        }
        return grid;
    }

    /** The words that decide which sentence a record belongs to. */
    private static Span start(Observation observation) {
        return observation instanceof Event event
                ? event.evidence().trigger()
                : ((Statement) observation).cue().span();
    }

    private static String told(Observation observation) {
        if (observation instanceof Event event) {
            List<String> out =
                    new ArrayList<>(List.of(sides(event.actor()) + " → " + sides(event.recipient()), event.type()));
            out.addAll(event.modes());
            event.aux().forEach(aux -> out.add("(" + aux.word() + ")"));
            Optional<String> days = event.when().map(when -> when.from() + "/" + when.to());
            days.ifPresent(out::add);
            event.by().ifPresent(by -> out.add("on the word of " + by.name()));
            out.add("“" + event.evidence().words().text() + "”");
            return String.join(" ", out);
        }
        Statement statement = (Statement) observation;
        return statement.speaker().name() + ", " + statement.form().word() + ", \""
                + statement.cue().text() + "\": “" + statement.content().text() + "”";
    }

    private static String sides(List<Party> parties) {
        return parties.isEmpty()
                ? "?"
                : parties.stream().map(p -> p.name() + " (" + Codes.of(p) + ")").collect(Collectors.joining(", "));
    }
}
