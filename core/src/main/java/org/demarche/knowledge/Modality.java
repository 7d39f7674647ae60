package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words that decide how firm an act is, from {@code firm/*.yaml}. */
public final class Modality {
    /** Where a word stands with regard to the act. */
    public enum Kind {
        AUXILIARY,
        MARK,
        MODIFIER,
        EMBEDDING,
        OCCURRENCE,
        ADVERB,
        DETERMINER
    }

    /** What the act is under a word. */
    public enum Truth {
        ASSERTED,
        FUTURE,
        /** Still to come, and told by somebody who only looks ahead, not by who commits to it. */
        EXPECTED,
        HYPOTHETICAL,
        NEGATION
    }

    /**
     * One rule.
     *
     * @param under what the act is when the word is affirmed
     * @param negated what it is when the word is negated; empty: as {@code under}, with negation added
     * @param reported what it is in speech reported in the past tense; empty: as {@code under}
     */
    public record Sign(
            String rule,
            Kind kind,
            Truth under,
            Optional<Truth> negated,
            Optional<Truth> reported,
            List<Example> examples,
            Origin origin) {}

    private static final List<String> KEYS =
            List.of("rule", "kind", "words", "under", "negated", "reported", "why", "yes", "no", "gap");

    private final List<Sign> signs = new ArrayList<>();
    private final Map<Kind, Map<String, Sign>> words = new HashMap<>();

    private Modality() {}

    public static Modality read(Shelf shelf, Problems problems) {
        Modality modality = new Modality();
        for (String path : shelf.list("firm")) {
            Yaml.read(shelf, path, problems).ifPresent(file -> {
                Yaml rules = file.entries(List.of("rules")).get("rules");
                if (rules == null) {
                    file.problem("a file of firmness holds \"rules\"");
                } else {
                    rules.items().forEach(modality::add);
                }
            });
        }
        return modality;
    }

    private void add(Yaml node) {
        Map<String, Yaml> keys = node.entries(KEYS);
        if (!keys.keySet().containsAll(Set.of("rule", "kind", "words", "under"))) {
            node.problem("rule, kind, words and under are needed");
            return;
        }
        List<Example> examples = new ArrayList<>();
        for (Example.Kind kind : Example.Kind.values()) {
            Yaml list = keys.get(kind.name().toLowerCase(Locale.ROOT));
            if (list != null) {
                list.items().forEach(item -> examples.add(Example.read(kind, item)));
            }
        }
        Sign sign = new Sign(
                "firm:" + Yaml.at(keys, "rule").text(),
                constant(Kind.class, Yaml.at(keys, "kind"), Kind.EMBEDDING),
                constant(Truth.class, Yaml.at(keys, "under"), Truth.ASSERTED),
                Optional.ofNullable(keys.get("negated")).map(it -> constant(Truth.class, it, Truth.ASSERTED)),
                Optional.ofNullable(keys.get("reported")).map(it -> constant(Truth.class, it, Truth.ASSERTED)),
                examples,
                node.origin());
        signs.add(sign);
        for (String word : Yaml.at(keys, "words").texts()) {
            words.computeIfAbsent(sign.kind(), kind -> new HashMap<>()).putIfAbsent(word, sign);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Yaml node, E otherwise) {
        try {
            return Enum.valueOf(type, node.text().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            node.problem("unknown \"" + node.text() + "\", expected one of "
                    + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
            return otherwise;
        }
    }

    /** All rules, in file order. */
    public List<Sign> signs() {
        return List.copyOf(signs);
    }

    /** What a word of this kind says of the act, if it is known. */
    public Optional<Sign> sign(Kind kind, String word) {
        return Optional.ofNullable(words.getOrDefault(kind, Map.of()).get(word));
    }
}
