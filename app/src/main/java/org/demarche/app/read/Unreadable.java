package org.demarche.app.read;

/** An input that is no dated article. The message names input, line and what was expected, for whoever supplied it. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Unreadable(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Input, line and what was expected there, in one line. */
    public String reason() {
        return reason;
    }
}
