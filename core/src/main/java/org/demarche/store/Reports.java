package org.demarche.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Sketch;

/** Reads reports back from their rows. */
final class Reports {
    /** A condition's list: one value, a list of texts. */
    static final String LIST = "(select unnest(cast(? as varchar[])))";

    private final Connection connection;

    Reports(Connection connection) {
        this.connection = connection;
    }

    /** A report with the occurrence it belongs to, where that is settled. */
    record Stored(Report report, Optional<String> occurrence) {}

    /**
     * @param where condition on {@code event}
     * @param sketched whether the sketches of their articles are needed
     */
    List<Stored> where(String where, List<Object> values, boolean sketched) throws SQLException {
        Map<String, Map<String, List<Party>>> parties =
                parties("record in (select id from event where " + where + ")", values);
        Map<String, Sketch> sketches = sketched ? sketches(where, values) : Map.of();
        List<Stored> out = new ArrayList<>();
        try (PreparedStatement select = prepared("select * from event where " + where, values);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Map<String, List<Party>> sides = parties.getOrDefault(row.getString("id"), Map.of());
                String article = row.getString("article");
                out.add(new Stored(
                        new Report(
                                EventRows.event(
                                        row,
                                        sides.getOrDefault("actor", List.of()),
                                        sides.getOrDefault("recipient", List.of())),
                                article,
                                row.getString("outlet"),
                                row.getObject("published", LocalDate.class),
                                row.getObject("known", LocalDate.class),
                                sketches.getOrDefault(article, Sketch.of(""))),
                        Optional.ofNullable(row.getString("occurrence"))));
            }
        }
        return out;
    }

    /** The parties of records, by side. @param where condition on {@code party} */
    Map<String, Map<String, List<Party>>> parties(String where, List<Object> values) throws SQLException {
        Map<String, Map<String, List<Party>>> out = new HashMap<>();
        String sql = "select * from party where " + where + " order by record, side, position";
        try (PreparedStatement select = prepared(sql, values);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                out.computeIfAbsent(row.getString("record"), id -> new HashMap<>())
                        .computeIfAbsent(row.getString("side"), side -> new ArrayList<>())
                        .add(party(row));
            }
        }
        return out;
    }

    private static Party party(ResultSet row) throws SQLException {
        return new Party(
                Optional.ofNullable(row.getString("country")),
                Lists.values(row.getString("sectors")),
                row.getString("name"),
                Optional.ofNullable(row.getString("item")),
                new Words(new Span(row.getInt("text_start"), row.getInt("text_end")), row.getString("text")),
                ResolvedBy.valueOf(row.getString("resolved_by").toUpperCase(Locale.ROOT)));
    }

    /** An article from its row, here or in the inbox. */
    static Article article(ResultSet row) throws SQLException {
        return new Article(
                row.getString("id"),
                row.getObject("published", LocalDate.class),
                row.getString("outlet"),
                row.getString("url"),
                row.getString("title"),
                row.getString("language"),
                row.getString("text"));
    }

    private Map<String, Sketch> sketches(String where, List<Object> values) throws SQLException {
        Map<String, Sketch> out = new HashMap<>();
        String sql = "select id, sketch from article where id in (select article from event where " + where + ")";
        try (PreparedStatement select = prepared(sql, values);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                out.put(row.getString(1), Sketch.parse(row.getString(2)));
            }
        }
        return out;
    }

    PreparedStatement prepared(String sql, List<Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof List<?> many) {
                statement.setArray(i + 1, connection.createArrayOf("varchar", many.toArray()));
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
        return statement;
    }

    /** The same, by occurrence, in the order of the rows. */
    static Map<String, List<Report>> byOccurrence(List<Stored> stored) {
        Map<String, List<Report>> out = new LinkedHashMap<>();
        for (Stored one : stored) {
            out.computeIfAbsent(one.occurrence().orElse(one.report().id()), id -> new ArrayList<>())
                    .add(one.report());
        }
        return out;
    }
}
