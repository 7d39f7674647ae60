package org.demarche.mention;

import java.util.Locale;

/** How a reference to a party was settled; names as in the record contract. */
public enum ResolvedBy {
    NAME,
    ALIAS,
    TITLE,
    METONYM,
    DEMONYM,
    PRONOUN,
    AGENT,
    APPOSITION,
    /** No words name it here: the other side of the acts told around it, or the country where it happens. */
    IMPLIED;

    /** The word printed in records. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
