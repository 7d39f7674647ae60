package org.demarche.observation.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/**
 * Who is the subject and who the object of a verb, where the tree leaves it to the reader: passives, relative clauses,
 * participles, control and raising, coordination. Follows UD v2's enhanced graph where that defines it.
 */
final class Clauses {
    /** A chain of governors longer than this is a broken tree or a hostile sentence. */
    private static final int DEEPEST = 12;

    /** Verbs whose subject, not object, does what the infinitive says ("promised her to go"). */
    private static final Set<String> SUBJECT_CONTROL =
            Set.of("promise", "threaten", "vow", "pledge", "offer", "use", "need", "swear");

    /** "Accused Chad of bombing", "praised Chad for opening": the object does it. */
    private static final List<String> BLAMED = List.of("of", "for", "from", "into", "over");

    /** Prepositions under which a doing is the occasion of another by the same people. */
    private static final List<String> OCCASION =
            List.of("for", "after", "during", "following", "at", "in", "from", "amid");

    private final Sentence sentence;
    private final Relatives relatives;

    Clauses(Sentence sentence) {
        this.sentence = sentence;
        this.relatives = new Relatives(sentence);
    }

    Relatives relatives() {
        return relatives;
    }

    /** Whether the verb stands in the passive, a bare participle after its noun included. */
    boolean passive(int verb) {
        if (sentence.child(verb, "nsubj:pass", "aux:pass", "csubj:pass") >= 0) {
            return true;
        }
        Token token = sentence.token(verb);
        if (!token.xpos().equals("VBN")) {
            return false;
        }
        if (token.is("acl", "amod") && !token.relation().equals("acl:relcl")) {
            return sentence.child(verb, "obj") < 0;
        }
        if (token.is("advcl") && sentence.child(verb, "nsubj", "aux") < 0) {
            return sentence.child(verb, "obj") < 0;
        }
        if (token.is("conj") && sentence.child(verb, "nsubj", "aux") < 0) {
            return passive(token.head()) && sentence.child(verb, "obj") < 0;
        }
        return sentence.child(verb, "obl:agent") >= 0;
    }

    /** Who does it. */
    List<Integer> agents(int verb) {
        if (!passive(verb)) {
            return subjects(verb, 0);
        }
        List<Integer> out = new ArrayList<>();
        for (int child : sentence.children(verb, "obl:agent", "obl")) {
            if (sentence.token(child).relation().equals("obl:agent") || hasCase(child, "by")) {
                out.addAll(withConjuncts(child));
            }
        }
        if (out.isEmpty() && sentence.token(verb).verb()) {
            // "given to the minister by Morocco": parsers hang the agent on the nearest noun
            for (int child : sentence.children(verb, "obl", "obj", "iobj")) {
                for (int inner : sentence.children(child, "nmod")) {
                    if (hasCase(inner, "by")) {
                        out.addAll(withConjuncts(inner));
                    }
                }
            }
        }
        if (out.isEmpty() && sentence.token(verb).is("conj") && sentence.child(verb, "nsubj:pass") < 0) {
            int head = sentence.token(verb).head();
            return passive(head) ? agents(head) : out;
        }
        return out;
    }

    /** To whom or what it is done. */
    List<Integer> patients(int verb) {
        if (passive(verb)) {
            return subjects(verb, 0);
        }
        List<Integer> out = new ArrayList<>();
        for (int child : sentence.children(verb, "obj")) {
            if (child != relatives.misread(verb)) {
                out.addAll(withConjuncts(relatives.antecedent(child)));
            }
        }
        for (int child : sentence.children(verb, "iobj")) {
            if (out.isEmpty()) {
                out.addAll(withConjuncts(relatives.antecedent(child)));
            }
        }
        if (!out.isEmpty()) {
            return out;
        }
        Token token = sentence.token(verb);
        if (token.is("advcl") && token.xpos().equals("VBG")) {
            // "ruled out attacking Syria": parsers hang the object on the verb above
            int object = sentence.child(token.head(), "obj");
            return object > verb && sentence.child(verb, "obl") < 0 ? withConjuncts(object) : out;
        }
        if (token.is("xcomp") && sentence.token(token.head()).relation().equals("acl:relcl")) {
            int relativizer = sentence.child(token.head(), "obj");
            if (relativizer >= 0 && relatives.relative(relativizer)) {
                return withConjuncts(relatives.antecedent(relativizer));
            }
            if (relatives.gapIsObject(token.head())) {
                return withConjuncts(sentence.token(token.head()).head());
            }
        }
        if (token.relation().equals("acl:relcl") && relatives.gapIsObject(verb)) {
            return withConjuncts(token.head());
        }
        if (token.is("xcomp", "advcl", "acl")
                && marked(verb, "to")
                && sentence.token(token.head()).upos().equals("ADJ")) {
            return out;
        }
        for (int next : sentence.children(verb, "conj")) {
            if (sentence.token(next).verb()
                    && sentence.child(next, "nsubj", "nsubj:pass") < 0
                    && sentence.child(verb, "obl", "ccomp", "xcomp") < 0) {
                for (int child : sentence.children(next, "obj")) {
                    out.addAll(withConjuncts(child));
                }
            }
        }
        return out;
    }

