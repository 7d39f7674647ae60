package org.demarche.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A filter as conditions of SQL with their values; nothing that a person typed becomes part of the SQL. */
final class Where {
    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|“([^”]*)”|(\\S+)");

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Conditions on {@code event}. */
    static Where events(Filter filter) {
        Where where = new Where();
        where.ofEvents(filter);
        filter.day("from").ifPresent(day -> where.and("coalesce(to_day, day) >= ?", day));
        filter.day("to").ifPresent(day -> where.and("day <= ?", day));
        where.any("(by_name ilike ? or by_country = ?)", filter.values("speaker"), Where::partAndWhole);
        filter.values("words").forEach(words -> where.words("evidence", words));
        where.parties(filter, List.of("actor", "recipient"));
        where.common(filter);
        return where;
    }

    /** Conditions on {@code statement}. */
    static Where statements(Filter filter) {
        Where where = new Where();
        Where within = new Where();
        within.ofEvents(filter);
        if (!within.conditions.isEmpty()) {
            where.and(
                    "exists (select 1 from event where event.article = statement.article "
                            + "and statement.events like '%|' || event.id || '|%' and " + within.sql() + ")",
                    within.values.toArray());
        }
        filter.day("from").ifPresent(day -> where.and("coalesce(to_day, published) >= ?", day));
        filter.day("to").ifPresent(day -> where.and("coalesce(from_day, published) <= ?", day));
        where.any("(speaker ilike ? or speaker_country = ?)", filter.values("speaker"), Where::partAndWhole);
        filter.values("words").forEach(words -> where.words("content", words));
        where.parties(filter, List.of("speaker", "addressee"));
        where.common(filter);
        return where;
    }

    private void ofEvents(Filter filter) {
        any("type = ?", filter.values("type"), List::of);
        any("mode like ?", filter.values("mode"), Where::element);
        any("context like ?", filter.values("context"), Where::element);
        any("aux like ?", filter.values("aux"), aux -> aux.equals("none") ? List.of("") : element(aux));
        any("firmness = ?", filter.values("firmness"), List::of);
        any("(place ilike ? or place_country = ?)", filter.values("place"), Where::partAndWhole);
    }

    private void common(Filter filter) {
        any("outlet = ?", filter.values("outlet"), List::of);
        any("article = ?", filter.values("article"), List::of);
        filter.asOf().ifPresent(day -> and("known <= ?", day));
        if (filter.confidence() > 0) {
            and("confidence >= ?", filter.confidence());
        }
    }

    /** @param sides what the first and the second side are called here */
    private void parties(Filter filter, List<String> sides) {
        List<String> roles = new ArrayList<>();
        filter.sides().forEach(side -> roles.add(sides.get(side.equals("actor") ? 0 : 1)));
        for (String party : filter.parties()) {
            boolean event = sides.contains("actor");
            if (event && roles.isEmpty() && filter.sectors().isEmpty() && party.matches("[A-Z]{3}")) {
                and("parties like ?", "%|" + party + "|%");
            } else {
                Where side = new Where();
                String[] parted = party.split(":", 2);
                if (Filter.country(party)) {
                    side.and("country = ?", parted[0]);
                } else {
                    side.and("name ilike ?", "%" + party + "%");
                }
                if (Filter.country(party) && parted.length > 1) {
                    side.and("sectors like ?", "%|" + parted[1] + "|%");
                }
                side.take(filter, roles.isEmpty() ? sides : roles, this);
            }
        }
        if (filter.parties().isEmpty() && !filter.values("role").isEmpty()) {
            new Where().take(filter, roles.isEmpty() ? sides : roles, this);
        }
    }

    private void take(Filter filter, List<String> sides, Where whole) {
        any("side = ?", sides, List::of);
        any("sectors like ?", filter.sectors(), sector -> List.of("%|" + sector + "|%"));
        whole.and("id in (select record from party where " + sql() + ")", values.toArray());
    }

    /** Each word begins a word of the text. {@code regexp_replace} is what both databases have alike. */
    private void words(String column, String words) {
        Matcher pieces = PIECE.matcher(words);
        while (pieces.find()) {
            String piece = pieces.group(1) != null ? pieces.group(1) : pieces.group(2);
            String asked = (piece == null ? pieces.group(3) : piece).strip();
            List<String> parts = new ArrayList<>(List.of(asked.split("[^\\p{L}\\p{N}]+")));
            parts.removeIf(String::isEmpty);
            if (!parts.isEmpty()) {
                and(column + " ilike ?", "%" + String.join("%", parts) + "%");
                and(
                        "regexp_replace(lower(" + column + "), ?, '') <> lower(" + column + ")",
                        "(^|[^[:alnum:]])" + String.join("[^[:alnum:]]+", parts).toLowerCase(Locale.ROOT));
            }
        }
    }

    private interface Values {
        List<String> of(String asked);
    }

    private void any(String condition, Collection<String> asked, Values its) {
        if (!asked.isEmpty()) {
            List<Object> all = new ArrayList<>();
            asked.forEach(value -> all.addAll(its.of(value)));
            and("(" + String.join(" or ", Collections.nCopies(asked.size(), condition)) + ")", all.toArray());
        }
    }

    private static List<String> element(String value) {
        return List.of("%|" + value.toLowerCase(Locale.ROOT) + "|%");
    }

    private static List<String> partAndWhole(String value) {
        return List.of("%" + value + "%", value.toUpperCase(Locale.ROOT));
    }

    Where and(String condition, Object... its) {
        conditions.add(condition);
        values.addAll(List.of(its));
        return this;
    }

    String sql() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    /** Whether nothing is asked. */
    boolean isAll() {
        return conditions.isEmpty();
    }

    List<Object> values() {
        return values;
    }
}
