package org.demarche.mention.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.When;

/** Finds the date of a predicate in the tree of its sentence. */
final class Attachment {
    /** Prepositions under which a noun's date is also the verb's, and the verb's the noun's: "said at Friday's meeting". */
    private static final Set<String> DURING =
            Set.of("at", "during", "in", "throughout", "within", "to", "from", "near");
    /** What one is on, while something else happens. */
    private static final Set<String> TRIP = Set.of("visit", "trip", "tour", "flight", "call", "occasion", "sideline");
    /** A clause under these tells of another time than the one above it. */
    private static final Set<String> OTHER_TIME = Set.of(
            "after", "before", "since", "until", "till", "once", "if", "unless", "although", "though", "because");
    /** Nouns that only cut a stretch out of what follows: "the start of a call". */
    private static final Set<String> STRETCH = Set.of(
            "start",
            "end",
            "beginning",
            "opening",
            "middle",
            "close",
            "part",
            "series",
            "round",
            "day",
            "eve",
            "course");
    /** Verbs that only say that their object or subject takes place. */
    private static final Set<String> TAKE_PLACE = Set.of(
            "hold",
            "host",
            "attend",
            "open",
            "begin",
            "start",
            "end",
            "conduct",
            "stage",
            "have",
            "make",
            "take",
            "give",
            "launch",
            "carry",
            "join",
            "happen",
            "occur",
            "follow",
            "resume",
            "continue",
            "conclude",
            "stop",
            "hit",
            "pay",
            "deliver",
            "sign",
            "schedule",
            "plan",
            "do",
            "commit",
            "perform",
            "suffer",
            "issue",
            "place",
            "expect",
            "agree",
            "set",
            "convene",
            "chair",
            "mark",
            "organise",
            "organize");

    private static final Set<String> MOVE = Set.of(
            "visit", "travel", "come", "go", "arrive", "fly", "head", "invite", "meet", "return", "welcome", "gather");
    private static final Set<String> PHASE = Set.of("begin", "start", "continue", "resume", "stop", "cease", "finish");
    private static final Set<String> SPEAK = Set.of(
            "speak", "write", "address", "talk", "answer", "reply", "respond", "brief", "quote", "meet", "tell",
            "post");

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
            if (here.isEmpty() && steps > 0) {
                here = only(at);
            }
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

