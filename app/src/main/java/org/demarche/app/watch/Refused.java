package org.demarche.app.watch;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.demarche.app.read.Reason;

/** An address that gave no document, with the reason. */
public final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;
    private final int status;
    private final transient Optional<Duration> retryAfter;

    Refused(Reason reason, String message, int status, Optional<Duration> retryAfter) {
        super(message);
        this.reason = reason;
        this.detail = message;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    Refused(Reason reason, String message) {
        this(reason, message, 0, Optional.empty());
    }

    public Reason reason() {
        return reason;
    }

    /** What happened, with the address. */
    public String detail() {
        return detail;
    }

    /** Of the answer; 0 where there was none. */
    public int status() {
        return status;
    }

    /** How long the server asked to be left alone. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
