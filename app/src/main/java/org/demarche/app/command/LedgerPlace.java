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

    /** Where somebody asked for it in another way. */
    static LedgerPlace at(String place) {
        LedgerPlace out = new LedgerPlace();
        out.place = place;
        return out;
    }

    /** The JDBC address. */
    String url() {
        return place.startsWith("jdbc:") ? place : DUCKDB + place;
    }

    boolean duck() {
        return url().startsWith(DUCKDB);
    }

    Ledger open() throws IOException {
        return Ledger.open(connect(), Families.builtIn());
    }

    /** A connection, after which every other of this process to the same DuckDB file has the same settings. */
    Connection connect() throws IOException {
        try {
            Connection connection = DriverManager.getConnection(url());
            if (duck()) {
                try (Statement quiet = connection.createStatement()) {
                    // DuckDB would otherwise look on the network for extensions that a query might use
                    quiet.execute("set autoinstall_known_extensions = false");
                }
                try (Statement quiet = connection.createStatement()) {
                    quiet.execute("set autoload_known_extensions = false");
                }
            }
            return connection;
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.contains("No suitable driver")) {
                throw new IOException(
                        "no driver for " + url() + " is built in; start the ledger through ./demarche", e);
            }
            if (reason.contains("Could not set lock")) {
                throw new IOException(
                        place
                                + " is in use by another process, perhaps by demarche serve; a DuckDB file takes one at a "
                                + "time. Ask the server over HTTP (docs/serve.md), or stop it first",
                        e);
            }
            throw new IOException("the ledger " + place + " cannot be opened: " + reason, e);
        }
    }
}
