package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.demarche.mention.Party;

/** Reads statements back from their rows. */
final class Statements {
    private final Reports reports;

    Statements(Reports reports) {
        this.reports = reports;
    }

    /** In the order of the ids. */
    List<Said> of(List<String> ids) throws SQLException {
        Map<String, Map<String, List<Party>>> sides = reports.parties("record in " + Reports.LIST, List.of(ids));
        Map<String, Said> found = new HashMap<>();
        try (PreparedStatement select =
                        reports.prepared("select * from statement where id in " + Reports.LIST, List.of(ids));
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String id = row.getString("id");
                found.put(
                        id,
                        new Said(
                                StatementRows.statement(row, sides.getOrDefault(id, Map.of())),
                                row.getString("article"),
                                row.getString("outlet"),
                                row.getObject("published", LocalDate.class),
                                row.getObject("known", LocalDate.class)));
            }
        }
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
