package org.demarche.observation.said;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** Who does what a predicate says: the grammar's subject or agent, and the places where parsers are known to lose him. */
final class Doers {
    private static final Set<String> PAUSES = Set.of(",", "\"", "'", "-", "--", "\u2014", "?", "!");
    private static final Set<String> OPENS_PHRASE = Set.of("DET", "PROPN", "NOUN", "ADJ", "NUM", "PRON");
    private static final Set<String> SUBJECTS = Set.of("he", "she", "they", "i", "we", "one", "who");
    private static final Set<String> BOUNDARIES = Set.of(";", "\"", "'", "--", "\u2014");
    /** A chain of heads longer than this is a parsing accident. */
    private static final int FAR = 12;

    private Doers() {}

    /** Who does what the word at this token says: its subject, its agent, or whoever controls it; -1 if nobody is told. */
    static int of(Sentence s, int verb) {
        if (Clauses.passive(s, verb)) {
            int agent = s.child(verb, "obl:agent");
            return agent >= 0 ? agent : Clauses.governed(s, verb, "by");
        }
        return subject(s, verb, 0);
    }

    /**
     * The speaker after a verb that follows what was said: "…, said the minister". Parsers like to give him to the clause
     * before. -1 if the verb does not stand so.
     */
    static int inverted(Sentence s, int verb) {
        if (verb == 0
                || verb + 1 >= s.size()
                || !PAUSES.contains(s.token(verb - 1).text())
                || !Clauses.finite(s, verb)) {
            return -1;
        }
        for (int child : s.children(verb, "nsubj")) {
            if (child < verb) {
                return -1;
            }
        }
        int at = verb + 1;
        boolean pronoun = s.token(at).upos().equals("PRON")
                && !SUBJECTS.contains(s.token(at).lower());
        if (!OPENS_PHRASE.contains(s.token(at).upos()) || s.token(at).is("mark") || pronoun) {
            return -1;
        }
        while (s.token(at).head() > verb
                && s.token(at).head() < at + 9
                && Clauses.noun(s.token(s.token(at).head()))) {
            at = s.token(at).head();
        }
        Token found = s.token(at);
        boolean reported = found.is("nsubj") && found.head() > verb && s.dominates(verb, found.head());
        return Clauses.noun(found) && !(reported && lost(s, verb) >= 0) ? at : -1;
    }

    /** The phrase nearest to a verb that can be its subject, among the tokens allowed: before it, else right after; or -1. */
    static int beside(Sentence s, int verb, Predicate<Token> allowed) {
        int found = -1;
        for (int i = verb - 1;
                i >= 0
                        && allowed.test(s.token(i))
                        && !BOUNDARIES.contains(s.token(i).text());
                i--) {
            boolean subject =
                    s.token(i).is("nsubj") || SUBJECTS.contains(s.token(i).lower());
            found = subject || found < 0 && s.token(i).upos().equals("PROPN") ? i : found;
            if (subject) {
                return i;
            }
        }
        if (found < 0 && verb + 1 < s.size() && allowed.test(s.token(verb + 1))) {
            int at = verb + 1;
            while (s.token(at).head() > at
                    && allowed.test(s.token(s.token(at).head()))
                    && Clauses.noun(s.token(s.token(at).head()))) {
                at = s.token(at).head();
            }
            return Clauses.noun(s.token(at)) ? at : -1;
        }
        return found;
    }

