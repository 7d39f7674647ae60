package org.demarche.observation.done;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.mention.Party;

/** The countries of a side. */
final class Countries {
    private Countries() {}

    static Set<String> of(List<Party> parties) {
        Set<String> out = new TreeSet<>();
        parties.forEach(party -> party.country().ifPresent(out::add));
        return out;
    }
}
