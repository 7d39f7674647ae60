package org.demarche.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/**
 * Brings a database to this version's schema: numbered files, each applied once, whole or not at all. A file named
 * {@code ….postgres.sql} is for PostgreSQL alone.
 */
final class Migrations {
    private Migrations() {}

    static void apply(Connection connection, Transactions transactions) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists migration (name varchar not null)");
        }
        Set<String> done = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name from migration")) {
            while (rows.next()) {
                done.add(rows.getString(1));
            }
        }
        boolean postgres = connection.getMetaData().getDatabaseProductName().startsWith("Postgre");
        for (String name : read("migrations.txt").strip().split("\\s+")) {
            if (done.remove(name) || name.endsWith(".postgres.sql") && !postgres) {
                continue;
            }
            transactions.run(() -> {
                for (String sql : read(name).split(";\\s*\n")) {
                    try (Statement statement = connection.createStatement()) {
                        if (!sql.isBlank()) {
                            statement.execute(sql);
                        }
                    }
                }
                try (Statement statement = connection.createStatement()) {
                    statement.execute("insert into migration values ('" + name + "')");
                }
            });
        }
        if (!done.isEmpty()) {
            throw new LedgerException("the ledger was written by a newer demarche; it has " + done);
        }
    }

    private static String read(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("this is our bug: no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
