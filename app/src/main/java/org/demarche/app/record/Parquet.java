package org.demarche.app.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.demarche.store.Answer;

/**
 * Answers as Parquet files, which DuckDB writes. Days are dates, whole numbers bigint, others double, lists lists of text;
 * a column without a value is text.
 */
public final class Parquet {
    private Parquet() {}

    /** @throws IOException also where this build has no DuckDB */
    public static void write(Answer answer, Path file) throws IOException {
        Path rows = Files.createTempFile("demarche", ".jsonl");
        try (OutputStream out = Files.newOutputStream(rows)) {
            Listing.print(answer, Listing.Kind.jsonl, out, new Screen(80, false));
            out.flush();
            List<String> columns = new ArrayList<>();
            for (int i = 0; i < answer.columns().size(); i++) {
                columns.add("\"" + answer.columns().get(i) + "\": '" + type(answer, i) + "'");
            }
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement statement = connection.createStatement()) {
                statement.execute("copy (select * from read_json(" + quoted(rows) + ", format = 'newline_delimited', "
                        + "maximum_object_size = 100000000, columns = {" + String.join(", ", columns) + "})) to "
                        + quoted(file) + " (format parquet, compression zstd)");
            }
        } catch (SQLException e) {
            throw new IOException("no Parquet file can be written: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(rows);
        }
    }

    private static String quoted(Path file) {
        return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
    }

    private static String type(Answer answer, int column) {
        Optional<Object> value =
                answer.rows().stream().flatMap(row -> row.get(column).stream()).findFirst();
        if (value.isEmpty()) {
            return "varchar";
        }
        Object first = value.get();
        if (first instanceof Collection) {
            return "varchar[]";
        }
        if (first instanceof Integer || first instanceof Long) {
            return "bigint";
        }
        if (first instanceof Number) {
            return "double";
        }
        return first instanceof LocalDate || first instanceof java.sql.Date
                ? "date"
                : first instanceof Boolean ? "boolean" : "varchar";
    }
}
