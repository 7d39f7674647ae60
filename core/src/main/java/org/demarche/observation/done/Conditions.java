package org.demarche.observation.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.language.Sentence;

/** Clauses that only suppose what they tell: conditions, inverted or marked, and questions. */
final class Conditions {
    private static final Set<String> INVERTED = Set.of("should", "had", "were");
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "provided", "providing", "assuming", "once", "until");

    private final Sentence sentence;

    Conditions(Sentence sentence) {
        this.sentence = sentence;
    }

    /** "Should Iran attack", "had Iran attacked", "were Iran to attack". */
    boolean inverted(int verb) {
        int subject = sentence.child(verb, "nsubj", "nsubj:pass");
        int auxiliary = sentence.child(verb, "aux");
        return subject >= 0
                && auxiliary >= 0
                && auxiliary < subject
                && INVERTED.contains(sentence.token(auxiliary).lower());
    }

    /** A question that yes or no answers. */
    boolean asked(int verb) {
        int subject = sentence.child(verb, "nsubj", "nsubj:pass");
        int auxiliary = sentence.child(verb, "aux", "aux:pass");
        return sentence.token(verb).head() < 0
                && sentence.token(sentence.size() - 1).text().startsWith("?")
                && auxiliary >= 0
                && auxiliary < subject
                && sentence.subtree(verb).get(0) == auxiliary;
    }

    /** Adverbial clauses of a verb, those under "as long" included. */
    List<Integer> clauses(int verb) {
        List<Integer> out = new ArrayList<>(sentence.children(verb, "advcl"));
        sentence.children(verb, "advmod").forEach(child -> out.addAll(sentence.children(child, "advcl")));
        return out;
    }

    boolean conditional(int clause) {
        for (int child : sentence.children(clause, "mark", "advmod")) {
            String word = sentence.token(child).lower();
            if (CONDITIONS.contains(word) && !word.equals("once") && !word.equals("until")) {
                return true;
            }
            if (word.equals("as")
                    && child > 0
                    && sentence.token(child - 1).lower().equals("long")) {
                return true;
            }
        }
        return false;
    }
}
