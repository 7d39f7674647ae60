package org.demarche.store;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes many rows at once, as CSV by COPY: DuckDB reads a temporary file, PostgreSQL the connection itself. COPY is a
 * statement, so unlike rows of DuckDB's appender they belong to the transaction whatever came before.
 */
final class Bulk {
    /** Below this many rows a prepared statement is as fast. */
    static final int WORTHWHILE = 60;

    /** DuckDB's reader takes lines of 2 MB; a row with a longer text goes the other way. UTF-16 units. */
    private static final int LONGEST = 400_000;

    private final Connection connection;
    private Optional<Boolean> able = Optional.empty();

    Bulk(Connection connection) {
        this.connection = connection;
    }

    /** Whether these rows can go this way. A server may have closed the database to files. */
    boolean takes(List<@Nullable Object[]> rows) throws SQLException {
        if (rows.size() < WORTHWHILE) {
            return false;
        }
        for (@Nullable Object[] row : rows) {
            for (Object value : row) {
                if (value instanceof String text && (text.length() > LONGEST || text.indexOf('\0') >= 0)) {
                    return false;
                }
            }
        }
        if (able.isEmpty()) {
            able = Optional.of(postgres() || open());
        }
        return able.get();
    }

    private boolean postgres() throws SQLException {
        return connection.getMetaData().getDatabaseProductName().startsWith("Postgre");
    }

    private boolean open() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('enable_external_access')")) {
            return row.next() && row.getBoolean(1);
        }
    }

    void write(String table, List<@Nullable Object[]> rows) throws SQLException {
        StringBuilder csv = new StringBuilder();
        for (@Nullable Object[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                csv.append(i == 0 ? "" : ",");
                append(csv, row[i]);
            }
            csv.append('\n');
        }
        if (postgres()) {
            copy("copy " + table + " from stdin (format csv)", new StringReader(csv.toString()));
            return;
        }
        try {
            Path file = Files.createTempFile("demarche", ".csv");
            try {
                Files.writeString(file, csv);
                try (Statement statement = connection.createStatement()) {
                    statement.execute(
                            "copy " + table + " from '" + file.toString().replace("'", "''")
                                    + "' (format csv, header false, delimiter ',', quote '\"', escape '\"', "
                                    + "allow_quoted_nulls false, parallel false, auto_detect false)");
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder cannot be written", e);
        }
    }

    /** Absent is nothing at all; an empty text stands in quotation marks. */
    private static void append(StringBuilder out, @Nullable Object value) {
        if (value instanceof String text) {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else if (value != null) {
            out.append(value);
        }
    }

    /** By reflection: this room is compiled without any driver. */
    private void copy(String sql, Reader rows) throws SQLException {
        try {
            Object driver = connection.unwrap(Class.forName("org.postgresql.PGConnection"));
            Object copying = Class.forName("org.postgresql.PGConnection")
                    .getMethod("getCopyAPI")
                    .invoke(driver);
            copying.getClass().getMethod("copyIn", String.class, Reader.class).invoke(copying, sql, rows);
        } catch (ReflectiveOperationException e) {
            throw e.getCause() instanceof SQLException refused
                    ? refused
                    : new SQLException("this PostgreSQL driver cannot copy", e);
        }
    }
}
