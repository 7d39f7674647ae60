package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rules of {@code events/*.yaml}, by trigger. */
public final class EventRules {
    private static final List<String> FILE_KEYS =
            List.of("type", "actor", "recipient", "mode-cues", "clause-modes", "rules");

    private final List<EventRule> rules;
    private final Map<String, List<EventRule>> byTrigger;
    private final Map<String, ModeCues> modes;
    private final Map<String, List<String>> classes;

    private EventRules(List<EventRule> rules, Map<String, ModeCues> modes, Map<String, List<String>> classes) {
        this.rules = List.copyOf(rules);
        this.modes = Map.copyOf(modes);
        this.classes = Map.copyOf(classes);
        this.byTrigger = new HashMap<>();
        for (EventRule rule : rules) {
            rule.verbs().forEach(lemma -> index("v:" + firstWord(lemma), rule));
            rule.nouns().forEach(lemma -> index("n:" + lemma.substring(lemma.lastIndexOf(' ') + 1), rule));
            rule.adjectives().forEach(lemma -> index("a:" + lemma, rule));
            rule.auxiliaries().forEach(lemma -> index("x:" + lemma, rule));
        }
    }

    private void index(String key, EventRule rule) {
        List<EventRule> list = byTrigger.computeIfAbsent(key, k -> new ArrayList<>(2));
        if (!list.contains(rule)) {
            list.add(rule);
        }
    }

    private static String firstWord(String lemma) {
        int blank = lemma.indexOf(' ');
        return blank < 0 ? lemma : lemma.substring(0, blank);
    }

    /** Every rule, by file name and then in file order. */
    public List<EventRule> rules() {
        return rules;
    }

    /** Rules one of whose verbs begins with this lemma. */
    public List<EventRule> forVerb(String lemma) {
        return byTrigger.getOrDefault("v:" + lemma, List.of());
    }

    public List<EventRule> forNoun(String lemma) {
        return byTrigger.getOrDefault("n:" + lemma, List.of());
    }

    public List<EventRule> forAdjective(String lemma) {
        return byTrigger.getOrDefault("a:" + lemma, List.of());
    }

    public List<EventRule> forAuxiliary(String lemma) {
        return byTrigger.getOrDefault("x:" + lemma, List.of());
    }

    /** The words of a class of {@code events/classes.yaml}, by its name with {@code $}; empty if there is none. */
    public Set<String> words(String name) {
        return expand(classes.getOrDefault(name, List.of()), classes, new HashSet<>(Set.of(name)));
    }

    /** The words from which a type's mode is told. */
    public ModeCues modes(String type) {
        return modes.getOrDefault(type, ModeCues.NONE);
    }

    /** Reads every file of {@code events/} but the word classes, which the others refer to as {@code $name}. */
    public static EventRules read(Shelf shelf, Ontology ontology, Problems problems) {
        Map<String, List<String>> classes = new HashMap<>();
        if (shelf.list("events").contains("events/classes.yaml")) {
            Yaml.read(shelf, "events/classes.yaml", problems)
                    .ifPresent(file -> file.entries().forEach((name, words) -> classes.put("$" + name, words.texts())));
        }
        List<EventRule> rules = new ArrayList<>();
        Map<String, ModeCues> modes = new LinkedHashMap<>();
        Map<String, Origin> names = new HashMap<>();
        for (String path : shelf.list("events")) {
            if (!path.endsWith(".yaml") || path.endsWith("/classes.yaml")) {
                continue;
            }
            Optional<Yaml> file = Yaml.read(shelf, path, problems);
            if (file.isEmpty()) {
                continue;
            }
            String room = path.substring(path.lastIndexOf('/') + 1, path.length() - ".yaml".length());
            Map<String, Yaml> keys = file.get().entries(FILE_KEYS);
            EventRuleReader reader = new EventRuleReader(room, keys, classes, ontology);
            if (!keys.containsKey("type") || !keys.containsKey("rules")) {
                file.get().problem("a file of events names its type and its rules");
                continue;
            }
            modes.merge(reader.type(), reader.modeCues(), ModeCues::and);
            for (Yaml node : keys.get("rules").items()) {
                EventRule rule = reader.read(node);
                Origin earlier = names.putIfAbsent(rule.name(), rule.origin());
                if (earlier != null) {
                    node.problem("rule \"" + rule.name() + "\" stands at " + earlier + " already");
                }
                rules.add(rule);
            }
        }
        return new EventRules(rules, modes, classes);
    }

    /** Expands {@code $class} names; an unknown one is a problem. */
    static Set<String> words(Yaml node, Map<String, List<String>> classes) {
        Set<String> out = new LinkedHashSet<>();
        for (Yaml item : node.items()) {
            String word = item.text();
            if (!word.startsWith("$")) {
                out.add(word);
            } else if (classes.containsKey(word)) {
                out.addAll(expand(classes.get(word), classes, new HashSet<>(Set.of(word))));
            } else {
                item.problem("unknown word class \"" + word + "\", expected one of " + classes.keySet());
            }
        }
        return out;
    }

    private static Set<String> expand(List<String> words, Map<String, List<String>> classes, Set<String> open) {
        Set<String> out = new LinkedHashSet<>();
        for (String word : words) {
            if (word.startsWith("$") && open.add(word)) {
                out.addAll(expand(classes.getOrDefault(word, List.of()), classes, open));
            } else if (!word.startsWith("$")) {
                out.add(word);
            }
        }
        return out;
    }
}
