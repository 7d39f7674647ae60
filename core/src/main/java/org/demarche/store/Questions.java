package org.demarche.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.reconcile.Days;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;

/**
 * What can be asked of a ledger. Every question takes a {@link Filter}, and a {@link Slice} where the answer may be long.
 * Reports of a run that was cut off and never finished are not answered with: they have no occurrence yet.
 */
public final class Questions {
    /** The first telling of an occurrence is its root: it bears the occurrence's id. */
    private static final String ROOT = "event.id = event.occurrence";

    private final Reports reports;
    private final Statements statements;

    Questions(Connection connection) {
        this.reports = new Reports(connection);
        this.statements = new Statements(reports);
    }

    /** Occurrences that a report tells which the filter lets pass, each with all reports known by then; by day of the first. */
    public List<Occurrence> occurrences(Filter filter, Slice page) {
        return asking(() -> {
            Where where = roots(filter);
            List<String> ids = ids(
                    "select event.id from event where " + where.sql() + page.sql("event.day", "event.id"),
                    where.values());
            return occurrences(ids, filter.asOf());
        });
    }

    /** How many there are on all pages. */
    public long countOccurrences(Filter filter) {
        Where where = roots(filter);
        return count("select count(*) from event where " + where.sql(), where.values());
    }

    /** Occurrences by their ids, in that order; ids that name none are passed over. */
    public List<Occurrence> occurrences(List<String> ids, Optional<LocalDate> asOf) {
        return occurrences(ids, asOf, true);
    }

    private List<Occurrence> occurrences(List<String> ids, Optional<LocalDate> asOf, boolean sketched) {
        return asking(() -> {
            Where where = new Where().and("occurrence in " + Reports.LIST, ids);
            asOf.ifPresent(day -> where.and("known <= ?", day));
            Map<String, List<Report>> found =
                    Reports.byOccurrence(reports.where(where.sql(), where.values(), sketched));
            return ids.stream()
                    .map(id -> found.getOrDefault(id, List.of()))
                    .filter(told -> !told.isEmpty())
                    .map(Occurrence::of)
                    .toList();
        });
    }

    /** The occurrence that an event record tells of: its own id, or that of any telling. */
    public Optional<Occurrence> occurrence(String id) {
        return asking(() -> {
            List<String> root =
                    ids("select occurrence from event where id = ? and occurrence is not null", List.of(id));
            return occurrences(root, Optional.empty()).stream().findFirst();
        });
    }

    /** What counts of the same occurrences when they are summed up, in no order. */
    public List<Weighed> weighed(Filter filter) {
        return asking(() -> {
            Where asked = Where.events(filter);
            Where where = new Where().and("occurrence is not null");
            if (!asked.isAll()) {
                where.and(
                        "occurrence in (select occurrence from event where " + asked.sql() + ")",
                        asked.values().toArray());
            }
            filter.asOf().ifPresent(day -> where.and("known <= ?", day));
            return Weighing.of(reports, where.sql(), where.values());
        });
    }

    /** The occurrences that event records tell, each once. @param events ids of event records */
    public List<Occurrence> occurrencesOf(List<String> events, Optional<LocalDate> asOf) {
        return asking(() -> occurrences(
                ids(
                        "select distinct occurrence from event where occurrence is not null and id in " + Reports.LIST
                                + " order by occurrence",
                        List.of(events)),
                asOf));
    }

    /**
     * Ids of occurrences that may state an expectation, in the order in which they were first known.
     *
     * @param expected types that do where they are future or hypothetical
     * @param asserted types that do where they are asserted
     * @param holder part of the country or name of a speaker or actor; a superset is found, as later tellings may change who
     *     holds it. Empty for anybody
     * @param open only those that may be due after these days: published in them, or told to be due after them
     * @param newest whether the latest come first
     */
    public List<String> stating(
            Filter filter,
            List<String> expected,
            List<String> asserted,
            String holder,
            Optional<Days> open,
            boolean newest) {
        return asking(() -> {
            Where where = roots(filter)
                    .and(
                            "(firmness = 'expected' and type in " + Reports.LIST
                                    + " or firmness = 'asserted' and type in " + Reports.LIST + ")",
                            expected,
                            asserted);
            if (!holder.isEmpty()) {
                where.and(
                        "occurrence in (select occurrence from event where by_country ilike ? or by_name ilike ? "
                                + "or (by_name is null and actor ilike ?))",
                        "%" + holder + "%",
                        "%" + holder + "%",
                        "%" + holder + "%");
            }
            open.ifPresent(days -> where.and(
                    "(published >= ? or occurrence in (select occurrence from event where to_day >= ?))",
                    days.from(),
                    days.to()));
            return ids(
                    "select event.id from event where " + where.sql()
                            + new Slice(0, Integer.MAX_VALUE, newest).sql("known", "published", "id"),
                    where.values());
        });
    }

    /**
     * An act that may settle something.
     *
     * @param party country, or name of one without
     * @param side {@code actor}; {@code recipient} of an act that nobody is told to have done; or {@code any}
     */
    public record Settling(String party, String type, String side, LocalDate since, LocalDate until) {}

