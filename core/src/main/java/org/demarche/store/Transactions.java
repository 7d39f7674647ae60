package org.demarche.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Transactions by plain SQL. DuckDB's driver begins one of its own only with the first statement, after which appended
 * rows may already be committed; so auto-commit stays on and BEGIN and COMMIT are said aloud.
 */
final class Transactions {
    private final Connection connection;

    Transactions(Connection connection) {
        this.connection = connection;
    }

    interface Work {
        void run() throws SQLException;
    }

    void run(Work work) throws SQLException {
        execute("begin transaction");
        boolean done = false;
        try {
            work.run();
            execute("commit");
            done = true;
        } finally {
            if (!done) {
                execute("rollback");
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
