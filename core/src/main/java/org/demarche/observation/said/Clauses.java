package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.article.Span;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** Questions to a sentence's tree that every reader of this package asks. */
final class Clauses {
    private static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");
    /** A chain of heads longer than this is a parsing accident. */
    private static final int FAR = 12;

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

    private Clauses() {}

    static boolean passive(Sentence s, int verb) {
        return s.child(verb, "aux:pass") >= 0
                || s.child(verb, "nsubj:pass") >= 0
                || s.token(verb).is("advcl")
                        && (s.token(verb).xpos().equals("VBN")
                                || s.token(verb).xpos().equals("VBD"))
                        && s.child(verb, "nsubj", "obj", "aux", "mark") < 0
                || s.token(verb).is("acl")
                        && !s.token(verb).is("acl:relcl")
                        && s.token(verb).xpos().equals("VBN");
    }

    static boolean finite(Sentence s, int verb) {
        return FINITE.contains(s.token(verb).xpos()) || s.child(verb, "aux", "cop") >= 0;
    }

    /** A relative pronoun stands for the noun its clause belongs to. */
    static int antecedent(Sentence s, int verb, int pronoun) {
        if (!RELATIVE.contains(s.token(pronoun).lower())) {
            return pronoun;
        }
        int at = verb;
        for (int steps = 0; at >= 0 && steps < FAR; steps++) {
            if (s.token(at).is("acl:relcl")) {
                return s.token(at).head();
            }
            at = s.token(at).head();
        }
        return pronoun;
    }

    /** The dependent of a token that this preposition governs; -1 if none. */
    static int governed(Sentence s, int head, String preposition) {
        for (int child : s.children(head)) {
            if (marked(s, child, preposition)) {
                return child;
            }
        }
        return -1;
    }

    /** Whether a preposition or conjunction of this form opens the phrase of a token. */
    static boolean marked(Sentence s, int token, String... forms) {
        for (int child : s.children(token, "case", "mark")) {
            for (String form : forms) {
                if (s.token(child).lower().equals(form)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean noun(Token token) {
        return token.noun() || token.upos().equals("PRON") || token.upos().equals("NUM");
    }

    /** A phrase without its relative clauses, appositions and parentheses: what names it. */
    static List<Integer> core(Sentence s, int head) {
        return s.subtree(
                head,
                i -> s.token(i).head() != head
                        || !s.token(i)
                                .is(
                                        "acl",
                                        "appos",
                                        "parataxis",
                                        "punct",
                                        "conj",
                                        "cc",
                                        "advcl",
                                        "cop",
                                        "nsubj",
                                        "aux",
                                        "ccomp",
                                        "mark",
                                        "case",
                                        "orphan",
                                        "dep",
                                        "list"));
    }

    /** Tokens as stretches of neighbouring words, punctuation at their ends left off. */
    static List<Span> pieces(Sentence s, Set<Integer> tokens) {
        List<Span> out = new ArrayList<>();
        TreeSet<Integer> run = new TreeSet<>();
        for (int i = 0; i <= s.size(); i++) {
            if (i < s.size() && tokens.contains(i)) {
                run.add(i);
            } else if (i == s.size() || !bridge(s, tokens, i)) {
                trim(s, run);
                if (!run.isEmpty()) {
                    out.add(s.token(run.first())
                            .span()
                            .cover(s.token(run.last()).span()));
                }
                run.clear();
            }
        }
        return out;
    }

    /** Punctuation between two tokens of the set joins them. */
    private static boolean bridge(Sentence s, Set<Integer> tokens, int i) {
        return s.token(i).upos().equals("PUNCT") && tokens.contains(i - 1) && tokens.contains(i + 1);
    }

    private static void trim(Sentence s, TreeSet<Integer> run) {
        while (!run.isEmpty() && loose(s.token(run.first()), true)) {
            run.pollFirst();
        }
        while (!run.isEmpty() && loose(s.token(run.last()), false)) {
            run.pollLast();
        }
    }

    private static boolean loose(Token token, boolean front) {
        return token.upos().equals("PUNCT") && !token.text().equals(front ? "(" : ")")
                || front && token.is("mark") && token.lower().equals("that")
                || front && token.is("cc");
    }
}
