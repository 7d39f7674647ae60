package org.demarche.store;

import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.demarche.reconcile.Families;
import org.junit.jupiter.api.Assumptions;

/** Real databases for tests. A build with {@code -Dfast} has none of them; its tests are passed over, CI's are not. */
final class Databases {
    private Databases() {}

    static Ledger duck(Path file) throws SQLException {
        Assumptions.assumeTrue(there("org.duckdb.DuckDBDriver"));
        return Ledger.open(connection("jdbc:duckdb:" + file), Families.builtIn());
    }

    static Connection connection(String url) throws SQLException {
        return DriverManager.getConnection(url);
    }

    /** A PostgreSQL server of its own; by reflection, as a quick build compiles without it. */
    record Server(Object running) implements Closeable {
        static Server start() throws ReflectiveOperationException {
            Assumptions.assumeTrue(there("io.zonky.test.db.postgres.embedded.EmbeddedPostgres"));
            Class<?> type = Class.forName("io.zonky.test.db.postgres.embedded.EmbeddedPostgres");
            return new Server(type.getMethod("start").invoke(null));
        }

        String url() throws ReflectiveOperationException {
            return (String) running.getClass()
                    .getMethod("getJdbcUrl", String.class, String.class)
                    .invoke(running, "postgres", "postgres");
        }

        @Override
        public void close() {
            try {
                running.getClass().getMethod("close").invoke(running);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static boolean there(String driver) {
        try {
            Class.forName(driver);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
