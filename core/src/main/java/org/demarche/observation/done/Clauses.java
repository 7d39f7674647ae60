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

    /** Prepositions under which a doing is the occasion of another by the same people. */
    private static final List<String> OCCASION =
            List.of("for", "after", "during", "following", "at", "in", "from", "amid");

    private final Sentence sentence;

    Clauses(Sentence sentence) {
        this.sentence = sentence;
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
            if (child != misread(verb)) {
                out.addAll(withConjuncts(antecedent(child)));
            }
        }
        for (int child : sentence.children(verb, "iobj")) {
            if (out.isEmpty()) {
                out.addAll(withConjuncts(antecedent(child)));
            }
        }
        if (!out.isEmpty()) {
            return out;
        }
        Token token = sentence.token(verb);
        if (token.is("xcomp") && sentence.token(token.head()).relation().equals("acl:relcl")) {
            int relativizer = sentence.child(token.head(), "obj");
            if (relativizer >= 0 && relative(relativizer)) {
                return withConjuncts(antecedent(relativizer));
            }
            if (gapIsObject(token.head())) {
                return withConjuncts(sentence.token(token.head()).head());
            }
        }
        if (token.relation().equals("acl:relcl") && gapIsObject(verb)) {
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
                own.addAll(withConjuncts(antecedent(child)));
            }
        }
        for (int auxiliary : sentence.children(verb, "aux", "cop")) {
            // "he had until now refused": parsers hang the subject on the auxiliary
            for (int child : sentence.children(auxiliary, "nsubj")) {
                own.addAll(withConjuncts(antecedent(child)));
            }
        }
        if (own.isEmpty() && misread(verb) >= 0) {
            return withConjuncts(antecedent(misread(verb)));
        }
        if (!own.isEmpty() || sentence.child(verb, "csubj", "expl") >= 0) {
            return own;
        }
        Token token = sentence.token(verb);
        int head = token.head();
        if (head < 0) {
            return List.of();
        }
        if (token.is("conj") && besideSpeech(verb, head)) {
            return subjects(sentence.token(head).head(), depth + 1);
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
     * goes with "said", whatever the parser says; what is reported of the past has an auxiliary.
     */
    boolean besideSpeech(int verb, int first) {
        Token report = sentence.token(first);
        return report.is("ccomp")
                && sentence.token(verb).xpos().equals("VBD")
                && sentence.child(verb, "nsubj", "nsubj:pass", "aux", "mark") < 0
                && sentence.child(first, "aux", "aux:pass") >= 0
                && report.head() >= 0
                && sentence.token(report.head()).xpos().equals("VBD");
    }

    /** A relative pronoun that the parser called the object beside another object, of a verb without subject; or -1. */
    private int misread(int verb) {
        List<Integer> objects = sentence.children(verb, "obj");
        if (objects.size() < 2 || sentence.child(verb, "nsubj", "nsubj:pass") >= 0) {
            return -1;
        }
        return relative(objects.get(0)) ? objects.get(0) : -1;
    }

    private List<Integer> participleSubject(int verb, int head, int depth) {
        if (!isPredicate(head)) {
            return List.of();
        }
        int oblique = addressed(head);
        if (oblique >= 0 && marked(verb, "to")) {
            return withConjuncts(antecedent(oblique));
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
            return withConjuncts(antecedent(oblique));
        }
        if (!passive(head) && !SUBJECT_CONTROL.contains(governor.lemma())) {
            int object = sentence.child(head, "obj", "iobj");
            if (object >= 0) {
                return withConjuncts(antecedent(object));
            }
            if (governor.relation().equals("acl:relcl") && gapIsObject(head) && sentence.child(head, "nsubj") >= 0) {
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
            return gapIsObject(verb) && sentence.child(verb, "nsubj") >= 0 ? List.of() : withConjuncts(noun);
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

    /** Whether the relative clause says nothing of its object, so that the noun it describes is it. */
    private boolean gapIsObject(int verb) {
        if (sentence.child(verb, "obj") >= 0) {
            return relative(sentence.child(verb, "obj"));
        }
        int subject = sentence.child(verb, "nsubj");
        return subject >= 0 && !relative(subject) && sentence.child(verb, "nsubj:pass", "ccomp") < 0;
    }

    /** The noun that a relative pronoun stands for; any other token is its own. */
    int antecedent(int token) {
        if (!relative(token)) {
            return token;
        }
        for (int i = sentence.token(token).head(), steps = 0; i >= 0 && steps < DEEPEST; steps++) {
            Token at = sentence.token(i);
            if (at.is("acl:relcl")) {
                return at.head();
            }
            i = at.head();
        }
        return token;
    }

    /** The noun right before a relative pronoun that is this verb's subject, or -1: "the council, which met". */
    int beforeRelative(int verb) {
        int pronoun = sentence.child(verb, "nsubj", "nsubj:pass");
        if (pronoun < 1 || !relative(pronoun)) {
            return -1;
        }
        int before = sentence.token(pronoun - 1).text().equals(",") ? pronoun - 2 : pronoun - 1;
        if (before >= 0
                && sentence.token(before).lower().equals("and")
                && sentence.token(verb).is("conj")) {
            return beforeRelative(sentence.token(verb).head());
        }
        while (before >= 0 && sentence.token(before).is("flat", "punct")) {
            before = sentence.token(before).head();
        }
        return before >= 0 && sentence.token(before).noun() ? before : -1;
    }

    private boolean relative(int token) {
        Token t = sentence.token(token);
        return Set.of("WDT", "WP").contains(t.xpos())
                && Set.of("who", "which", "that", "whom").contains(t.lower());
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
