package org.demarche.observation.said;

import java.util.Locale;
import java.util.Optional;

/** What may follow a reporting word as its content. */
enum Frame {
    /** A finite clause: with or without "that", before or after the cue, or around it. */
    CLAUSE,
    /** Words in quotation marks, or words after a colon. */
    QUOTE,
    /** An infinitive: "pledged to pay". */
    INFINITIVE,
    /** Somebody and an infinitive: "urged Rome to pay". */
    BIDDING,
    /** A noun phrase: "praised efforts", and with a cue that ends in a preposition, what that governs: "called for calm". */
    OBJECT,
    /** A noun phrase and what it is said to be: "called him a friend", "described it as theft". */
    NAMING;

    static Optional<Frame> of(String word) {
        for (Frame frame : values()) {
            if (frame.word().equals(word)) {
                return Optional.of(frame);
            }
        }
        return Optional.empty();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