    /** The grammatical subject, found through coordination, control, participles and relative clauses. */
    List<Integer> subjects(int verb, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        List<Integer> own = new ArrayList<>();
        for (int child : sentence.children(verb, "nsubj", "nsubj:pass")) {
            if (!sentence.token(child).relation().endsWith(":outer")) {
                own.addAll(withConjuncts(relatives.antecedent(child)));
            }
        }
        for (int auxiliary : sentence.children(verb, "aux", "cop")) {
            // "he had until now refused": parsers hang the subject on the auxiliary
            for (int child : sentence.children(auxiliary, "nsubj")) {
                own.addAll(withConjuncts(relatives.antecedent(child)));
            }
        }
        if (own.isEmpty() && relatives.misread(verb) >= 0) {
            return withConjuncts(relatives.antecedent(relatives.misread(verb)));
        }
        if (!own.isEmpty() || sentence.child(verb, "csubj", "expl") >= 0) {
            return own;
        }
        Token token = sentence.token(verb);
        int head = token.head();
        if (head < 0) {
            return List.of();
        }
        if (token.is("conj") && besideSpeech(verb, head) >= 0) {
            return subjects(besideSpeech(verb, head), depth + 1);
        }
        if (token.is("conj", "cop")) {
            return isPredicate(head) ? subjects(head, depth + 1) : List.of();
        }
        if (token.is("xcomp")) {
            return controller(head, depth);
        }
        if (token.is("advcl")) {
            return participleSubject(verb, head, depth);
        }
        if (token.is("ccomp", "csubj") && (marked(verb, "to") || token.xpos().equals("VBG"))) {
            return controller(head, depth);
        }
        if (token.is("acl", "amod")) {
            return ofNoun(verb, head, depth);
        }
        return List.of();
    }

    /**
     * "He said that troops had crossed the border and urged Kyiv to act": a bare past beside a clause of reported speech
     * goes with "said", whatever the parser says; what is reported of the past has an auxiliary, and a past does not stand
     * beside an infinitive.
     *
     * @return the verb of saying, or -1
     */
    int besideSpeech(int verb, int first) {
        boolean bare = sentence.token(verb).xpos().equals("VBD")
                && sentence.child(verb, "nsubj", "nsubj:pass", "aux", "mark") < 0;
        int report = first;
        while (sentence.token(report).is("xcomp")
                && sentence.token(first).xpos().equals("VB")) {
            report = sentence.token(report).head();
        }
        boolean shifted = report != first || sentence.child(first, "aux", "aux:pass") >= 0;
        if (!bare || !shifted || !sentence.token(report).is("ccomp")) {
            return -1;
        }
        int speech = sentence.token(report).head();
        return sentence.token(speech).xpos().equals("VBD") ? speech : -1;
    }

    private List<Integer> participleSubject(int verb, int head, int depth) {
        if (!isPredicate(head)) {
            return List.of();
        }
        if (sentence.token(verb).xpos().equals("VBG")
                && !passive(head)
                && sentence.child(head, "obj") >= 0
                && BLAMED.stream().anyMatch(preposition -> hasCase(verb, preposition))) {
            return withConjuncts(relatives.antecedent(sentence.child(head, "obj")));
        }
        int oblique = addressed(head);
        if (oblique >= 0 && marked(verb, "to")) {
            return withConjuncts(relatives.antecedent(oblique));
        }
        if (passive(head) && sentence.token(verb).xpos().equals("VBG")) {
            List<Integer> agents = agents(head);
            if (!agents.isEmpty()) {
                return agents;
            }
        }
        return subjects(head, depth + 1);
    }

    /** Who does the infinitive under this governor. */
    private List<Integer> controller(int head, int depth) {
        Token governor = sentence.token(head);
        if (!governor.verb() && !governor.upos().equals("AUX")) {
            return subjects(head, depth + 1);
        }
        int oblique = addressed(head);
        if (oblique >= 0) {
            return withConjuncts(relatives.antecedent(oblique));
        }
        if (!passive(head) && !SUBJECT_CONTROL.contains(governor.lemma())) {
            int object = sentence.child(head, "obj", "iobj");
            if (object >= 0) {
                return withConjuncts(relatives.antecedent(object));
            }
            if (governor.relation().equals("acl:relcl")
                    && relatives.gapIsObject(head)
                    && sentence.child(head, "nsubj") >= 0) {
                return withConjuncts(governor.head());
            }
        }
        return subjects(head, depth + 1);
    }

