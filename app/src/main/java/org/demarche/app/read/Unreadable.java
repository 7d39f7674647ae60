package org.demarche.app.read;

/** Something found that is not coded: where it lies, why, and for whoever supplied it what was expected. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 2L;

    private final transient Position position;
    private final Reason reason;
    private final String detail;

    /** @param detail what was expected or found, without the position */
    public Unreadable(Position position, Reason reason, String detail) {
        super(position + ": " + detail);
        this.position = position;
        this.reason = reason;
        this.detail = detail;
    }

    public Position position() {
        return position;
    }

    public Reason reason() {
        return reason;
    }

    /** What was expected or found, in one line, without the position. */
    public String detail() {
        return detail;
    }
}
