package org.demarche.knowledge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Actor.Kind;
import org.demarche.knowledge.Actor.Name;
import org.demarche.knowledge.Actor.Use;

/** Reads the tables of actors; each line that cannot be used is a problem, the others are read all the same. */
final class ActorFiles {
    private static final String FOLDER = "actors/";
    private static final List<String> COUNTRY =
            List.of("code", "wikidata", "name", "names", "adjectives", "demonyms", "capital", "seats", "places", "geo");
    private static final List<String> ENTITY =
            List.of("name", "wikidata", "names", "adjectives", "demonyms", "capital", "country", "sectors");
    private static final List<String> DATED =
            List.of("name", "aliases", "country", "role", "sectors", "from", "until", "wikidata", "source");
    private static final List<String> PLAIN = List.of("name", "aliases", "country", "sectors", "wikidata", "note");
    private static final List<String> MEMBERS =
            List.of("name", "aliases", "country", "sectors", "members", "wikidata", "note");

    private final Shelf shelf;
    private final Problems problems;
    private final Set<String> sectors;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Draft> codes = new HashMap<>();

    ActorFiles(Shelf shelf, Problems problems, Set<String> sectors) {
        this.shelf = shelf;
        this.problems = problems;
        this.sectors = sectors;
    }

    /** Everything the tables name; countries first. */
    List<Actor> read() {
        Table.read(shelf, FOLDER + "countries.tsv", COUNTRY, problems).rows().forEach(this::country);
        Table.read(shelf, FOLDER + "entities.tsv", ENTITY, problems).rows().forEach(row -> {
            Draft draft = draft(row, Kind.ENTITY);
            geography(draft, row);
            role(draft, row);
        });
        rows("organisations.tsv", MEMBERS, Kind.ORGANISATION);
        rows("bodies.tsv", PLAIN, Kind.BODY);
        rows("parties-and-groups.tsv", DATED, Kind.GROUP);
        rows("companies.tsv", PLAIN, Kind.COMPANY);
        for (String file : shelf.list(FOLDER + "people")) {
            Table.read(shelf, file, DATED, problems).rows().forEach(row -> named(row, Kind.PERSON));
        }
        return drafts.values().stream().map(Draft::actor).toList();
    }

    /** Member states by the organisation's name. */
    Map<String, List<String>> members() {
        Map<String, List<String>> members = new HashMap<>();
        drafts.values().forEach(draft -> members.put(draft.name, List.copyOf(draft.members)));
        return members;
    }

    private void rows(String file, List<String> columns, Kind kind) {
        if (shelf.list("actors").contains(FOLDER + file)) {
            Table.read(shelf, FOLDER + file, columns, problems).rows().forEach(row -> named(row, kind));
        }
    }

    private void country(Table.Row row) {
        String code = row.cell("code");
        Draft draft = draft(row, Kind.COUNTRY);
        draft.country = Optional.of(code);
        if (codes.put(code, draft) != null) {
            problems.add(row.origin(), "country \"" + code + "\" stands twice");
        }
        geography(draft, row);
    }

    private void geography(Draft draft, Table.Row row) {
        draft.names(row, "names", Use.NAME);
        draft.names(row, "adjectives", Use.ADJECTIVE);
        draft.names(row, "demonyms", Use.DEMONYM);
        draft.names(row, "capital", Use.CAPITAL);
        draft.names(row, "seats", Use.SEAT);
        draft.names(row, "places", Use.PLACE);
    }

    private void named(Table.Row row, Kind kind) {
        Draft draft = draft(row, kind);
        draft.names(row, "aliases", Use.NAME);
        for (String member : row.values("members")) {
            known(row, member);
            draft.members.add(member);
        }
        role(draft, row);
    }