    /** Occurrences done or told as not done that fit one of these; without what tells reprints. */
    public List<Occurrence> settling(List<Settling> asked, LocalDate asOf) {
        String column = "unnest(cast(? as varchar[]))";
        String sql =
                "select distinct event.occurrence from (select " + column + " as who, " + column + " as act, " + column
                        + " as side, " + column + " as since, " + column + " as until) asked "
                        + "join party on coalesce(party.country, party.name) = asked.who "
                        + "join event on event.id = party.record and event.type = asked.act "
                        + "where event.occurrence is not null and event.firmness in ('asserted', 'negated') and event.known <= ? "
                        + "and coalesce(event.to_day, event.day) >= cast(asked.since as date) "
                        + "and event.day <= cast(asked.until as date) "
                        + "and (asked.side = 'any' or asked.side = 'actor' and party.side = 'actor' "
                        + "or asked.side = 'recipient' and party.side = 'recipient' and event.actor = '')";
        return asking(() -> occurrences(
                ids(
                        sql,
                        List.of(
                                asked.stream().map(Settling::party).toList(),
                                asked.stream().map(Settling::type).toList(),
                                asked.stream().map(Settling::side).toList(),
                                asked.stream().map(s -> s.since().toString()).toList(),
                                asked.stream().map(s -> s.until().toString()).toList(),
                                asOf)),
                Optional.of(asOf),
                false));
    }

    /** Event records that the filter lets pass, as they are told; by day. */
    public List<Report> reports(Filter filter, Slice page) {
        return asking(() -> {
            Where where = Where.events(filter);
            List<String> ids = ids("select id from event where " + where.sql() + page.sql("day", "id"), where.values());
            Map<String, Report> found = new java.util.HashMap<>();
            reports.where("id in " + Reports.LIST, List.of(ids), false)
                    .forEach(stored -> found.put(stored.report().id(), stored.report()));
            return ids.stream().map(found::get).filter(Objects::nonNull).toList();
        });
    }

    /** Statements that the filter lets pass; by the day they were said. */
    public List<Said> said(Filter filter, Slice page) {
        return asking(() -> {
            Where where = Where.statements(filter);
            return statements.of(ids(
                    "select id from statement where " + where.sql()
                            + page.sql("coalesce(from_day, published)", "published", "article", "content_start", "id"),
                    where.values()));
        });
    }

    /** How many there are on all pages. */
    public long countSaid(Filter filter) {
        Where where = Where.statements(filter);
        return count("select count(*) from statement where " + where.sql(), where.values());
    }

    /** Statements by their ids, in that order; ids that name none are passed over. */
    public List<Said> said(List<String> ids) {
        return asking(() -> statements.of(ids));
    }

    /** The newest day that the ledger knows; empty for an empty one. */
    public Optional<LocalDate> newest() {
        return asking(() -> {
            try (PreparedStatement select = reports.prepared("select max(known) from article", List.of());
                    ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, LocalDate.class));
            }
        });
    }

    /** Ids of the kept articles, by day. */
    public List<String> articles() {
        return asking(() -> ids("select id from article order by published, id", List.of()));
    }

    /** A kept article as it was taken in. */
    public Article article(String id) {
        return find(id).orElseThrow(() -> new LedgerException("no article " + id + " in the ledger"));
    }

    /** The same, if it is kept. */
    public Optional<Article> find(String id) {
        return asking(() -> {
            try (PreparedStatement select = reports.prepared("select * from article where id = ?", List.of(id));
                    ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(Reports.article(row)) : Optional.empty();
            }
        });
    }

    /** The answer to a question put in SQL, as it stands. */
    public Answer table(String sql, List<Object> values) {
        return asking(() -> {
            try (PreparedStatement select = reports.prepared(sql, values);
                    ResultSet row = select.executeQuery()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    columns.add(row.getMetaData().getColumnLabel(i));
                }
                List<List<Optional<Object>>> rows = new ArrayList<>();
                while (row.next()) {
                    List<Optional<Object>> cells = new ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        cells.add(Optional.ofNullable(row.getObject(i)));
                    }
                    rows.add(cells);
                }
                return new Answer(columns, rows);
            }
        });
    }

    /** The roots of the occurrences that the filter lets pass, as rows of {@code event}. */
    static Where roots(Filter filter) {
        Where asked = Where.events(filter);
        Where out = new Where().and(ROOT);
        return asked.isAll()
                ? out
                : out.and(
                        "event.occurrence in (select occurrence from event where " + asked.sql() + ")",
                        asked.values().toArray());
    }

    private List<String> ids(String sql, List<Object> values) throws SQLException {
        List<String> out = new ArrayList<>();
        try (PreparedStatement select = reports.prepared(sql, values);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                out.add(row.getString(1));
            }
        }
        return out;
    }

    private long count(String sql, List<Object> values) {
        return asking(() -> {
            try (PreparedStatement select = reports.prepared(sql, values);
                    ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /** A question that the database may refuse. */
    interface Question<T> {
        T ask() throws SQLException;
    }

    static <T> T asking(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new LedgerException("the ledger does not answer", e);
        }
    }
}