    /** The only date of the sentence, if it stands in the clause of this verb. */
    private Optional<When> only(int verb) {
        List<Found> dated =
                found.stream().filter(each -> each.when().isPresent()).toList();
        if (dated.size() != 1) {
            return Optional.empty();
        }
        for (int i = dated.get(0).head(); i >= 0; i = sentence.token(i).head()) {
            if (sentence.token(i).verb()) {
                return i == verb ? dated.get(0).when() : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean past(int verb) {
        return sentence.token(verb).verb() && Tense.verb(sentence, verb) == Direction.PAST;
    }

    /** The verb above by way of a relative or adverbial clause. */
    private int clauseAbove(int predicate) {
        Token token = sentence.token(predicate);
        int mark = sentence.child(predicate, "mark");
        boolean elsewhen = mark >= 0 && OTHER_TIME.contains(sentence.token(mark).lower());
        if (elsewhen || !token.is("acl", "advcl", "conj")) {
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
            if (each.when().isPresent()
                    && !each.covers(predicate)
                    && governor(each) == predicate
                    && (best == null || distance(each, predicate) < distance(best, predicate))) {
                best = each;
            }
        }
        return best == null ? Optional.empty() : best.when();
    }

    private static int distance(Found each, int token) {
        return token < each.first() ? each.first() - token : token - each.last();
    }

    /**
     * What a date hangs on, past other dates it belongs to. A date that stands before the "that" of a clause belongs to the
     * verb above it, whatever the parser says.
     */
    private int governor(Found each) {
        int up = sentence.token(each.head()).head();
        while (up >= 0 && covered(up)) {
            up = sentence.token(up).head();
        }
        if (up >= 0 && sentence.token(up).is("ccomp", "advcl")) {
            int mark = sentence.child(up, "mark");
            int above = sentence.token(up).head();
            if (mark > each.last() && above >= 0 && above < each.first()) {
                return above;
            }
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
        return Optional.empty();
    }

    /** Whether a dependent's date is the verb's too. */
    private boolean lends(Token verb, Token child) {
        String lemma = verb.lemma();
        if (child.is("obl")) {
            int mark = sentence.child(child.index(), "case");
            String preposition = mark < 0 ? "" : sentence.token(mark).lower();
            return shares(preposition, child, verb);
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
        return child.is("advcl")
                && SPEAK.contains(child.lemma())
                && child.xpos().equals("VBG");
    }

    /** Whether what is said of the time of an oblique noun holds for its verb too, and the other way round. */
    private static boolean shares(String preposition, Token noun, Token verb) {
        return DURING.contains(preposition)
                || (preposition.equals("on") && TRIP.contains(noun.lemma()))
                || (preposition.equals("for") && MOVE.contains(verb.lemma()));
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

    /** "On Friday he met the minister and signed a pact": a date ahead of the first verb, or behind both, counts for both. */
    private Optional<When> shared(Token verb) {
        Token first = sentence.token(verb.head());
        if (!first.verb() || Tense.verb(sentence, first.index()) != Tense.verb(sentence, verb.index())) {
            return Optional.empty();
        }
        for (Found each : found) {
            boolean ahead = each.last() < first.index() && sentence.dominates(first.index(), each.head());
            boolean behind = each.first() > verb.index() && governor(each) == first.index();
            if (each.when().isPresent() && (ahead || behind)) {
                return of(first.index()).filter(when -> when.equals(each.when().get()));
            }
        }
        return Optional.empty();
    }

    /** "Held talks on Friday", "the meeting took place on Friday", "at a summit … on Friday", "a pact signed in 2015". */
    private Optional<When> ofNoun(Token noun) {
        Optional<When> beside = beside(noun);
        if (beside.isPresent()) {
            return beside;
        }
        for (int child : sentence.children(noun.index(), "acl")) {
            if (TAKE_PLACE.contains(sentence.token(child).lemma())) {
                Optional<When> own = below(child);
                if (own.isPresent()) {
                    return own;
                }
            }
        }
        int up = noun.head();
        if (up < 0) {
            return Optional.empty();
        }
        Token head = sentence.token(up);
        if (head.verb()) {
            return ofNoun(noun, head);
        }
        boolean part = noun.is("nmod") && STRETCH.contains(head.lemma());
        return head.noun() && (part || noun.is("conj")) ? of(up) : Optional.empty();
    }

    private Optional<When> ofNoun(Token noun, Token verb) {
        if (noun.is("obj", "nsubj") && TAKE_PLACE.contains(verb.lemma())) {
            return below(verb.index()).or(() -> verb.is("conj") ? shared(verb) : Optional.empty());
        }
        int mark = sentence.child(noun.index(), "case");
        boolean shares =
                noun.is("obl") && mark >= 0 && shares(sentence.token(mark).lower(), noun, verb);
        return shares
                ? below(verb.index()).or(() -> verb.is("conj") ? shared(verb) : Optional.empty())
                : Optional.empty();
    }

    /** "A call yesterday": a date without preposition right behind the noun, wherever the parser hung it above. */
    private Optional<When> beside(Token noun) {
        for (Found each : found) {
            boolean bare = each.when().isPresent() && sentence.child(each.head(), "case") < 0;
            if (bare && each.first() == noun.index() + 1) {
                int governor = governor(each);
                if (governor >= 0 && sentence.dominates(governor, noun.index())) {
                    return each.when();
                }
            }
        }
        return Optional.empty();
    }
}
