package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The event types of PLOVER, read from {@code ontology/plover.yaml}. */
public final class Ontology {
    /** What records call the ontology. */
    public static final String CODEBOOK = "PLOVER 0.8";

    private static final List<String> KEYS = List.of("quad", "score", "reciprocal", "recipient", "modes");
    private final Map<String, EventType> types;

    private Ontology(Map<String, EventType> types) {
        this.types = Collections.unmodifiableMap(types);
    }

    public static Ontology read(Shelf shelf, Problems problems) {
        Map<String, EventType> types = new LinkedHashMap<>();
        Yaml.read(shelf, "ontology/plover.yaml", problems)
                .ifPresent(file -> file.entries().forEach((name, node) -> types.put(name, type(name, node))));
        return new Ontology(types);
    }

    private static EventType type(String name, Yaml node) {
        Map<String, Yaml> keys = node.entries(KEYS);
        Map<String, Double> modes = new LinkedHashMap<>();
        if (keys.containsKey("modes")) {
            keys.get("modes").entries().forEach((mode, score) -> modes.put(mode, number(score)));
        }
        return new EventType(
                name,
                (int) number(keys.get("quad"), node),
                number(keys.get("score"), node),
                keys.containsKey("reciprocal"),
                keys.containsKey("recipient"),
                modes,
                node.origin());
    }

    private static double number(@org.jspecify.annotations.Nullable Yaml value, Yaml owner) {
        if (value == null) {
            owner.problem("quad and score are needed");
            return 0;
        }
        return number(value);
    }

    private static double number(Yaml value) {
        try {
            return Double.parseDouble(value.text());
        } catch (NumberFormatException e) {
            value.problem("expected a number, not \"" + value.text() + "\"");
            return 0;
        }
    }

    public Collection<EventType> types() {
        return types.values();
    }

    public Optional<EventType> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** @throws IllegalArgumentException for a name that rules should not have let through */
    public EventType known(String name) {
        EventType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException(
                    "this is our bug: no type " + name + " among " + new ArrayList<>(types.keySet()));
        }
        return type;
    }
}
