package org.demarche.observation.done;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.Mentions;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;

/** Who is meant where a clause names nobody in the place that a rule looks at. */
final class Implied {
    /** Governors further up than this tell of something else. */
    private static final int CLIMB = 5;

    /** Prepositions of where a deed struck. */
    private static final Set<String> SCENE = Set.of(
            "in", "at", "on", "near", "into", "across", "towards", "toward", "outside", "inside", "over", "around",
            "of");

    private final Sentence sentence;
    private final Mentions mentions;
    private final Clauses clauses;

    Implied(Sentence sentence, Mentions mentions, Clauses clauses) {
        this.sentence = sentence;
        this.mentions = mentions;
        this.clauses = clauses;
    }

    /**
     * Who does an act whose own clause leaves its subject out: the subject of the nearest clause above that has one
     * ("having turned down a request, Peru …"), or the noun right before a relative pronoun that the tree leads elsewhere.
     */
    List<Party> actor(int verb) {
        if (!sentence.token(verb).verb() || clauses.passive(verb)) {
            return List.of();
        }
        int before = clauses.relatives().beforeRelative(verb);
        if (before >= 0) {
            return parties(List.of(before));
        }
        int at = verb;
        for (int steps = 0; steps < CLIMB; steps++) {
            if (sentence.child(at, "nsubj", "nsubj:pass", "csubj", "expl") >= 0) {
                return List.of();
            }
            Token token = sentence.token(at);
            if (token.head() < 0 || !token.is("conj", "xcomp", "advcl", "parataxis")) {
                return List.of();
            }
            at = token.head();
            List<Party> found = parties(clauses.subjects(at, 0));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** The land in which the clause says that a deed took place, as a party: whoever was struck or held there. */
    List<Party> land(int trigger, int light) {
        List<Party> found = land(trigger);
        if (found.isEmpty() && light >= 0) {
            found = land(light);
        }
        return found.isEmpty() ? scene(trigger) : found;
    }

    private List<Party> land(int trigger) {
        for (int child : sentence.children(trigger, "obl", "nmod", "obj", "nsubj:pass")) {
            boolean placed = sentence.token(child).is("obj", "nsubj:pass")
                    || SCENE.stream().anyMatch(preposition -> clauses.hasCase(child, preposition));
            if (!placed) {
                continue;
            }
            List<Party> owners = mentions.owners(sentence.index(), child);
            if (!owners.isEmpty()) {
                return owners;
            }
            for (int inner : sentence.children(child, "nmod")) {
                List<Party> further = mentions.owners(sentence.index(), inner);
                if (SCENE.stream().anyMatch(preposition -> clauses.hasCase(inner, preposition)) && !further.isEmpty()) {
                    return further;
                }
            }
        }
        return List.of();
    }

    private List<Party> scene(int trigger) {
        return mentions.where(sentence.index(), trigger)
                .map(where -> List.of(new Party(
                        Optional.of(where.country()),
                        List.of(),
                        where.name(),
                        Optional.empty(),
                        where.words(),
                        ResolvedBy.METONYM)))
                .orElse(List.of());
    }

    private List<Party> parties(List<Integer> heads) {
        return heads.stream()
                .flatMap(head -> mentions.parties(sentence.index(), head).stream())
                .toList();
    }
}
