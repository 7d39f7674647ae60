package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** Matches a phrase of the knowledge, "cast doubt on", against a sentence whose governing word is known. */
final class Phrase {
    /** The words of a phrase stand within this many tokens. */
    private static final int NEAR = 9;

    private static final Set<String> PREPOSITIONS = Set.of("case", "mark", "fixed");

    private Phrase() {}

    /** The tokens of the phrase, its head first; empty if it does not stand here. */
    static List<Integer> match(Sentence s, int head, List<String> words) {
        List<Integer> out = new ArrayList<>(List.of(head));
        for (int k = 1; k < words.size(); k++) {
            int next = next(s, out, words.get(k));
            if (next < 0) {
                return List.of();
            }
            out.add(next);
        }
        boolean verbAndPreposition = words.size() == 2
                && s.token(head).verb()
                && PREPOSITIONS.contains(s.token(out.get(1)).relation());
        int object = verbAndPreposition ? s.child(head, "obj", "iobj") : -1;
        return object > head && object < out.get(1) ? List.of() : out;
    }

    private static int next(Sentence s, List<Integer> matched, String word) {
        int from = matched.get(matched.size() - 1) + 1;
        for (int j = from; j < Math.min(s.size(), matched.get(0) + NEAR); j++) {
            Token token = s.token(j);
            if ((token.lower().equals(word) || token.lemma().equals(word)) && attached(s, matched, token)) {
                return j;
            }
        }
        return -1;
    }

    /** Hangs on a matched word, or opens a phrase that does. */
    private static boolean attached(Sentence s, List<Integer> matched, Token token) {
        if (matched.contains(token.head())) {
            return true;
        }
        if (token.head() > token.index()
                && matched.contains(s.token(token.head()).head())
                && token.is("det", "amod", "advmod")) {
            return true;
        }
        boolean preposition = token.head() >= 0 && PREPOSITIONS.contains(token.relation());
        return preposition
                && (matched.contains(s.token(token.head()).head())
                        || token.head() > token.index() && between(matched, token));
    }

    /** The parser may hang a prepositional phrase higher; directly after the phrase's last word it still belongs to it. */
    private static boolean between(List<Integer> matched, Token token) {
        return token.index() == matched.get(matched.size() - 1) + 1;
    }

    /** The noun or clause that the phrase's last preposition governs; -1 if it ends in none. */
    static int governed(Sentence s, int head, List<Integer> words) {
        Token last = s.token(words.get(words.size() - 1));
        if (words.size() < 2) {
            return -1;
        }
        if (last.head() > last.index() && PREPOSITIONS.contains(last.relation())) {
            return last.head();
        }
        for (int child : s.children(last.index(), "obj", "pobj", "nmod", "obl", "advcl", "pcomp")) {
            if (child > last.index()) {
                return child;
            }
        }
        return s.child(head, "obj") > last.index() ? s.child(head, "obj") : -1;
    }
}
