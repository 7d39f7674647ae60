package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.reconcile.Firmness;

/** Lets the database do what {@link Weighed#of} does, over occurrences that are too many to be read whole. */
final class Weighing {
    private static final String TELLING = "known, published, article, evidence_start, id";

    /** Parties of a cell as {@link EventRows#shown} joins them. */
    private static String parties(String cell) {
        return "(case when " + cell + " = '' then 0 else 1 + (length(" + cell + ") - length(replace(" + cell
                + ", '; ', ''))) / 2 end)";
    }

    /** How much a telling says, as {@code Occurrence.fullest} weighs it. */
    private static final String TOLD = "3 * (" + parties("actor") + " + " + parties("recipient") + ")"
            + " + (case when when_text is null then 0 else 2 end) + (case when place_text is null then 0 else 1 end)"
            + " + (case when mode = '' then 0 else 1 end)";

    private Weighing() {}

    /** @param where condition on {@code event} of the tellings that count */
    static List<Weighed> of(Reports reports, String where, List<Object> values) throws SQLException {
        String sql =
                "select occurrence, coalesce(narrow, first_published), firmness, claimed, type, quad, score, reports from ("
                        + "select occurrence, firmness, type, quad, score, "
                        + "row_number() over (partition by occurrence order by " + TOLD + " desc, " + TELLING
                        + ") as place, "
                        + "first_value(from_day) over (partition by occurrence order by to_day - from_day nulls last, "
                        + TELLING
                        + ") as narrow, "
                        + "first_value(published) over (partition by occurrence order by " + TELLING
                        + ") as first_published, "
                        + "min(case when by_name is null then 0 else 1 end) over (partition by occurrence) as claimed, "
                        + "count(*) over (partition by occurrence) as reports "
                        + "from event where " + where + ") told where place = 1";
        List<Weighed> out = new ArrayList<>();
        try (PreparedStatement select = reports.prepared(sql, values);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                out.add(new Weighed(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        Firmness.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                        row.getInt(4) == 1,
                        row.getString(5),
                        row.getInt(6),
                        row.getDouble(7),
                        row.getInt(8)));
            }
        }
        return out;
    }
}
