package org.demarche.mention.who;

import java.util.List;
import org.demarche.mention.Party;

/** Whom a reference stands for, or what kept it from being settled. */
public sealed interface Resolution {
    /** Settled: one party, or the several that a plural names. */
    record Resolved(List<Party> parties) implements Resolution {
        public Resolved {
            parties = List.copyOf(parties);
            if (parties.isEmpty()) {
                throw new IllegalArgumentException("a settled reference needs a party");
            }
        }
    }

    /** Several fit equally well, the likeliest first. */
    record Ambiguous(List<Party> candidates) implements Resolution {
        public Ambiguous {
            candidates = List.copyOf(candidates);
            if (candidates.size() < 2) {
                throw new IllegalArgumentException("an ambiguous reference needs two candidates");
            }
        }
    }

    /** Nobody that the article or the files know, or no actor at all. */
    record Unknown() implements Resolution {}
}
