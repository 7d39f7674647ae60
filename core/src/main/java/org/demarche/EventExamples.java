package org.demarche;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.knowledge.EventRule;
import org.demarche.knowledge.EventRules;
import org.demarche.knowledge.Example;
import org.demarche.knowledge.Modality;
import org.demarche.knowledge.Problem;
import org.demarche.knowledge.Problems;
import org.demarche.observation.Event;

/** Runs the examples of event rules and of the words of firmness; behind both {@code verify} and the tests. */
public final class EventExamples {
    /** The day examples are read on; the knowledge's README names it. */
    static final LocalDate DAY = LocalDate.of(2022, 6, 15);

    /** One example with the rule it stands under. */
    public record Case(String rule, String type, boolean anyRule, Example example) {
        /** {@code file:line words…}, as tests and {@code verify} list it. */
        public String title() {
            return example.origin() + " " + example.kind() + " " + example.text();
        }
    }

    private EventExamples() {}

    /** Every example of these rules. */
    public static List<Case> cases(EventRules rules, Modality modality) {
        List<Case> out = new ArrayList<>();
        for (EventRule rule : rules.rules()) {
            rule.examples().forEach(example -> out.add(new Case(rule.name(), rule.type(), false, example)));
        }
        for (Modality.Sign sign : modality.signs()) {
            sign.examples().forEach(example -> out.add(new Case(sign.rule(), "", true, example)));
        }
        return out;
    }

    /** What is wrong with one example, addressed to its line; empty if nothing is. */
    public static Optional<Problem> check(Case example, Function<Article, Trace> reading) {
        Problems problems = new Problems();
        String text = example.example().text();
        Trace trace = reading.apply(new Article("example", DAY, "", "", "", "en", text));
        List<String> wrong = new ArrayList<>();
        switch (example.example().kind()) {
            case NO -> counterexample(example, trace, wrong, problems);
            case YES -> wrong.addAll(differences(example, trace, problems));
            case GAP -> {
                if (differences(example, trace, problems).isEmpty()) {
                    wrong.add("a known gap that passes now: make it a \"yes\"");
                }
            }
        }
        wrong.forEach(
                message -> problems.add(example.example().origin(), example.rule() + ": \"" + text + "\": " + message));
        return problems.found().stream().findFirst();
    }

    private static void counterexample(Case example, Trace trace, List<String> wrong, Problems problems) {
        if (!example.example().expected().isEmpty()) {
            wrong.addAll(differences(example, trace, problems));
            return;
        }
        for (Event event : trace.events()) {
            if (event.rule().equals(example.rule())) {
                wrong.add("this rule coded \"" + event.evidence().words().text() + "\"");
            }
        }
    }

    private static List<String> differences(Case example, Trace trace, Problems problems) {
        Optional<Expectation> expectation = Expectation.read(example.example(), problems);
        if (expectation.isEmpty()) {
            return List.of();
        }
        List<Event> there = new ArrayList<>();
        Example words = example.example();
        if (words.triggerStart() < 0) {
            there.addAll(trace.events());
        } else {
            Span trigger = new Span(words.triggerStart(), words.triggerEnd());
            for (Event event : trace.events()) {
                if (event.evidence().trigger().overlaps(trigger)) {
                    there.add(event);
                }
            }
        }
        if (there.size() != 1) {
            return List.of((there.isEmpty() ? "nothing" : there.size() + " events") + " on the marked words; tried "
                    + tried(example, trace));
        }
        List<String> out = new ArrayList<>();
        Event event = there.get(0);
        if (!example.anyRule() && !event.rule().equals(example.rule())) {
            out.add("rule " + event.rule() + " coded it");
        }
        out.addAll(expectation.get().differences(event, example.type().isEmpty() ? event.type() : example.type()));
        trace.attempts().stream()
                .filter(attempt -> attempt.outcome().startsWith("ties with")
                        && event.evidence().trigger().overlaps(attempt.trigger().span()))
                .forEach(attempt -> out.add(attempt.rule() + " " + attempt.outcome()));
        return out;
    }

    private static List<String> tried(Case example, Trace trace) {
        return trace.attempts().stream()
                .filter(attempt -> example.anyRule()
                        || attempt.rule().equals(example.rule())
                        || attempt.outcome().equals("fits"))
                .map(attempt -> attempt.trigger().text() + "/" + attempt.rule() + ": " + attempt.outcome())
                .toList();
    }
}