    /** The actor of this line: a new one, or one that an earlier line began. */
    private Draft draft(Table.Row row, Kind kind) {
        String cell = row.cell("name");
        if (cell.isEmpty()) {
            problems.add(row.origin(), "a name is missing");
        }
        String key = kind + " " + Cell.bare(cell);
        Draft draft = drafts.computeIfAbsent(key, unused -> {
            Draft started = new Draft(Cell.bare(cell), kind, row.origin());
            if (!cell.isEmpty()) {
                started.names.add(Cell.of(cell, Use.NAME));
            }
            return started;
        });
        String id = row.cell("wikidata");
        if (!id.isEmpty()) {
            if (!item(id)) {
                problems.add(row.origin(), "\"" + id + "\" is no Wikidata item (Q and a number)");
            } else if (draft.wikidata.isPresent() && !draft.wikidata.get().equals(id)) {
                problems.add(row.origin(), draft.name + " is " + draft.wikidata.get() + " above, " + id + " here");
            }
            draft.wikidata = Optional.of(id);
        }
        return draft;
    }

    private static boolean item(String id) {
        return id.length() > 1
                && id.charAt(0) == 'Q'
                && id.charAt(1) != '0'
                && id.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void role(Draft draft, Table.Row row) {
        String country = row.cell("country");
        if (!country.isEmpty()) {
            known(row, country);
            draft.country = Optional.of(country);
        }
        for (String sector : row.values("sectors")) {
            if (!sectors.contains(sector)) {
                problems.add(row.origin(), "unknown sector \"" + sector + "\"");
            }
        }
        Optional<LocalDate> from = date(row, "from", false);
        Optional<LocalDate> until = date(row, "until", true);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            problems.add(row.origin(), "until " + until.get() + " is before from " + from.get());
            return;
        }
        draft.roles.add(new Role(
                row.cell("role"),
                country.isEmpty() ? Optional.empty() : Optional.of(country),
                row.values("sectors"),
                from,
                until,
                row.origin()));
    }

    private void known(Table.Row row, String country) {
        if (!codes.containsKey(country)) {
            problems.add(row.origin(), "unknown country \"" + country + "\"");
        }
    }

    /** A day; a month or year stands for its first or last day. Read by hand: a formatter is slow to start. */
    private Optional<LocalDate> date(Table.Row row, String column, boolean last) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            int year = Integer.parseInt(text.substring(0, 4));
            int month = text.length() > 4 ? Integer.parseInt(text.substring(5, 7)) : last ? 12 : 1;
            LocalDate first = LocalDate.of(year, month, 1);
            if (text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-') {
                return Optional.of(LocalDate.of(year, month, Integer.parseInt(text.substring(8))));
            }
            if (text.length() == 4 || (text.length() == 7 && text.charAt(4) == '-')) {
                return Optional.of(last ? first.withDayOfMonth(first.lengthOfMonth()) : first);
            }
        } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
            // told below, like any other shape
        }
        problems.add(row.origin(), column + " \"" + text + "\" is no day, month or year (2004-05-31, 2004-05, 2004)");
        return Optional.empty();
    }

    /** Names in cells: a ? at the end marks an ambiguous one. */
    private static final class Cell {
        static String bare(String cell) {
            return cell.endsWith("?") ? cell.substring(0, cell.length() - 1) : cell;
        }

        static Name of(String cell, Use use) {
            return new Name(bare(cell), use, cell.endsWith("?"));
        }
    }

    /** An actor while its lines are read. */
    private static final class Draft {
        final String name;
        final Kind kind;
        final Origin origin;
        final List<Name> names = new ArrayList<>();
        final List<Role> roles = new ArrayList<>();
        final List<String> members = new ArrayList<>();
        Optional<String> country = Optional.empty();
        Optional<String> wikidata = Optional.empty();

        Draft(String name, Kind kind, Origin origin) {
            this.name = name;
            this.kind = kind;
            this.origin = origin;
        }

        void names(Table.Row row, String column, Use use) {
            for (String value : row.values(column)) {
                Name name = Cell.of(value, use);
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }

        Actor actor() {
            String id = wikidata.orElseGet(
                    () -> kind.name().toLowerCase(Locale.ROOT) + ":" + String.join("-", Phrases.pieces(name)));
            return new Actor(id, name.isEmpty() ? "?" : name, kind, country, wikidata, names, roles, origin);
        }
    }
}
