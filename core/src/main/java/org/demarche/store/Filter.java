package org.demarche.store;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a question is about: names from {@link #NAMES} with their values. What is not asked lets anything pass. Several
 * values of a name are alternatives, but all parties must take part and all words occur.
 *
 * <p>{@code party}: a country code, or part of a name; with {@code :GOV} only that sector of it. {@code role}: the side
 * that the parties take ({@code actor}, {@code recipient}; of statements {@code speaker}, {@code addressee}, which are the
 * same two) or a sector code. {@code words}: each begins a word of the evidence or of what was said, in any case of
 * letters; between quotation marks they stand together. {@code type mode context aux firmness place} asked of statements
 * hold of an event in what was said. {@code as-of}: answer with what was known on that day.
 *
 * @param asked checked when made: a name or value that cannot be is an {@link IllegalArgumentException} that says what can
 */
public record Filter(Map<String, List<String>> asked) {
    /** Everything that can be asked, as options, parameters and errors call it. */
    public static final List<String> NAMES = List.of(
            "party",
            "role",
            "type",
            "mode",
            "context",
            "aux",
            "firmness",
            "from",
            "to",
            "place",
            "speaker",
            "words",
            "outlet",
            "article",
            "confidence",
            "as-of");

    private static final List<String> DAYS = List.of("from", "to", "as-of");
    private static final List<String> AUX = List.of("historical", "future", "hypothetical", "negation", "none");
    private static final List<String> FIRMNESS = List.of("asserted", "background", "expected", "negated");
    private static final List<String> SIDES = List.of("actor", "recipient", "speaker", "addressee");

    public Filter {
        Map<String, List<String>> checked = new TreeMap<>();
        asked.forEach((name, values) -> {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("nothing is asked by \"" + name + "\"; what can be: " + NAMES);
            }
            List<String> kept = values.stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .map(value -> checked(name, value))
                    .toList();
            if (!kept.isEmpty()) {
                checked.put(name, kept);
            }
        });
        for (String name : List.of("from", "to", "as-of", "confidence")) {
            if (checked.getOrDefault(name, List.of()).size() > 1) {
                throw new IllegalArgumentException(name + " takes one value, not " + checked.get(name));
            }
        }
        asked = Collections.unmodifiableMap(checked);
    }

    /** Everything. */
    public static Filter all() {
        return new Filter(Map.of());
    }

    /** The same with these values of a name in the place of others; without any, the name is not asked. */
    public Filter with(String name, String... values) {
        return with(name, List.of(values));
    }

    /** As {@link #with(String, String...)}. */
    public Filter with(String name, List<String> values) {
        Map<String, List<String>> changed = new TreeMap<>(asked);
        changed.put(name, values);
        return new Filter(changed);
    }

    /** The same about these parties. */
    public Filter withParties(List<String> others) {
        return with("party", others);
    }

    /** The same, as known on a day. */
    public Filter withAsOf(LocalDate day) {
        return with("as-of", day.toString());
    }

    public List<String> parties() {
        return values("party");
    }

    /** The day as of which is asked. */
    public Optional<LocalDate> asOf() {
        return day("as-of");
    }

    List<String> values(String name) {
        return asked.getOrDefault(name, List.of());
    }

    Optional<LocalDate> day(String name) {
        return values(name).stream().findFirst().map(LocalDate::parse);
    }

    double confidence() {
        return values("confidence").stream().findFirst().map(Double::valueOf).orElse(0.0);
    }

    /** Sides asked for by {@code role}, as events have them. */
    List<String> sides() {
        List<String> out = new ArrayList<>();
        for (String role : values("role")) {
            if (SIDES.contains(role)) {
                out.add(role.equals("speaker") ? "actor" : role.equals("addressee") ? "recipient" : role);
            }
        }
        return out;
    }

    /** Sectors asked for by {@code role}. */
    List<String> sectors() {
        return values("role").stream().filter(role -> !SIDES.contains(role)).toList();
    }

    private static String checked(String name, String value) {
        return switch (name) {
            case "party" -> country(value) ? value.toUpperCase(Locale.ROOT) : value;
            case "type" -> value.toUpperCase(Locale.ROOT);
            case "aux" -> among(name, value, AUX);
            case "firmness" -> among(name, value, FIRMNESS);
            case "role" ->
                SIDES.contains(value.toLowerCase(Locale.ROOT))
                        ? value.toLowerCase(Locale.ROOT)
                        : sector(value.toUpperCase(Locale.ROOT));
            case "confidence" -> probability(value);
            default -> DAYS.contains(name) ? date(name, value) : value;
        };
    }

    /** Whether a party is asked for by its country: three letters, perhaps with a sector; they may be typed small. */
    static boolean country(String party) {
        return party.matches("[A-Za-z]{3}(:[A-Za-z]{3})?");
    }

    private static String sector(String value) {
        if (!value.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException(
                    "role is one of " + SIDES + " or a sector code such as GOV, not \"" + value + "\"");
        }
        return value;
    }

    private static String among(String name, String value, List<String> known) {
        String small = value.toLowerCase(Locale.ROOT);
        if (!known.contains(small)) {
            throw new IllegalArgumentException(name + " is one of " + known + ", not \"" + value + "\"");
        }
        return small;
    }

    private static String date(String name, String value) {
        try {
            return LocalDate.parse(value).toString();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    name + " is a day written YYYY-MM-DD, such as 2023-04-01, not \"" + value + "\"", e);
        }
    }

    private static String probability(String value) {
        try {
            double number = Double.parseDouble(value);
            if (number >= 0 && number <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls to the error below, which serves both
        }
        throw new IllegalArgumentException("confidence lies between 0 and 1, not at \"" + value + "\"");
    }
}