    /** The subject, in the grammar's sense, followed through conjuncts, participles and relative clauses; -1 if none. */
    static int subject(Sentence s, int verb, int steps) {
        for (int child : s.children(verb, "nsubj", "csubj")) {
            if (!s.token(child).is("csubj")) {
                return Clauses.antecedent(s, verb, child);
            }
        }
        Token token = s.token(verb);
        int head = token.head();
        int lost = Clauses.finite(s, verb) ? lost(s, verb) : -1;
        if (lost >= 0 || head < 0 || steps > FAR) {
            return lost;
        }
        if (token.is("acl:relcl")) {
            return s.child(verb, "obj") >= 0 || s.child(verb, "ccomp") >= 0 ? head : -1;
        }
        if (token.is("acl") && speechBelow(s, token) && s.token(head).head() >= 0) {
            return subjectOrPatient(s, s.token(head).head(), steps);
        }
        if (token.is("acl")) {
            return Clauses.noun(s.token(head)) ? head : subject(s, head, steps + 1);
        }
        if (token.is("advcl") && speechBelow(s, token)) {
            int main = s.token(head).head();
            boolean low = main >= 0 && s.token(head).is("ccomp") && main < head;
            return subjectOrPatient(s, low ? main : head, steps);
        }
        if (token.is("xcomp")) {
            int object = s.child(head, "obj", "iobj");
            return object >= 0 && object > head && object < verb ? object : subjectOrPatient(s, head, steps);
        }
        int above = regoverned(s, verb);
        if (above >= 0) {
            return subjectOrPatient(s, above, steps);
        }
        if (token.is("conj", "advcl", "parataxis", "ccomp", "dep", "list")) {
            return Clauses.noun(s.token(head)) && s.child(head, "nsubj") < 0 ? -1 : subjectOrPatient(s, head, steps);
        }
        return -1;
    }

    /**
     * A subject that the parser gave to another verb: one behind a quotation mark or semicolon to the clause before, one
     * before the verb to the clause reported ("Mr X, the president, said he …"), one behind a comma as an object.
     */
    private static int lost(Sentence s, int verb) {
        int boundary = verb - 1;
        while (boundary >= 0 && !BOUNDARIES.contains(s.token(boundary).text())) {
            boundary--;
        }
        for (int i = boundary + 1; i < verb; i++) {
            Token token = s.token(i);
            boolean before = boundary >= 0 && token.head() < boundary;
            boolean reported = token.head() > verb && s.dominates(verb, token.head());
            if (token.is("nsubj") && (before || reported) && Clauses.noun(token)) {
                return i;
            }
        }
        return s.child(verb, "ccomp") >= 0 && s.child(verb, "ccomp") < verb ? behindComma(s, verb) : -1;
    }

    /** "…, its leader, Mr X, said": a phrase between a comma and the verb that closes a sentence. */
    private static int behindComma(Sentence s, int verb) {
        for (int i = verb - 1; i > 0; i--) {
            List<Integer> phrase = s.subtree(i);
            int first = phrase.get(0);
            int last = phrase.get(phrase.size() - 1);
            boolean adjacent = last == verb - 1
                    || last == verb - 2 && s.token(verb - 1).upos().equals("PUNCT");
            boolean opened = first > 0
                    && s.token(first - 1).text().equals(",")
                    && s.token(i).head() < first;
            if (adjacent && opened && Clauses.noun(s.token(i)) && !s.token(i).is("appos")) {
                return i;
            }
        }
        return -1;
    }

    /**
     * "He said they were moving and urged them to stop": a reporting verb in the tense of the one that governs the reported
     * clause goes on with its subject. The governing verb, or -1 if this is no such case.
     */
    static int regoverned(Sentence s, int verb) {
        Token token = s.token(verb);
        int reported = token.head();
        if (!token.is("conj")
                || !token.xpos().equals("VBD")
                || reported < 0
                || !s.token(reported).is("ccomp")
                || s.child(verb, "nsubj", "aux") >= 0) {
            return -1;
        }
        int main = s.token(reported).head();
        boolean otherTense = s.child(reported, "aux", "cop") >= 0;
        return main >= 0 && main < reported && s.token(main).xpos().equals("VBD") && otherTense ? main : -1;
    }

    /** A participle after a comma takes up the main verb's subject, even where the parser hangs it into the reported clause. */
    private static boolean speechBelow(Sentence s, Token token) {
        return ClauseContent.PARTICIPLES.contains(token.lower())
                && token.index() > 0
                && s.token(token.index() - 1).text().equals(",");
    }

    private static int subjectOrPatient(Sentence s, int head, int steps) {
        int patient = s.child(head, "nsubj:pass");
        return patient >= 0 ? Clauses.antecedent(s, head, patient) : subject(s, head, steps + 1);
    }
}
