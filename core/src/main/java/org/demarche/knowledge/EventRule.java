package org.demarche.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How English says that somebody did something to somebody. Formats and role names: {@code knowledge/README.md}.
 *
 * @param name unique among all files, {@code assault:invade}
 * @param type one of PLOVER's, or {@link #NONE} for words that look like an event and are none
 * @param verbs lemmas, with a particle where one is needed ({@code take over})
 * @param nouns lemmas of nominal events
 * @param adjectives lemmas of predicative adjectives
 * @param auxiliaries modal verbs that trigger it, together with the verb they stand at
 * @param actor role paths, in order; the first that names a party decides
 * @param recipient role paths likewise
 * @param with roles that must be filled, by one of these lemmas where any are given
 * @param without roles that must not be filled (by these lemmas)
 * @param clause types of the complement's event that it needs; empty set: any clause; empty: none needed
 * @param absorbs roles whose own events are part of this one and not recorded beside it
 * @param modes fixed modes
 * @param modeByClause whether the mode follows from the type of the embedded event
 * @param contexts fixed contexts
 * @param actorIs sectors of which the actor must have one; {@code COUNTRY} stands for a party without sector
 * @param recipientIs likewise
 * @param needs which sides must be there: {@code actor}, {@code recipient}
 * @param pooled whether actor and recipient together are the actor
 * @param aux auxiliary modes that the words themselves carry
 * @param cameo CAMEO code
 * @param confidence prior probability that a match is right
 */
public record EventRule(
        String name,
        String type,
        Set<String> verbs,
        Set<String> nouns,
        Set<String> adjectives,
        Set<String> auxiliaries,
        List<String> actor,
        List<String> recipient,
        Map<String, Set<String>> with,
        Map<String, Set<String>> without,
        Optional<Set<String>> clause,
        List<String> absorbs,
        List<String> modes,
        boolean modeByClause,
        List<String> contexts,
        Set<String> actorIs,
        Set<String> recipientIs,
        Set<String> needs,
        boolean pooled,
        Set<String> aux,
        Optional<String> cameo,
        double confidence,
        List<Example> examples,
        Origin origin) {
    /** The type of rules that say "this is not an event". */
    public static final String NONE = "none";

    public boolean none() {
        return type.equals(NONE);
    }

    /**
     * How much the rule asks for beyond its trigger. Of the rules that match one trigger the one that asks for most
     * decides.
     */
    public int specificity() {
        int asked = 0;
        for (Set<String> lemmas : with.values()) {
            asked += lemmas.isEmpty() ? 2 : 3;
        }
        asked += clause.map(types -> types.isEmpty() ? 2 : 3).orElse(0);
        asked += actorIs.isEmpty() ? 0 : 1;
        asked += recipientIs.isEmpty() ? 0 : 1;
        return asked;
    }
}
