package org.demarche.observation.done;

import java.util.List;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.Mentions;
import org.demarche.mention.Party;

/** Who is meant where a clause names nobody in the place that a rule looks at. */
final class Implied {
    /** Governors further up than this tell of something else. */
    private static final int CLIMB = 5;

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
        int before = clauses.beforeRelative(verb);
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

    private List<Party> parties(List<Integer> heads) {
        return heads.stream()
                .flatMap(head -> mentions.parties(sentence.index(), head).stream())
                .toList();
    }
}
