package org.demarche.app.record;

import org.demarche.mention.Party;

/** A party's codes as analysts write them: {@code RUS:GOV}, {@code RUS:LEG|ELI}, {@code CHN}; {@code ---} without any. */
public final class Codes {
    private Codes() {}

    /** Country and sectors. */
    public static String of(Party party) {
        String sectors = String.join("|", party.sectors());
        String country = party.country().orElse("---");
        return sectors.isEmpty() ? country : country + ":" + sectors;
    }
}
