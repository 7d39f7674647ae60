package org.demarche.language;

import java.util.List;
import java.util.Objects;

/**
 * What the model says of one sentence, parallel to its words.
 *
 * @param upos universal tags
 * @param xpos Penn tags
 * @param heads index of each word's governor, -1 for the root; always a tree with one root
 * @param relations UD v2 relations
 * @param entities {@code O}, or {@code B-}/{@code I-} with {@code PER}, {@code LOC}, {@code ORG}
 * @param sayings where somebody's words are reported; none if the model does not tell
 */
public record Grammar(
        List<String> upos,
        List<String> xpos,
        List<Integer> heads,
        List<String> relations,
        List<String> entities,
        Sayings sayings) {
    public Grammar {
        Objects.requireNonNull(sayings, "sayings");
        upos = List.copyOf(upos);
        xpos = List.copyOf(xpos);
        heads = List.copyOf(heads);
        relations = List.copyOf(relations);
        entities = List.copyOf(entities);
        int n = upos.size();
        if (xpos.size() != n || heads.size() != n || relations.size() != n || entities.size() != n) {
            throw new IllegalArgumentException("five parallel lists are needed, not of sizes " + n + ", " + xpos.size()
                    + ", " + heads.size() + ", " + relations.size() + ", " + entities.size());
        }
    }

    /** Grammar without sayings. */
    public Grammar(
            List<String> upos, List<String> xpos, List<Integer> heads, List<String> relations, List<String> entities) {
        this(upos, xpos, heads, relations, entities, Sayings.NONE);
    }

    /** The same grammar with what the model takes for sayings. */
    public Grammar with(Sayings found) {
        return new Grammar(upos, xpos, heads, relations, entities, found);
    }
}
