package org.demarche.app.serve;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Connections to one ledger, as many as are asked for. Statements that run longer than the limit are ended. */
public final class Connections implements AutoCloseable {
    private interface Source {
        Connection open() throws SQLException;
    }

    private final Source source;
    private final AutoCloseable held;
    private final Duration limit;
    private final boolean sole;

    private Connections(Source source, AutoCloseable held, Duration limit, boolean sole) {
        this.source = source;
        this.held = held;
        this.limit = limit;
        this.sole = sole;
    }

    /**
     * To a DuckDB file, which is one process's at a time. Within the process every connection to its address shares one
     * database, with the settings of the first; the connection given keeps it open and is closed with this.
     */
    public static Connections duck(String url, Connection first, Duration limit) {
        return new Connections(() -> DriverManager.getConnection(url), first, limit, true);
    }

    /** To a server, through a pool. */
    public static Connections pool(String url, int size, Duration limit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setPoolName("ledger");
        HikariDataSource pool = new HikariDataSource(config);
        return new Connections(pool::getConnection, pool, limit, false);
    }

    boolean sole() {
        return sole;
    }

    /** A connection for as long as it takes; closing it gives it back. */
    Connection open() throws SQLException {
        return source.open();
    }

    /** A connection whose statements are ended when they run too long. */
    Connection limited() throws SQLException {
        Connection whole = source.open();
        int seconds = (int) Math.max(1, limit.toSeconds());
        return (Connection) Proxy.newProxyInstance(
                Connections.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        Object out = method.invoke(whole, arguments);
                        if (out instanceof Statement statement) {
                            statement.setQueryTimeout(seconds);
                        }
                        return out;
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (Exception e) {
            throw new IllegalStateException("the ledger could not be closed", e);
        }
    }
}
