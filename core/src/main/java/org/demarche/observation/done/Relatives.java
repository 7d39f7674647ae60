package org.demarche.observation.done;

import java.util.List;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** What relative pronouns stand for, and what relative clauses leave out. */
final class Relatives {
    /** A chain of governors longer than this is a broken tree or a hostile sentence. */
    private static final int DEEPEST = 12;

    private final Sentence sentence;

    Relatives(Sentence sentence) {
        this.sentence = sentence;
    }

    /** A relative pronoun that the parser called the object beside another object, of a verb without subject; or -1. */
    int misread(int verb) {
        List<Integer> objects = sentence.children(verb, "obj");
        if (objects.size() < 2 || sentence.child(verb, "nsubj", "nsubj:pass") >= 0) {
            return -1;
        }
        return relative(objects.get(0)) ? objects.get(0) : -1;
    }

    /** Whether the relative clause says nothing of its object, so that the noun it describes is it. */
    boolean gapIsObject(int verb) {
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

    boolean relative(int token) {
        Token t = sentence.token(token);
        return Set.of("WDT", "WP").contains(t.xpos())
                && Set.of("who", "which", "that", "whom").contains(t.lower());
    }
}
