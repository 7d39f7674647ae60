package org.demarche.view;

import java.util.Locale;

/** What became of an expectation, as of a day. */
public enum Status {
    /** Its window is open or still to come. */
    PENDING,
    /** What was expected happened. */
    FULFILLED,
    /** Its window passed, and nothing is known to have settled it. */
    LAPSED,
    /** It was refused, called off or told as not done. */
    CANCELLED;

    /** The word of the record contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
