package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.demarche.article.Span;
import org.demarche.article.Words;

/** Values that several columns hold together. */
final class Columns {
    private Columns() {}

    /** Words with their span; empty where the text is, or where a ledger of an older schema did not keep the span. */
    static Optional<Words> words(ResultSet row, String text, String stem) throws SQLException {
        String found = row.getString(text);
        int start = row.getInt(stem + "_start");
        if (found == null || row.wasNull()) {
            return Optional.empty();
        }
        return Optional.of(new Words(new Span(start, row.getInt(stem + "_end")), found));
    }
}
