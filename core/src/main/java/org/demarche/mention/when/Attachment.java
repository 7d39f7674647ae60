package org.demarche.mention.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.When;

/** Finds the date of a predicate in the tree of its sentence. */
final class Attachment {
    /** Prepositions under which a noun's date is also the verb's: "said at Friday's meeting". */
    private static final Set<String> DURING = Set.of("at", "during", "in", "on", "amid", "throughout", "within", "over");
    /** Verbs that only say that their object or subject takes place. */
    private static final Set<String> TAKE_PLACE = Set.of(
            "hold", "host", "attend", "open", "begin", "start", "end", "conduct", "stage", "have", "make", "take", "give",
            "launch", "carry", "join", "happen", "occur", "follow", "resume", "continue", "conclude", "stop", "hit", "pay",
            "deliver", "sign", "schedule", "plan", "do", "commit", "perform", "suffer", "issue", "place", "expect", "agree",
            "set", "convene", "chair", "mark", "organise", "organize");
    private static final Set<String> MOVE =
            Set.of("visit", "travel", "come", "go", "arrive", "fly", "head", "invite", "meet", "return", "welcome", "gather");
    private static final Set<String> PHASE = Set.of("begin", "start", "continue", "resume", "stop", "cease", "finish");
    private static final Set<String> SPEAK =
            Set.of("speak", "write", "address", "talk", "answer", "reply", "respond", "brief", "quote", "meet", "tell", "post");

    private final Sentence sentence;
    private final List<Found> found;

    Attachment(Sentence sentence, List<Found> found) {
        this.sentence = sentence;
        this.found = found;
    }

    Optional<When> of(int predicate) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<When> own = below(predicate);
        if (own.isPresent()) {
            return own;
        }
        Token token = sentence.token(predicate);
        return token.noun() ? ofNoun(token) : ofVerb(token);
    }

    Optional<When> around(int predicate) {
        int at = predicate;
        for (int steps = 0; steps < 4; steps++) {
            Optional<When> here = of(at);
            if (here.isPresent()) {
                return here;
            }
            int up = clauseAbove(at);
            if (up < 0 || !past(at) || !past(up)) {
                return Optional.empty();
            }
            at = up;
        }
        return Optional.empty();
    }

    private boolean past(int verb) {
        return sentence.token(verb).verb() && Tense.verb(sentence, verb) == Direction.PAST;
    }

    /** The verb above by way of a relative or adverbial clause. */
    private int clauseAbove(int predicate) {
        Token token = sentence.token(predicate);
        if (!token.is("acl", "advcl", "conj", "parataxis")) {
            return -1;
        }
        int up = token.head();
        while (up >= 0 && !sentence.token(up).verb()) {
            up = sentence.token(up).head();
        }
        return up;
    }

    /** A date that hangs on the predicate itself, the nearest first. */
    private Optional<When> below(int predicate) {
        Found best = null;
        for (Found each : found) {
            if (each.when().isPresent() && !each.covers(predicate) && governor(each) == predicate
                    && (best == null || distance(each, predicate) < distance(best, predicate))) {
                best = each;
            }
        }
        return best == null ? Optional.empty() : best.when();
    }

    private static int distance(Found each, int token) {
        return token < each.first() ? each.first() - token : token - each.last();
    }

    /** What a date hangs on, past prepositions and other dates it belongs to. */
    private int governor(Found each) {
        int up = sentence.token(each.head()).head();
        while (up >= 0 && covered(up)) {
            up = sentence.token(up).head();
        }
        return up;
    }

    private boolean covered(int token) {
        return found.stream().anyMatch(each -> each.covers(token));
    }

    private Optional<When> ofVerb(Token verb) {
        for (int child : sentence.children(verb.index())) {
            if (lends(verb, sentence.token(child))) {
                Optional<When> lent = deep(child);
                if (lent.isPresent()) {
                    return lent;
                }
            }
        }
        if (verb.is("conj")) {
            return shared(verb);
        }
        if (verb.is("xcomp") && PHASE.contains(sentence.token(verb.head()).lemma())) {
            return below(verb.head());
        }
        if (verb.is("parataxis") || verb.head() < 0) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether a dependent's date is the verb's too. */
    private boolean lends(Token verb, Token child) {
        String lemma = verb.lemma();
        if (child.is("obl")) {
            int mark = sentence.child(child.index(), "case");
            String preposition = mark < 0 ? "" : sentence.token(mark).lower();
            return DURING.contains(preposition) || (preposition.equals("for") && MOVE.contains(lemma));
        }
        if (child.is("obj", "nsubj:pass")) {
            return TAKE_PLACE.contains(lemma);
        }
        if (child.is("nsubj")) {
            return TAKE_PLACE.contains(lemma) && sentence.child(verb.index(), "obj") < 0;
        }
        if (child.is("xcomp")) {
            return PHASE.contains(lemma);
        }
        return child.is("advcl") && SPEAK.contains(child.lemma()) && child.xpos().equals("VBG");
    }

    /** A date on a dependent or on the nouns below it. */
    private Optional<When> deep(int token) {
        Optional<When> own = below(token);
        if (own.isPresent()) {
            return own;
        }
        for (int child : sentence.children(token, "nmod")) {
            Optional<When> lower = deep(child);
            if (lower.isPresent()) {
                return lower;
            }
        }
        return Optional.empty();
    }

    /** "On Friday he met the minister and signed a pact": a date ahead of the first verb counts for the second. */
    private Optional<When> shared(Token verb) {
        Token first = sentence.token(verb.head());
        if (!first.verb() || Tense.verb(sentence, first.index()) != Tense.verb(sentence, verb.index())) {
            return Optional.empty();
        }
        for (Found each : found) {
            if (each.when().isPresent() && each.last() < first.index() && sentence.dominates(first.index(), each.head())) {
                return of(first.index()).filter(when -> when.equals(each.when().get()));
            }
        }
        return Optional.empty();
    }

    /** "Held talks on Friday", "the meeting took place on Friday", "at a summit … on Friday". */
    private Optional<When> ofNoun(Token noun) {
        for (int child : sentence.children(noun.index(), "nmod:unmarked", "nmod:poss", "compound")) {
            Optional<When> own = below(child);
            if (own.isPresent() && covered(child)) {
                return own;
            }
        }
        int up = noun.head();
        if (up < 0) {
            return Optional.empty();
        }
        Token verb = sentence.token(up);
        if (noun.is("conj") && verb.noun()) {
            return of(up);
        }
        if (!verb.verb()) {
            return Optional.empty();
        }
        boolean place = TAKE_PLACE.contains(verb.lemma());
        if (noun.is("obj", "nsubj") && place) {
            return below(up).or(() -> verb.is("conj") ? shared(verb) : Optional.empty());
        }
        int mark = sentence.child(noun.index(), "case");
        if (noun.is("obl") && mark >= 0 && DURING.contains(sentence.token(mark).lower())) {
            return below(up);
        }
        if (noun.is("obl") && mark >= 0 && sentence.token(mark).lower().equals("for") && MOVE.contains(verb.lemma())) {
            return below(up);
        }
        return Optional.empty();
    }
}
