package org.demarche.app.serve.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.app.serve.Desk;

/**
 * Which occurrences a figure shows, as parameters of an address and as conditions of a question. Nothing that a person
 * typed becomes part of the SQL.
 *
 * @param parties all of whom take part
 * @param kind {@code done}: told as done by somebody other than a quoted speaker alone; {@code claimed}: on a speaker's word
 *     alone; or a firmness
 */
record Scope(
        List<String> parties,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> type,
        int quad,
        Optional<String> kind,
        Optional<String> place) {
    static final String[] KINDS = {"", "done", "claimed", "expected", "negated", "background"};

    Scope {
        parties = List.copyOf(parties);
    }

    static Scope of(Asked asked, Terms terms) {
        List<String> parties = new ArrayList<>();
        for (String name : List.of("a", "b")) {
            asked.party(name).map(typed -> terms.codeOf(typed).orElse(typed)).ifPresent(parties::add);
        }
        Optional<LocalDate> from = asked.day("from");
        Optional<LocalDate> to = asked.day("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new Asked.Unusable("The time ends " + to.get() + ", before it starts " + from.get() + ".");
        }
        String kind = asked.oneOf("kind", KINDS);
        return new Scope(
                parties,
                from,
                to,
                asked.value("type").map(t -> t.toUpperCase(java.util.Locale.ROOT)),
                Math.min(4, asked.number("quad", 0)),
                kind.isEmpty() ? Optional.empty() : Optional.of(kind),
                asked.value("place"));
    }

    Scope withKind(String other) {
        return new Scope(parties, from, to, type, quad, Optional.of(other), place);
    }

    Scope withoutTime() {
        return new Scope(parties, Optional.empty(), Optional.empty(), type, quad, kind, place);
    }

    /**
     * Conditions that leave of the table {@code event o} the first telling of each occurrence asked for, with their values.
     * Figures ask them, not the view {@code occurrence}: the view joins all tellings at every question.
     */
    record Conditions(String sql, List<Object> values) {
        /** Of occurrences that nobody but quoted speakers vouch for, and of those that somebody else does. */
        private static final String CLAIMED = "o.by_name is not null and o.id not in "
                + "(select occurrence from event where occurrence is not null and by_name is null)";

        private static final String VOUCHED = "(o.by_name is null or o.id in "
                + "(select occurrence from event where by_name is null and occurrence <> id))";
    }

    Conditions conditions() {
        List<String> out = new ArrayList<>(List.of("o.id = o.occurrence"));
        List<Object> values = new ArrayList<>();
        for (String party : parties) {
            out.add("o.parties like ?");
            values.add("%|" + party + "|%");
        }
        from.ifPresent(day -> {
            out.add("o.day >= ?");
            values.add(day);
        });
        to.ifPresent(day -> {
            out.add("o.day <= ?");
            values.add(day);
        });
        type.ifPresent(wanted -> {
            out.add("o.type = ?");
            values.add(wanted);
        });
        if (quad > 0) {
            out.add("o.quad = ?");
            values.add(quad);
        }
        kind.ifPresent(wanted -> {
            switch (wanted) {
                case "done" -> out.add("o.firmness = 'asserted' and " + Conditions.VOUCHED);
                case "claimed" -> out.add("o.firmness = 'asserted' and " + Conditions.CLAIMED);
                default -> {
                    out.add("o.firmness = ?");
                    values.add(wanted);
                }
            }
        });
        place.ifPresent(id -> {
            out.add("o.id in (select id from event where place_id = ?)");
            values.add(id);
        });
        return new Conditions(String.join(" and ", out), values);
    }

    /** The list of these occurrences. */
    String events() {
        return Asked.address(
                "/events",
                "a",
                parties.isEmpty() ? "" : parties.get(0),
                "b",
                parties.size() < 2 ? "" : parties.get(1),
                "from",
                from,
                "to",
                to,
                "type",
                type.map(Terms::type),
                "quad",
                quad == 0 ? "" : quad,
                "kind",
                kind,
                "place",
                place);
    }

    /** First and last day of what the ledger has of this; empty where it has nothing. */
    Optional<org.demarche.reconcile.Days> extent(Desk desk) {
        Conditions where = conditions();
        List<Optional<Object>> row = desk.ask(ledger ->
                        ledger.table("select min(o.day), max(o.day) from event o where " + where.sql(), where.values()))
                .rows()
                .get(0);
        return row.get(0)
                .map(first -> new org.demarche.reconcile.Days(
                        date(first), date(row.get(1).orElseThrow())));
    }

    static LocalDate date(Object cell) {
        return cell instanceof LocalDate day
                ? day
                : cell instanceof java.sql.Date day
                        ? day.toLocalDate()
                        : LocalDate.parse(cell.toString().substring(0, 10));
    }

    static long whole(Optional<Object> cell) {
        return cell.map(value -> ((Number) value).longValue()).orElse(0L);
    }

    static double real(Optional<Object> cell) {
        return cell.map(value -> ((Number) value).doubleValue()).orElse(0.0);
    }
}
