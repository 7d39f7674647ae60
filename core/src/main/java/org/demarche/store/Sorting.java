package org.demarche.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.reconcile.Firmness;
import org.demarche.reconcile.Grouping;
import org.demarche.reconcile.Grouping.Standing;
import org.demarche.reconcile.Report;

/**
 * Gives every report without an occurrence its own, and those that this changes a new one. Only what lies within reach
 * of a change is read, so a day's news costs a season's neighbours, not the ledger.
 */
final class Sorting {
    private final Connection connection;
    private final Grouping grouping;
    private final Reports reports;

    Sorting(Connection connection, Grouping grouping) {
        this.connection = connection;
        this.grouping = grouping;
        this.reports = new Reports(connection);
    }

    /** To be called inside a transaction. */
    void run() throws SQLException {
        List<List<Object>> blocks = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select distinct family, firmness from event where occurrence is null order by family, firmness")) {
            while (rows.next()) {
                blocks.add(List.of(rows.getString(1), rows.getString(2)));
            }
        }
        Map<String, String> changes = new HashMap<>();
        for (List<Object> block : blocks) {
            changes.putAll(sorted(block));
        }
        write(changes);
    }

    private Map<String, String> sorted(List<Object> block) throws SQLException {
        Set<Report> open = new TreeSet<>();
        reports.where("family = ? and firmness = ? and occurrence is null", block, false)
                .forEach(stored -> open.add(stored.report()));
        Map<String, String> known = new HashMap<>();
        while (true) {
            List<Report> near = near(block, open, known);
            Map<String, String> settled = new HashMap<>(known);
            open.forEach(report -> settled.remove(report.id()));
            settled.keySet().retainAll(near.stream().map(Report::id).toList());
            Map<String, String> found = grouping.regroup(near, settled);
            found.entrySet().removeIf(entry -> entry.getValue().equals(known.get(entry.getKey())));
            List<Report> shaken = shaken(near, open, found.keySet());
            if (shaken.isEmpty()) {
                return found;
            }
            open.addAll(shaken);
        }
    }

    /** Settled reports that come after a changed one and look back as far as it: they may choose anew. */
    private List<Report> shaken(List<Report> near, Set<Report> open, Set<String> changed) {
        Set<Report> moved = new TreeSet<>(
                near.stream().filter(r -> changed.contains(r.id())).toList());
        List<Report> out = new ArrayList<>();
        if (moved.isEmpty()) {
            return out;
        }
        Report first = moved.iterator().next();
        for (Report report : near) {
            if (open.contains(report) || report.compareTo(first) < 0) {
                continue;
            }
            Standing sight = grouping.standing(report);
            Set<String> its = parties(report);
            boolean sees = moved.stream()
                    .takeWhile(m -> m.compareTo(report) < 0)
                    .anyMatch(m -> within(grouping.standing(m).anchor(), sight)
                            && parties(m).stream().anyMatch(its::contains));
            if (sees) {
                out.add(report);
            }
        }
        return out;
    }

    private static boolean within(LocalDate day, Standing sight) {
        return !day.isBefore(sight.first()) && !day.isAfter(sight.last());
    }

    private static Set<String> parties(Report report) {
        Set<String> out = new HashSet<>();
        report.event().actor().forEach(p -> out.add(p.country().orElse(p.name())));
        report.event().recipient().forEach(p -> out.add(p.country().orElse(p.name())));
        return out;
    }

    private List<Report> near(List<Object> block, Set<Report> open, Map<String, String> known) throws SQLException {
        LocalDate first = LocalDate.MAX;
        LocalDate last = LocalDate.MIN;
        for (Report report : open) {
            Standing standing = grouping.standing(report);
            first = standing.first().isBefore(first) ? standing.first() : first;
            last = standing.last().isAfter(last) ? standing.last() : last;
        }
        List<Object> values = new ArrayList<>(block);
        values.addAll(List.of(first, last));
        String where = "family = ? and firmness = ? and anchor between ? and ?";
        if (block.get(1).equals(Firmness.BACKGROUND.word())) {
            // all of it stands at one day, and is one occurrence only with the very same parties
            where += " and parties in " + Reports.LIST;
            values.add(open.stream()
                    .map(report -> EventRows.parties(report.event()))
                    .distinct()
                    .toList());
        }
        List<Report> out = new ArrayList<>();
        for (Reports.Stored stored : reports.where(where, values, false)) {
            out.add(stored.report());
            stored.occurrence()
                    .ifPresent(occurrence -> known.put(stored.report().id(), occurrence));
        }
        return out;
    }

    private void write(Map<String, String> changes) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table if not exists sorted (id varchar, occurrence varchar)");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from sorted");
        }
        try (Rows rows = new Rows(connection, "sorted", 2)) {
            new java.util.TreeMap<>(changes).forEach((id, occurrence) -> rows.add(id, occurrence));
            rows.write();
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("update event set occurrence = sorted.occurrence from sorted where event.id = sorted.id");
        }
    }
}
