package org.demarche.knowledge;

import java.util.Objects;

/**
 * A word before a title or noun that changes the role.
 *
 * @param words lower case ("former", "self - styled" found with or without hyphen)
 */
public record Modifier(String words, Effect effect, Origin origin) {
    public Modifier {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(effect, "effect");
        Objects.requireNonNull(origin, "origin");
    }

    /** What becomes of the role. */
    public enum Effect {
        /** The office is over: ELI instead of the office's sectors. */
        FORMER,
        /** Not yet in office. */
        FUTURE,
        /** In office on the day of the act, for the time being or still. */
        ACTING,
        /** Says so himself, or few recognise it. */
        CLAIMED,
        /** Adds OPP. */
        OPPOSED,
        NONE
    }
}
