package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.tag;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Table;
import org.demarche.mention.Party;

/** What codes are called among people. */
public final class Terms {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Map<String, String> countries = new HashMap<>();
    private final Map<String, String> sectors = new HashMap<>();

    private Terms() {}

    /** Reads the names of countries and sectors from the knowledge folder. */
    public static Terms read(Shelf shelf) {
        Terms terms = new Terms();
        Problems problems = new Problems();
        Table.read(
                        shelf,
                        "actors/countries.tsv",
                        List.of(
                                "code",
                                "wikidata",
                                "name",
                                "names",
                                "adjectives",
                                "demonyms",
                                "capital",
                                "seats",
                                "places",
                                "geo"),
                        problems)
                .rows()
                .forEach(row ->
                        terms.countries.put(row.cell("code"), row.cell("name").replace("?", "")));
        Table.read(shelf, "ontology/sectors.tsv", List.of("code", "name", "definition", "source"), problems)
                .rows()
                .forEach(row -> terms.sectors.put(row.cell("code"), row.cell("name")));
        return terms;
    }

    /** A country's name, or the code itself where it has none. */
    String country(String code) {
        return countries.getOrDefault(code, code);
    }

    boolean known(String code) {
        return countries.containsKey(code);
    }

    /** Code of a country named by code or name. */
    Optional<String> codeOf(String typed) {
        if (countries.containsKey(typed.toUpperCase(Locale.ROOT))) {
            return Optional.of(typed.toUpperCase(Locale.ROOT));
        }
        return countries.entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(typed))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    Map<String, String> countries() {
        return java.util.Collections.unmodifiableMap(countries);
    }

    /** Country and sectors in words: "Iran, government". */
    String of(Party party) {
        String where = party.country().map(this::country).orElse("country not told");
        List<String> parts = party.sectors().stream()
                .map(code -> sectors.getOrDefault(code, code))
                .toList();
        return parts.isEmpty() ? where : where + ", " + String.join(", ", parts);
    }

    /** A small flag-like label of a code, with its name for whoever does not know it. */
    Html code(String code) {
        return known(code)
                ? tag("abbr", cls("code"), at("title", country(code)), code)
                : tag("span", cls("code"), code);
    }

    /** {@code ACCUSE} as people say it: "accuse". */
    static String type(String type) {
        return type.toLowerCase(Locale.ROOT);
    }

    /** The quad category in words. */
    static String quad(int quad) {
        return switch (quad) {
            case 1 -> "verbal cooperation";
            case 2 -> "material cooperation";
            case 3 -> "verbal conflict";
            case 4 -> "material conflict";
            default -> "no category";
        };
    }

    /** "31 Dec 2022". */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        if (from.getDayOfMonth() == 1 && to.equals(from.withDayOfMonth(from.lengthOfMonth()))) {
            return DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH).format(from);
        }
        return day(from) + " – " + day(to);
    }

    /** "1 event", "12,345 events". */
    static String count(long number, String noun) {
        return number(number) + " " + (number == 1 ? noun : noun + "s");
    }

    static String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** A score with its sign: "+4.5", "−7", "0". */
    static String score(double score) {
        double rounded = Math.round(score * 10) / 10.0;
        String digits = rounded == Math.rint(rounded)
                ? number(Math.abs((long) rounded))
                : String.format(Locale.ENGLISH, "%,.1f", Math.abs(rounded));
        return rounded > 0 ? "+" + digits : rounded < 0 ? "−" + digits : "0";
    }

    /** Words of an article, in quotation marks unless they bring their own. */
    static Html quoted(String words) {
        return quoted(words, Html.of(words));
    }

    /** @param shown the words with something marked in them */
    static Html quoted(String words, Html shown) {
        boolean own = words.chars().anyMatch(c -> "“”\"«»„".indexOf(c) >= 0);
        return tag(own ? "span" : "q", cls("quoted"), shown);
    }

    /** A mark in the colour of a quad category, named for whoever does not see it. */
    static Html mark(int quad, String words) {
        return tag("span", cls("type q" + quad), at("title", quad(quad)), words);
    }
}
