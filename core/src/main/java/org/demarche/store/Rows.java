package org.demarche.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows on their way into one table, written many to a statement: in DuckDB a statement costs as much as forty rows. */
final class Rows implements AutoCloseable {
    private static final int TOGETHER = 64;

    private final Connection connection;
    private final String table;
    private final int width;
    private final List<@Nullable Object[]> waiting = new ArrayList<>();
    private final Map<Integer, PreparedStatement> prepared = new HashMap<>();
    private final Bulk bulk;

    Rows(Connection connection, String table, int width) {
        this.connection = connection;
        this.table = table;
        this.width = width;
        this.bulk = new Bulk(connection);
    }

    void add(@Nullable Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException(
                    "this is our bug: " + table + " takes " + width + " values, not " + values.length);
        }
        waiting.add(values);
    }

    /** Writes what waits: very many in bulk, else in powers of two, so that few statements are ever prepared. */
    void write() throws SQLException {
        if (bulk.takes(waiting)) {
            bulk.write(table, waiting);
            waiting.clear();
        }
        int next = 0;
        while (next < waiting.size()) {
            int rows = Math.min(TOGETHER, Integer.highestOneBit(waiting.size() - next));
            PreparedStatement insert = prepared.get(rows);
            if (insert == null) {
                insert = connection.prepareStatement(sql(rows));
                prepared.put(rows, insert);
            }
            int place = 1;
            for (int i = 0; i < rows; i++) {
                for (Object value : waiting.get(next++)) {
                    insert.setObject(place++, value);
                }
            }
            insert.execute();
        }
        waiting.clear();
    }

    /** Drops what waits: the transaction that it was for has failed. */
    void clear() {
        waiting.clear();
    }

    private String sql(int rows) {
        String row = "(" + "?,".repeat(width - 1) + "?)";
        return "insert into " + table + " values " + (row + ",").repeat(rows - 1) + row;
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