    /** "called on Iran to", "appealed to the rebels to": whom the infinitive is asked of, or -1. */
    private int addressed(int verb) {
        if (!Set.of("call", "appeal", "plead", "prevail", "look")
                .contains(sentence.token(verb).lemma())) {
            return -1;
        }
        for (int child : sentence.children(verb, "obl", "nmod")) {
            if (hasCase(child, "on") || hasCase(child, "upon") || hasCase(child, "to")) {
                return child;
            }
        }
        return -1;
    }

    private List<Integer> ofNoun(int verb, int noun, int depth) {
        Token token = sentence.token(verb);
        if (token.relation().equals("acl:relcl")) {
            return relatives.gapIsObject(verb) && sentence.child(verb, "nsubj") >= 0 ? List.of() : withConjuncts(noun);
        }
        if (!marked(verb, "to")) {
            if (sentence.child(verb, "case", "mark") >= 0) {
                return ownerOf(noun, depth);
            }
            return withConjuncts(noun);
        }
        return ownerOf(noun, depth);
    }

    /** Whose plan, promise, decision it is: the noun's possessor, "by" phrase, or the subject of its light verb. */
    private List<Integer> ownerOf(int noun, int depth) {
        List<Integer> out = new ArrayList<>();
        for (int child : sentence.children(noun, "nmod:poss")) {
            out.addAll(withConjuncts(child));
        }
        for (int child : sentence.children(noun, "nmod", "obl")) {
            if (hasCase(child, "by") || hasCase(child, "for")) {
                out.addAll(withConjuncts(child));
            }
        }
        for (int child : sentence.children(noun, "amod")) {
            if (out.isEmpty()
                    && Character.isUpperCase(sentence.token(child).text().charAt(0))) {
                out.add(child);
            }
        }
        Token token = sentence.token(noun);
        if (out.isEmpty() && token.is("obj", "obl", "nsubj:pass", "xcomp") && isPredicate(token.head())) {
            return passive(token.head()) ? agents(token.head()) : subjects(token.head(), depth + 1);
        }
        return out;
    }

    /** The verb that a noun tells the occasion of, past nouns that only measure it ("after three days of talks"). */
    List<Integer> setting(int noun) {
        int at = noun;
        for (int steps = 0; steps < DEEPEST; steps++) {
            Token token = sentence.token(at);
            if (token.head() < 0) {
                return List.of();
            }
            if (token.is("conj")
                    || (token.is("nmod")
                            && hasCase(at, "of")
                            && !sentence.token(token.head()).verb())) {
                at = token.head();
                continue;
            }
            boolean occasion = token.is("obl", "nmod")
                    && sentence.token(token.head()).verb()
                    && OCCASION.stream()
                            .anyMatch(preposition -> hasCase(noun, preposition) || hasCase(token.index(), preposition));
            return occasion ? List.of(token.head()) : List.of();
        }
        return List.of();
    }

    /** The head of the clause that a token stands in: two acts of one clause have the same. */
    int clause(int token) {
        int at = token;
        for (int steps = 0; steps < DEEPEST; steps++) {
            Token t = sentence.token(at);
            boolean own = t.is("ccomp", "advcl", "acl", "parataxis", "csubj", "root", "appos")
                    || (t.is("conj") && (t.verb() || sentence.child(at, "nsubj", "nsubj:pass") >= 0));
            if (own || t.head() < 0) {
                return at;
            }
            at = t.head();
        }
        return at;
    }

    /** A phrase's head and the heads coordinated with it. */
    List<Integer> withConjuncts(int token) {
        List<Integer> out = new ArrayList<>(List.of(token));
        for (int i = 0; i < out.size() && i < 60; i++) {
            for (int child : sentence.children(out.get(i), "conj")) {
                if (!sentence.token(child).verb()) {
                    out.add(child);
                }
            }
        }
        return out;
    }

    /** Whether a preposition stands before the phrase. */
    boolean hasCase(int token, String preposition) {
        for (int child : sentence.children(token, "case", "mark")) {
            if (sentence.token(child).lower().equals(preposition)) {
                return true;
            }
        }
        return false;
    }

    boolean marked(int verb, String word) {
        for (int child : sentence.children(verb, "mark")) {
            if (sentence.token(child).lower().equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPredicate(int token) {
        Token t = sentence.token(token);
        return t.verb()
                || t.upos().equals("AUX")
                || sentence.child(token, "cop") >= 0
                || t.upos().equals("ADJ");
    }
}
