package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rules of one file of {@code events/}, and says by line what is wrong with them. */
final class EventRuleReader {
    private static final List<String> KEYS = List.of(
            "rule",
            "type",
            "verbs",
            "nouns",
            "adjectives",
            "auxiliaries",
            "actor",
            "recipient",
            "with",
            "without",
            "clause",
            "absorbs",
            "mode",
            "context",
            "actor-is",
            "recipient-is",
            "needs",
            "pooled",
            "aux",
            "cameo",
            "confidence",
            "why",
            "yes",
            "no",
            "gap",
            "measured");
    private static final Set<String> TRIGGERS = Set.of("verbs", "nouns", "adjectives", "auxiliaries");
    private static final Set<String> AUX = Set.of("historical", "future", "hypothetical", "negation");

    private final String room;
    private final Map<String, Yaml> file;
    private final Map<String, List<String>> classes;
    private final Ontology ontology;

    EventRuleReader(String room, Map<String, Yaml> file, Map<String, List<String>> classes, Ontology ontology) {
        this.room = room;
        this.file = file;
        this.classes = classes;
        this.ontology = ontology;
    }

    String type() {
        return file.containsKey("type") ? Yaml.at(file, "type").text() : EventRule.NONE;
    }

    ModeCues modeCues() {
        Map<String, Set<String>> words = new LinkedHashMap<>();
        Map<String, String> clauses = new LinkedHashMap<>();
        if (file.containsKey("mode-cues")) {
            Yaml.at(file, "mode-cues").entries().forEach((mode, lemmas) -> {
                checkMode(type(), mode, lemmas);
                words.put(mode, EventRules.words(lemmas, classes));
            });
        }
        if (file.containsKey("clause-modes")) {
            Yaml.at(file, "clause-modes").entries().forEach((type, mode) -> {
                checkMode(type(), mode.text(), mode);
                clauses.put(type, mode.text());
            });
        }
        return new ModeCues(words, clauses);
    }

    EventRule read(Yaml node) {
        Map<String, Yaml> keys = node.entries(KEYS);
        String type = keys.containsKey("type") ? Yaml.at(keys, "type").text() : type();
        if (!type.equals(EventRule.NONE) && ontology.type(type).isEmpty()) {
            node.problem("unknown type \"" + type + "\", expected one of PLOVER's or none");
        }
        if (!keys.containsKey("rule")) {
            node.problem("a rule needs a name");
        }
        List<String> modes = texts(keys, "mode");
        boolean byClause = modes.contains("by-clause");
        modes = modes.stream().filter(mode -> !mode.equals("by-clause")).toList();
        for (String mode : modes) {
            checkMode(type, mode, node);
        }
        Set<String> aux = new LinkedHashSet<>(texts(keys, "aux"));
        if (!AUX.containsAll(aux)) {
            node.problem("unknown auxiliary mode in " + aux + ", expected some of " + AUX);
        }
        List<Example> examples = examples(keys);
        check(node, keys, examples);
        return new EventRule(
                room + ":" + (keys.containsKey("rule") ? Yaml.at(keys, "rule").text() : "?"),
                type,
                words(keys, "verbs"),
                words(keys, "nouns"),
                words(keys, "adjectives"),
                words(keys, "auxiliaries"),
                roles(keys, "actor", List.of("subject")),
                roles(keys, "recipient", List.of("object")),
                conditions(keys, "with"),
                conditions(keys, "without"),
                clause(keys),
                texts(keys, "absorbs"),
                modes,
                byClause,
                texts(keys, "context"),
                Set.copyOf(texts(keys, "actor-is")),
                Set.copyOf(texts(keys, "recipient-is")),
                Set.copyOf(texts(keys, "needs")),
                keys.containsKey("pooled"),
                aux,
                keys.containsKey("cameo") ? Optional.of(Yaml.at(keys, "cameo").text()) : Optional.empty(),
                confidence(keys),
                examples,
                node.origin());
    }

    private static void check(Yaml node, Map<String, Yaml> keys, List<Example> examples) {
        if (java.util.Collections.disjoint(keys.keySet(), TRIGGERS)) {
            node.problem("a rule needs one of " + TRIGGERS);
        }
        for (Example.Kind kind : List.of(Example.Kind.YES, Example.Kind.NO)) {
            if (examples.stream().noneMatch(example -> example.kind() == kind)) {
                node.problem(
                        "a rule needs at least one \"" + kind.name().toLowerCase(java.util.Locale.ROOT) + "\" example");
            }
        }
    }

    private void checkMode(String type, String mode, Yaml node) {
        Optional<EventType> known = ontology.type(type);
        if (known.isPresent() && !known.get().modes().containsKey(mode)) {
            node.problem("\"" + mode + "\" is no mode of " + type + ", expected one of "
                    + known.get().modes().keySet());
        }
    }

    private Set<String> words(Map<String, Yaml> keys, String key) {
        return keys.containsKey(key) ? EventRules.words(keys.get(key), classes) : Set.of();
    }

    private static List<String> texts(Map<String, Yaml> keys, String key) {
        return keys.containsKey(key) ? Yaml.at(keys, key).texts() : List.of();
    }

    private List<String> roles(Map<String, Yaml> keys, String key, List<String> otherwise) {
        if (keys.containsKey(key)) {
            return texts(keys, key);
        }
        return file.containsKey(key) ? texts(file, key) : otherwise;
    }

    private Map<String, Set<String>> conditions(Map<String, Yaml> keys, String key) {
        Map<String, Set<String>> out = new LinkedHashMap<>();
        if (keys.containsKey(key)) {
            Yaml.at(keys, key).entries().forEach((role, lemmas) -> {
                boolean any = lemmas.scalar() && lemmas.text().equals("any");
                out.put(role, any ? Set.of() : EventRules.words(lemmas, classes));
            });
        }
        return out;
    }

    private static Optional<Set<String>> clause(Map<String, Yaml> keys) {
        if (!keys.containsKey("clause")) {
            return Optional.empty();
        }
        List<String> types = texts(keys, "clause");
        return Optional.of(types.equals(List.of("any")) ? Set.of() : Set.copyOf(types));
    }

    private static double confidence(Map<String, Yaml> keys) {
        if (!keys.containsKey("confidence")) {
            return 0.8;
        }
        try {
            return Double.parseDouble(Yaml.at(keys, "confidence").text());
        } catch (NumberFormatException e) {
            Yaml.at(keys, "confidence").problem("expected a probability");
            return 0.8;
        }
    }

    private static List<Example> examples(Map<String, Yaml> keys) {
        List<Example> out = new ArrayList<>();
        for (Example.Kind kind : Example.Kind.values()) {
            Yaml list = keys.get(kind.name().toLowerCase(java.util.Locale.ROOT));
            if (list != null) {
                list.items().forEach(node -> out.add(Example.read(kind, node)));
            }
        }
        return out;
    }
}
