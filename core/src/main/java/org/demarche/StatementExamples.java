package org.demarche;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.knowledge.Example;
import org.demarche.knowledge.Problem;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Yaml;
import org.demarche.mention.Party;
import org.demarche.observation.Statement;

/**
 * Runs the examples of {@code say/*.yaml}; behind both {@code verify} and the tests. What stands after {@code =>} is a form
 * and, each after a semicolon, {@code speaker X} (country code, name or words), {@code content: words} and
 * {@code channel: name}, {@code hedge: word}.
 */
public final class StatementExamples {
    /** One example with the rule it stands under, {@code say/cues:promise}. */
    public record Case(String rule, Example example) {
        /** {@code file:line kind words…}, as tests and {@code verify} list it. */
        public String title() {
            return example.origin() + " " + example.kind() + " " + example.text();
        }
    }

    private StatementExamples() {}

    /** Every example of the folder {@code say}. */
    public static List<Case> cases(Shelf shelf, Problems problems) {
        List<Case> out = new ArrayList<>();
        for (String file : shelf.list("say")) {
            if (!file.endsWith(".yaml")) {
                continue;
            }
            for (Yaml item : Yaml.read(shelf, file, problems).map(Yaml::items).orElse(List.of())) {
                Map<String, Yaml> entries = item.entries();
                String rule = file.substring(0, file.length() - ".yaml".length()) + ":"
                        + Optional.ofNullable(entries.get("rule"))
                                .map(Yaml::text)
                                .orElse("");
                for (Example.Kind kind : Example.Kind.values()) {
                    Yaml examples = entries.get(kind.name().toLowerCase(Locale.ROOT));
                    if (examples != null) {
                        examples.items().forEach(node -> out.add(new Case(rule, Example.read(kind, node))));
                    }
                }
            }
        }
        return out;
    }

    /** What is wrong with one example, addressed to its line; empty if nothing is. */
    public static Optional<Problem> check(Case example, Function<Article, List<Statement>> reading) {
        String text = example.example().text();
        List<Statement> statements = reading.apply(new Article("example", EventExamples.DAY, "", "", "", "en", text));
        List<String> wrong = new ArrayList<>();
        switch (example.example().kind()) {
            case NO ->
                statements.stream()
                        .filter(statement -> statement.rule().equals(example.rule())
                                || example.rule().startsWith("say/unsaid"))
                        .forEach(statement -> wrong.add(
                                "this rule fired on \"" + statement.cue().text() + "\""));
            case YES -> wrong.addAll(differences(example, statements));
            case GAP -> {
                if (differences(example, statements).isEmpty()) {
                    wrong.add("a known gap that passes now: make it a \"yes\"");
                }
            }
        }
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(new Problem(
                        example.example().origin(),
                        example.rule() + ": \"" + text + "\": " + String.join("; ", wrong)));
    }

    private static List<String> differences(Case example, List<Statement> statements) {
        Example words = example.example();
        Span cue = new Span(Math.max(0, words.triggerStart()), Math.max(1, words.triggerEnd()));
        List<Statement> there = statements.stream()
                .filter(statement -> statement.cue().span().overlaps(cue))
                .toList();
        if (there.size() != 1) {
            return List.of(
                    (there.isEmpty() ? "nothing" : there.size() + " statements") + " on the marked words; there are "
                            + statements.stream().map(StatementExamples::show).toList());
        }
        Statement statement = there.get(0);
        List<String> out = new ArrayList<>();
        boolean rules = Stream.of("say/channels", "say/unsaid", "say/hedges").anyMatch(example.rule()::startsWith);
        if (!rules && !statement.rule().equals(example.rule())) {
            out.add("rule " + statement.rule() + " coded it");
        }
        for (String part : words.expected().split(";(?= )")) {
            difference(part.strip(), statement).ifPresent(out::add);
        }
        return out;
    }

    private static Optional<String> difference(String expected, Statement statement) {
        if (expected.startsWith("speaker ")) {
            String who = expected.substring("speaker ".length());
            return speaks(who, statement.speaker()) ? Optional.empty() : Optional.of("speaker is " + show(statement));
        }
        if (expected.startsWith("content: ")) {
            String content = expected.substring("content: ".length());
            return bare(content).equals(bare(statement.content().text()))
                    ? Optional.empty()
                    : Optional.of("content is \"" + statement.content().text() + "\"");
        }
        if (expected.startsWith("channel: ")) {
            String channel = expected.substring("channel: ".length());
            return statement.channel().equals(Optional.of(channel))
                    ? Optional.empty()
                    : Optional.of("channel is " + statement.channel().orElse("not told"));
        }
        if (expected.startsWith("hedge: ")) {
            List<String> hedges = statement.hedges().stream().map(Words::text).toList();
            return hedges.equals(List.of(expected.substring("hedge: ".length())))
                    ? Optional.empty()
                    : Optional.of("hedges are " + hedges);
        }
        return expected.equals(statement.form().word())
                ? Optional.empty()
                : Optional.of("form is " + statement.form().word());
    }

    private static boolean speaks(String who, Party speaker) {
        String wanted = bare(who);
        return speaker.country().equals(Optional.of(who))
                || bare(speaker.name()).contains(wanted)
                || bare(speaker.words().text()).contains(wanted);
    }

    private static String show(Statement statement) {
        return statement.speaker().name()
                + statement.speaker().country().map(code -> " (" + code + ")").orElse("") + " "
                + statement.cue().text() + " \"" + statement.content().text() + "\" by " + statement.rule();
    }

    /** Words alone, in lower case. */
    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
