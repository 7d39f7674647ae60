package org.demarche.store;

import java.sql.SQLException;

/** The database refused: a locked or foreign file, a lost server, a full disk. */
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LedgerException(String message, SQLException cause) {
        super(message + ": " + cause.getMessage(), cause);
    }

    LedgerException(String message) {
        super(message);
    }
}
