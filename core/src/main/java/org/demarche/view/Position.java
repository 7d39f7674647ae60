package org.demarche.view;

import java.util.List;
import java.util.Objects;
import org.demarche.mention.Party;
import org.demarche.store.Said;

/**
 * What somebody holds about a matter, with the words.
 *
 * @param against earlier words that this one contradicts
 */
public record Position(Said said, Hold hold, List<Clash> against) {
    public Position {
        Objects.requireNonNull(said, "said");
        Objects.requireNonNull(hold, "hold");
        against = List.copyOf(against);
    }

    /**
     * A contradiction.
     *
     * @param earlier the words contradicted
     * @param own whether they are the speaker's own
     * @param what how: {@code denies}, {@code opposes}, or {@code another day}
     */
    public record Clash(Said earlier, boolean own, String what) {}

    /** Who holds it: a name by which all positions of one holder are the same. */
    public String holder() {
        return holder(said.statement().speaker());
    }

    static String holder(Party party) {
        return party.country().map(country -> country + " ").orElse("") + party.name();
    }
}
