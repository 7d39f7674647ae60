package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the tables of sectors, nouns, titles and modifiers. */
final class AgentFiles {
    /** PLOVER's codes for actors without a state, which stand where a country's code does. */
    static final Set<String> SPECIAL = Set.of("IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC");

    private final Problems problems;
    private final Set<String> sectors = new HashSet<>(SPECIAL);
    private final List<Agent> agents = new ArrayList<>();
    private final List<Title> titles = new ArrayList<>();
    private final List<Modifier> modifiers = new ArrayList<>();

    AgentFiles(Shelf shelf, Problems problems) {
        this.problems = problems;
        for (Table.Row row : rows(shelf, "ontology/sectors.tsv", List.of("code", "name", "definition", "source"))) {
            sectors.add(row.cell("code"));
        }
        Set<String> seen = new HashSet<>();
        for (Table.Row row : rows(shelf, "actors/agents.tsv", List.of("noun", "sectors", "kind", "note"))) {
            String noun = once(row, "noun", seen);
            kind(row, "kind", Agent.Kind.class)
                    .ifPresent(kind -> agents.add(new Agent(noun, special(row), plain(row), kind, row.origin())));
        }
        seen.clear();
        for (Table.Row row : rows(shelf, "actors/titles.tsv", List.of("title", "sectors", "kind", "note"))) {
            String title = once(row, "title", seen);
            kind(row, "kind", Title.Kind.class)
                    .ifPresent(kind -> titles.add(new Title(title, special(row), plain(row), kind, row.origin())));
        }
        seen.clear();
        for (Table.Row row : rows(shelf, "actors/modifiers.tsv", List.of("words", "effect", "note"))) {
            String words = once(row, "words", seen);
            kind(row, "effect", Modifier.Effect.class)
                    .ifPresent(effect -> modifiers.add(new Modifier(words, effect, row.origin())));
        }
    }

    /** Sector codes and special country codes. */
    Set<String> sectors() {
        return sectors;
    }

    List<Agent> agents() {
        return agents;
    }

    List<Title> titles() {
        return titles;
    }

    List<Modifier> modifiers() {
        return modifiers;
    }

    private List<Table.Row> rows(Shelf shelf, String file, List<String> columns) {
        return Table.read(shelf, file, columns, problems).rows();
    }

    private String once(Table.Row row, String column, Set<String> seen) {
        String words = row.cell(column);
        if (words.isEmpty()) {
            problems.add(row.origin(), "the " + column + " is missing");
        } else if (!seen.add(words)) {
            problems.add(row.origin(), "\"" + words + "\" stands twice");
        }
        return words;
    }

    private <E extends Enum<E>> Optional<E> kind(Table.Row row, String column, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(row.cell(column))) {
                return Optional.of(value);
            }
        }
        problems.add(row.origin(), "unknown " + column + " \"" + row.cell(column) + "\"");
        return Optional.empty();
    }

    private static Optional<String> special(Table.Row row) {
        return row.values("sectors").stream().filter(SPECIAL::contains).findFirst();
    }

    private List<String> plain(Table.Row row) {
        List<String> plain = new ArrayList<>();
        for (String sector : row.values("sectors")) {
            if (!sectors.contains(sector)) {
                problems.add(row.origin(), "unknown sector \"" + sector + "\"");
            } else if (!SPECIAL.contains(sector)) {
                plain.add(sector);
            }
        }
        return plain;
    }
}
