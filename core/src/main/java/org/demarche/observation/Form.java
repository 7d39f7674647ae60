package org.demarche.observation;

import java.util.Locale;

/** How an article renders what somebody said. */
public enum Form {
    /** A quoted clause. */
    DIRECT,
    /** Reported, without quoted words. */
    INDIRECT,
    /** Reported, with quoted words in it. */
    MIXED,
    /** Reported as not said. */
    SILENCE;

    /** The word printed in records. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
