package org.demarche.store;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;

/** The database refused: a locked or foreign file, a lost server, a full disk. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LedgerException(String message, SQLException cause) {
        super(message + ": " + cause.getMessage(), cause);
    }

    LedgerException(String message) {
        super(message);
    }

    /** Whether a statement was ended because it took longer than its limit. */
    public boolean timedOut() {
        return getCause() instanceof SQLException cause
                && (cause instanceof SQLTimeoutException || "57014".equals(cause.getSQLState())); // PostgreSQL's code
    }
}
