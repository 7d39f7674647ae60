package org.demarche.observation;

import java.util.Locale;

/** PLOVER's auxiliary modes (manual 0.8, section "Auxiliary modes"). None of them: asserted news. */
public enum Aux {
    HISTORICAL,
    FUTURE,
    HYPOTHETICAL,
    NEGATION;

    /** The word printed in records. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
