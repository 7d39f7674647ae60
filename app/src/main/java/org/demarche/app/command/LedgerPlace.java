package org.demarche.app.command;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.demarche.reconcile.Families;
import org.demarche.store.Ledger;
import picocli.CommandLine.Option;

/** Where the ledger lies: the option that all of its commands share. */
final class LedgerPlace {
    private static final String DUCKDB = "jdbc:duckdb:";

    @Option(
            names = {"-l", "--ledger"},
            paramLabel = "FILE|URL",
            required = true,
            description = "A DuckDB file, made where there is none, or the JDBC address of a PostgreSQL database.")
    private String place = "";

    Ledger open() throws IOException {
        String url = place.startsWith("jdbc:") ? place : DUCKDB + place;
        try {
            Connection connection = DriverManager.getConnection(url);
            if (url.startsWith(DUCKDB)) {
                try (Statement quiet = connection.createStatement()) {
                    // DuckDB would otherwise look on the network for extensions that a query might use
                    quiet.execute("set autoinstall_known_extensions = false");
                }
                try (Statement quiet = connection.createStatement()) {
                    quiet.execute("set autoload_known_extensions = false");
                }
            }
            return Ledger.open(connection, Families.builtIn());
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.contains("No suitable driver")) {
                throw new IOException("no driver for " + url + " is built in; start the ledger through ./demarche", e);
            }
            if (reason.contains("Could not set lock")) {
                throw new IOException(place + " is in use by another process; a DuckDB file takes one at a time", e);
            }
            throw new IOException("the ledger " + place + " cannot be opened: " + reason, e);
        }
    }
}
