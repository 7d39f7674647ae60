package org.demarche;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.knowledge.Example;
import org.demarche.knowledge.Problems;
import org.demarche.mention.Party;
import org.demarche.observation.Aux;
import org.demarche.observation.Event;

/**
 * What an example of an event rule expects, parsed from {@code TYPE ACTOR > RECIPIENT; mode M; aux A; by NAME; when
 * FROM..TO; context C}.
 */
final class Expectation {
    private static final Set<String> KEYS = Set.of("mode", "aux", "by", "when", "context", "condition");

    private final Optional<String> type;
    private final List<String> actor;
    private final List<String> recipient;
    private final Map<String, String> pins;

    private Expectation(Optional<String> type, List<String> actor, List<String> recipient, Map<String, String> pins) {
        this.type = type;
        this.actor = actor;
        this.recipient = recipient;
        this.pins = pins;
    }

    /** Reads an example's expectation; what is wrong with it becomes a problem. */
    static Optional<Expectation> read(Example example, Problems problems) {
        String[] parts = example.expected().split(";");
        int arrow = parts[0].indexOf('>');
        if (arrow < 0) {
            problems.add(example.origin(), "an expectation reads \"ACTOR > RECIPIENT; ...\"");
            return Optional.empty();
        }
        String left = parts[0].substring(0, arrow).strip();
        Optional<String> type = Optional.empty();
        int blank = left.indexOf(' ');
        String first = blank < 0 ? left : left.substring(0, blank);
        if (first.length() > 3 && first.chars().allMatch(Character::isUpperCase)) {
            type = Optional.of(first);
            left = blank < 0 ? "-" : left.substring(blank + 1);
        }
        Map<String, String> pins = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            int space = part.indexOf(' ');
            if (space < 0 || !KEYS.contains(part.substring(0, space))) {
                problems.add(example.origin(), "\"" + part + "\" is no expectation, expected one of " + KEYS);
            } else {
                pins.put(part.substring(0, space), part.substring(space + 1).strip());
            }
        }
        return Optional.of(new Expectation(type, codes(left), codes(parts[0].substring(arrow + 1)), pins));
    }

    private static List<String> codes(String side) {
        return Arrays.stream(side.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty() && !code.equals("-"))
                .toList();
    }

    /** What differs between this and an event; empty if nothing does. */
    List<String> differences(Event event, String ruleType) {
        List<String> out = new ArrayList<>();
        String wanted = type.orElse(ruleType);
        if (!event.type().equals(wanted)) {
            out.add("type " + event.type() + ", expected " + wanted);
        }
        side("actor", actor, event.actor(), out);
        side("recipient", recipient, event.recipient(), out);
        pins.forEach((key, value) -> pin(key, value, event, out));
        return out;
    }

    private static void side(String name, List<String> wanted, List<Party> parties, List<String> out) {
        boolean countries = wanted.stream()
                .map(code -> code.split(":")[0])
                .collect(Collectors.toCollection(TreeSet::new))
                .equals(parties.stream()
                        .map(party -> party.country().orElse("?"))
                        .collect(Collectors.toCollection(TreeSet::new)));
        boolean sectors = wanted.stream()
                .filter(code -> code.contains(":"))
                .allMatch(code -> parties.stream()
                        .anyMatch(party -> party.country().orElse("?").equals(code.split(":")[0])
                                && party.sectors().contains(code.split(":")[1])));
        if (!countries || !sectors) {
            out.add(name + " "
                    + parties.stream()
                            .map(party -> party.country().orElse("?")
                                    + (party.sectors().isEmpty() ? "" : ":" + String.join("|", party.sectors())))
                            .toList()
                    + ", expected " + wanted);
        }
    }

    private static void pin(String key, String value, Event event, List<String> out) {
        Set<String> found = switch (key) {
            case "mode" -> new TreeSet<>(event.modes());
            case "context" -> new TreeSet<>(event.contexts());
            case "aux" -> event.aux().stream().map(Aux::word).collect(Collectors.toCollection(TreeSet::new));
            case "by" -> event.by().map(by -> new TreeSet<>(Set.of(by.name()))).orElseGet(TreeSet::new);
            case "when" ->
                event.when()
                        .map(when -> new TreeSet<>(Set.of(when.from() + ".." + when.to())))
                        .orElseGet(TreeSet::new);
            default ->
                event.condition()
                        .map(words -> new TreeSet<>(Set.of(words.text().toLowerCase(Locale.ROOT))))
                        .orElseGet(TreeSet::new);
        };
        boolean agrees = value.equals("none")
                ? found.isEmpty()
                : key.equals("mode") || key.equals("context")
                        ? found.contains(value)
                        : key.equals("condition")
                                ? found.stream().anyMatch(words -> words.contains(value.toLowerCase(Locale.ROOT)))
                                : found.equals(new TreeSet<>(Arrays.asList(value.split(" *, *"))));
        if (!agrees) {
            out.add(key + " " + found + ", expected " + value);
        }
    }
}
