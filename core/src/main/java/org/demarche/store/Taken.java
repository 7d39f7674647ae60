package org.demarche.store;

/** What taking in an article did. */
public enum Taken {
    /** The ledger did not have it. */
    NEW,
    /** The ledger has it already, text and coder alike; nothing changed. */
    SAME,
    /** The ledger had it with another text, whose records gave way. */
    CORRECTED,
    /** The ledger had it read by another coder, whose records gave way. */
    RECODED
}
