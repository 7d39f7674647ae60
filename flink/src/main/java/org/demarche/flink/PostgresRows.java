package org.demarche.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Rows into PostgreSQL. A row may arrive again after a failure; it then replaces itself, so every row stands once: an
 * article's row clears what stood under its id, an occurrence's version gives way to no earlier one.
 */
record PostgresRows(String address, Sinks.Content content) implements Sink<String> {
    private static final int TOGETHER = 500;

    @Override
    public SinkWriter<String> createWriter(WriterInitContext context) throws IOException {
        try {
            Connection connection = DriverManager.getConnection(address);
            connection.setAutoCommit(false);
            return content == Sinks.Content.RECORDS ? new Records(connection) : new Occurrences(connection);
        } catch (SQLException e) {
            throw new IOException("PostgreSQL cannot be reached", e);
        }
    }

    /** Keeps rows until a checkpoint or {@link #TOGETHER} of them, then writes them in one transaction. */
    private abstract static class Writer implements SinkWriter<String> {
        final ObjectMapper json = new ObjectMapper();
        private final Connection connection;
        private final Map<String, List<String>> waiting = new LinkedHashMap<>();
        private int rows;

        Writer(Connection connection, String table) throws SQLException {
            this.connection = connection;
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(3405691582)"); // two that create at once would collide
                statement.execute(table);
            }
            connection.commit();
        }

        /** What a row stands under until it is written. */
        abstract String group(JsonNode row);

        /** Whether a row makes those before it in its group void. */
        abstract boolean clears(JsonNode row);

        abstract void write(Connection connection, Map<String, List<String>> groups) throws SQLException, IOException;

        @Override
        public void write(String line, Context context) throws IOException {
            JsonNode row = json.readTree(line);
            List<String> group = waiting.computeIfAbsent(group(row), key -> new ArrayList<>());
            if (clears(row)) {
                group.clear();
            }
            group.add(line);
            if (++rows >= TOGETHER) {
                flush(false);
            }
        }

        @Override
        public void flush(boolean endOfInput) throws IOException {
            try {
                write(connection, waiting);
                connection.commit();
            } catch (SQLException e) {
                throw new IOException("PostgreSQL refused rows", e);
            }
            waiting.clear();
            rows = 0;
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static final class Records extends Writer {
        Records(Connection connection) throws SQLException {
            super(
                    connection,
                    "create table if not exists demarche_record (article varchar not null, id varchar not null,"
                            + " kind varchar not null, published date not null, body jsonb not null,"
                            + " primary key (article, kind, id))");
        }

        @Override
        String group(JsonNode row) {
            return clears(row) ? row.path("id").asText() : row.path("article").asText();
        }

        @Override
        boolean clears(JsonNode row) {
            return row.path("kind").asText().equals("article");
        }

        @Override
        void write(Connection connection, Map<String, List<String>> groups) throws SQLException, IOException {
            try (PreparedStatement delete =
                            connection.prepareStatement("delete from demarche_record where article = ?");
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into demarche_record values (?, ?, ?, cast(? as date), cast(? as jsonb))"
                                    + " on conflict (article, kind, id) do update set body = excluded.body")) {
                for (Map.Entry<String, List<String>> group : groups.entrySet()) {
                    for (String line : group.getValue()) {
                        JsonNode row = json.readTree(line);
                        if (clears(row)) {
                            delete.setString(1, group.getKey());
                            delete.addBatch();
                        }
                        insert.setString(1, group.getKey());
                        insert.setString(2, row.path("id").asText());
                        insert.setString(3, row.path("kind").asText());
                        insert.setString(4, row.path("published").asText());
                        insert.setString(5, line);
                        insert.addBatch();
                    }
                }
                delete.executeBatch();
                insert.executeBatch();
            }
        }
    }

    private static final class Occurrences extends Writer {
        Occurrences(Connection connection) throws SQLException {
            super(
                    connection,
                    "create table if not exists demarche_occurrence (id varchar primary key, version int not null,"
                            + " gone boolean not null, from_day date, to_day date, event varchar, body jsonb not null)");
        }

        @Override
        String group(JsonNode row) {
            return row.path("id").asText();
        }

        @Override
        boolean clears(JsonNode row) {
            return true;
        }

        @Override
        void write(Connection connection, Map<String, List<String>> groups) throws SQLException, IOException {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into demarche_occurrence values (?, ?, ?, cast(? as date), cast(? as date), ?,"
                            + " cast(? as jsonb)) on conflict (id) do update set version = excluded.version,"
                            + " gone = excluded.gone, from_day = excluded.from_day, to_day = excluded.to_day,"
                            + " event = excluded.event, body = excluded.body"
                            + " where demarche_occurrence.version <= excluded.version")) {
                for (List<String> group : groups.values()) {
                    for (String line : group) {
                        JsonNode row = json.readTree(line);
                        insert.setString(1, row.path("id").asText());
                        insert.setInt(2, row.path("version").asInt(1));
                        insert.setBoolean(3, row.path("gone").asBoolean(false));
                        insert.setString(4, row.path("from").asText(null));
                        insert.setString(5, row.path("to").asText(null));
                        insert.setString(6, row.path("event").asText(null));
                        insert.setString(7, line);
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
        }
    }
}
