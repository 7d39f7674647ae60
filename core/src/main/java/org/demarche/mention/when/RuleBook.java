package org.demarche.mention.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Yaml;

/** The ways of dating that {@code knowledge/dates/en.yaml} knows, checked while they are read. */
final class RuleBook {
    private static final String FILE = "dates/en.yaml";
    /** Classes that {@link Numbers} reads. */
    private static final Set<String> NUMBERS = Set.of(
            "number",
            "figure",
            "dayno",
            "nth",
            "year",
            "numeric",
            "slash",
            "nineeleven",
            "decadeno",
            "quarterno",
            "halfno",
            "time",
            "ordinalno",
            "twodigits");

    private final Lexicon lexicon;
    private final List<Rule> rules = new ArrayList<>();
    private final Network network = new Network();
    private final Set<String> telling = new HashSet<>();

    private RuleBook(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static RuleBook read(Shelf shelf, Problems problems) {
        Map<String, Yaml> parts = Yaml.read(shelf, FILE, problems)
                .map(yaml -> yaml.entries(List.of("words", "tables", "rules")))
                .orElse(Map.of());
        Yaml words = parts.get("words");
        Yaml rules = parts.get("rules");
        if (words == null || rules == null) {
            throw new IllegalStateException(FILE + " needs words and rules: " + problems.found());
        }
        RuleBook book = new RuleBook(new Lexicon(
                words,
                Optional.ofNullable(parts.get("tables")).map(Yaml::entries).orElse(Map.of())));
        book.telling.addAll(book.lexicon.firstWords());
        Set<String> ids = new HashSet<>();
        for (Yaml rule : rules.items()) {
            book.rule(rule).ifPresent(read -> {
                if (!ids.add(read.id())) {
                    rule.problem("rule \"" + read.id() + "\" stands twice");
                }
                book.rules.add(read);
                book.network.add(read, book.rules.size());
                book.telling(read);
            });
        }
        return book;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** Whether a word can carry a date: it is in a word list, or a rule spells it out and it is no function word. */
    boolean telling(String word) {
        return telling.contains(word);
    }

    Network network() {
        return network;
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** Of every sequence one word or class that is telling is needed; words of fewer than four letters never are. */
    private void telling(Rule rule) {
        for (Rule.Reading reading : rule.readings()) {
            for (List<Phrase.Element> sequence : reading.sequences()) {
                if (sequence.stream().allMatch(Phrase.Element::literal)) {
                    sequence.stream()
                            .map(Phrase.Element::word)
                            .filter(word -> word.length() > 3 || sequence.size() == 1)
                            .forEach(telling::add);
                }
            }
        }
    }

    private Optional<Rule> rule(Yaml yaml) {
        Map<String, Yaml> parts = yaml.entries(List.of("rule", "kind", "read", "yes", "no"));
        Yaml id = parts.get("rule");
        Yaml kind = parts.get("kind");
        Yaml read = parts.get("read");
        if (id == null || kind == null || read == null) {
            yaml.problem("a rule needs rule, kind and read");
            return Optional.empty();
        }
        if (!Rule.KINDS.contains(kind.text())) {
            kind.problem("unknown kind \"" + kind.text() + "\", expected one of " + Rule.KINDS);
        }
        List<Example> yes = examples(parts.get("yes"));
        List<Example> no = examples(parts.get("no"));
        if (yes.isEmpty() == !kind.text().equals("none")
                || (no.isEmpty() && kind.text().equals("none"))) {
            yaml.problem("a rule needs a yes example; one of kind none, a no example and only that");
        }
        List<Rule.Reading> readings = new ArrayList<>();
        read.entries().forEach((phrase, meaning) -> reading(phrase, meaning).ifPresent(readings::add));
        return Optional.of(new Rule(id.text(), kind.text(), readings, yes, no, yaml.origin()));
    }

    private Optional<Rule.Reading> reading(String text, Yaml meaning) {
        try {
            Phrase phrase = new Phrase(text);
            List<List<Phrase.Element>> sequences = phrase.sequences();
            for (String kind : phrase.kinds()) {
                if (!NUMBERS.contains(kind) && !Rule.KINDS.contains(kind) && !lexicon.has(kind)) {
                    meaning.problem("no class $" + kind);
                }
            }
            return Optional.of(new Rule.Reading(text, sequences, Meaning.parse(meaning.text(), phrase.names())));
        } catch (IllegalArgumentException e) {
            meaning.problem(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static List<Example> examples(@org.jspecify.annotations.Nullable Yaml yaml) {
        List<Example> out = new ArrayList<>();
        if (yaml != null) {
            for (Yaml line : yaml.items()) {
                try {
                    out.add(Example.parse(line.text(), line.origin()));
                } catch (IllegalArgumentException | java.time.DateTimeException e) {
                    line.problem(String.valueOf(e.getMessage()));
                }
            }
        }
        return out;
    }

    /** Rules by id, for tests. */
    Map<String, Rule> byId() {
        Map<String, Rule> out = new HashMap<>();
        rules.forEach(rule -> out.put(rule.id(), rule));
        return out;
    }
}
