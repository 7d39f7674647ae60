package org.demarche.mention.when;

/** A phrase fits a rule but means no date (30 February). Caught inside the room; carries no stack, for it is common. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message, null, false, false);
    }
}
