package org.demarche.view;

import java.util.Locale;

/** What somebody holds about a matter. */
public enum Hold {
    /** Speaks of it as it is. */
    ASSERTS,
    /** It will be, or is hoped for. */
    EXPECTS,
    /** Asks others for it. */
    WANTS,
    /** Speaks for it. */
    BACKS,
    /** Speaks against it. */
    OPPOSES,
    /** It is not so. */
    DENIES,
    /** Nothing is settled yet. */
    OPEN,
    /** Is told to have said nothing of it. */
    SILENT;

    /** The word printed in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the two cannot both stand. */
    boolean contradicts(Hold other) {
        return clash(this, other) || clash(other, this);
    }

    private static boolean clash(Hold a, Hold b) {
        return switch (a) {
            case DENIES -> b == ASSERTS || b == EXPECTS;
            case OPPOSES -> b == BACKS || b == WANTS;
            case ASSERTS, EXPECTS, WANTS, BACKS, OPEN, SILENT -> false;
        };
    }
}
