package org.demarche.app.serve;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.demarche.reconcile.Families;
import org.demarche.store.Ledger;
import org.demarche.store.LedgerException;

/**
 * One ledger for many readers: each question has a connection of its own, and no more run at a time than the machine can
 * serve well; others wait a while for their turn.
 */
public final class Ledgers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Connections connections;
    private final Families families;
    private final Semaphore turns;

    /** @param together questions at a time */
    public Ledgers(Connections connections, int together) {
        this.connections = connections;
        this.families = Families.builtIn();
        this.turns = new Semaphore(together, true);
    }

    /** Asks a question; see {@link Desk#ask}. */
    public <T> T ask(Function<Ledger, T> question) {
        boolean turn;
        try {
            turn = turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Problem.BUSY, "The server is about to stop.");
        }
        if (!turn) {
            throw Refusal.of(Problem.BUSY, "Too many questions are open; ask again in a moment.")
                    .with("Retry-After", "5");
        }
        try (Ledger ledger = reading()) {
            return question.apply(ledger);
        } catch (LedgerException e) {
            throw e.timedOut() ? Refusal.of(Problem.TOO_SLOW, "Ask for less: a shorter time, or fewer parties.") : e;
        } finally {
            turns.release();
        }
    }

    /** Whether nobody but this process can write to it. */
    boolean sole() {
        return connections.sole();
    }

    /** A ledger of the caller's own, to write to; the caller closes it. */
    Ledger writing() {
        return on(connections::open);
    }

    private Ledger reading() {
        return on(connections::limited);
    }

    private interface Opening {
        Connection open() throws SQLException;
    }

    private Ledger on(Opening opening) {
        try {
            return Ledger.on(opening.open(), families);
        } catch (SQLException e) {
            throw new IllegalStateException("no connection to the ledger", e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
