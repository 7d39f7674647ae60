package org.demarche.mention.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/**
 * Which place of a sentence is where a predicate's deed took place: its "in Aleppo", its "in" through the words between
 * ("in a market in Aleppo", "on the outskirts of Aleppo"), the compound before a noun ("the Kabul bombing"), or the "in" of
 * what it happened to ("struck a hospital in Kunduz"). Never where a speaker comes from.
 */
final class Scene {
    private static final Set<String> AT = Set.of(
            "in",
            "at",
            "near",
            "outside",
            "inside",
            "around",
            "across",
            "throughout",
            "within",
            "along",
            "off",
            "over",
            "beside",
            "on",
            "into");
    private static final Set<String> STRICT =
            Set.of("in", "at", "near", "outside", "inside", "around", "across", "throughout", "within");
    /** Ways lead past what lies in a place: "marched through the streets of X", "from their homes in X", but not "from X". */
    private static final Set<String> WAYS =
            Set.of("through", "from", "to", "towards", "along", "on", "by", "with", "into");
    /** Nouns that only point into a place. */
    private static final Set<String> PARTS = Set.of(
            "outskirts",
            "outskirt",
            "edge",
            "suburb",
            "centre",
            "center",
            "north",
            "south",
            "east",
            "west",
            "city",
            "town",
            "village",
            "province",
            "region",
            "district",
            "state",
            "part",
            "area",
            "capital",
            "border",
            "coast",
            "port",
            "streets",
            "street",
            "neighbourhood",
            "neighborhood",
            "heart",
            "island",
            "valley",
            "county",
            "territory",
            "republic",
            "camp",
            "oblast",
            "governorate",
            "northeast",
            "northwest",
            "southeast",
            "southwest",
            "stronghold",
            "settlement",
            "vicinity");

    private static final Set<String> DEEDS = Set.of(
            "attack",
            "blast",
            "strike",
            "airstrike",
            "protest",
            "clash",
            "raid",
            "battle",
            "riot",
            "war",
            "bomb",
            "rally",
            "assault",
            "explosion",
            "fire",
            "crash",
            "offensive",
            "siege",
            "march",
            "ambush",
            "unrest",
            "violence");
    private static final Set<String> TELLING =
            Set.of("say", "tell", "report", "add", "announce", "state", "claim", "write", "warn", "note", "declare");

    private static final Set<String> VOICES = Set.of(
            "reject",
            "accuse",
            "condemn",
            "criticise",
            "criticize",
            "praise",
            "deny",
            "demand",
            "call",
            "urge",
            "vow",
            "threaten",
            "promise",
            "welcome",
            "hail",
            "blame",
            "refuse",
            "insist",
            "believe",
            "think",
            "want",
            "hope",
            "fear",
            "suspect",
            "expect",
            "agree",
            "ask",
            "appeal",
            "apologise",
            "apologize",
            "pledge",
            "support",
            "back",
            "oppose",
            "denounce",
            "dismiss",
            "defend",
            "comment",
            "respond",
            "react");

    private final Sentence sentence;
    private final IntPredicate place;
    private final IntPredicate country;

    /** @param country which of the places are countries: these are named as doers and targets more than as scenes */
    Scene(Sentence sentence, IntPredicate place, IntPredicate country) {
        this.sentence = sentence;
        this.place = place;
        this.country = country;
    }

    /** The token of the place's name. */
    Optional<Integer> of(int predicate) {
        Optional<Integer> own = obliques(predicate, STRICT).or(() -> compound(predicate));
        return own.or(() -> objects(predicate))
                .or(() -> obliques(predicate, AT))
                .or(() -> above(predicate));
    }

    private Optional<Integer> obliques(int predicate, Set<String> allowed) {
        for (int child : sentence.children(predicate, "obl", "nmod", "advmod")) {
            Optional<Integer> found =
                    sentence.token(child).is("obl:agent") ? Optional.empty() : within(child, allowed, 0);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The place in a phrase with one of these prepositions; deeper in it for phrases that only point into a place. */
    private Optional<Integer> within(int head, Set<String> allowed, int depth) {
        boolean there = prepositions(head, allowed);
        if (place.test(head)) {
            boolean target = country.test(head) && !prepositions(head, STRICT);
            return there && !target ? Optional.of(head) : Optional.empty();
        }
        if (depth > 3 || !there && !(depth == 0 && prepositions(head, WAYS))) {
            return Optional.empty();
        }
        List<Integer> inner = new ArrayList<>(sentence.children(head, "compound", "appos", "flat"));
        inner.addAll(sentence.children(head, "nmod", "obl"));
        boolean part = PARTS.contains(sentence.token(head).lower())
                || PARTS.contains(sentence.token(head).lemma());
        for (int child : inner) {
            boolean named = place.test(child);
            boolean belongs =
                    sentence.token(child).is("compound", "appos", "flat", "nmod:poss", "nmod:desc", "nmod:unmarked");
            if (named && (belongs || prepositions(child, STRICT) || part && prepositions(child, Set.of("of")))) {
                return Optional.of(child);
            }
        }
        for (int child : inner) {
            Set<String> next = part ? Set.of("of", "in", "near", "at") : STRICT;
            Optional<Integer> found =
                    sentence.token(child).is("nmod", "obl") ? within(child, next, depth + 1) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean prepositions(int head, Set<String> allowed) {
        int first = sentence.child(head, "case");
        return first >= 0 && allowed.contains(sentence.token(first).lower());
    }

    /** "the Kabul bombing", "Kabul's protests". */
    private Optional<Integer> compound(int predicate) {
        if (!sentence.token(predicate).noun()) {
            return Optional.empty();
        }
        return sentence.children(predicate, "compound", "nmod:poss", "nmod:desc", "amod").stream()
                .filter(child -> place.test(child) && !country.test(child))
                .findFirst();
    }

    /** What it happened to lies somewhere: "struck a hospital in Kunduz", "killed ten people in Kabul". */
    private Optional<Integer> objects(int predicate) {
        for (int child : sentence.children(predicate, "obj", "nsubj:pass", "obl:agent", "ccomp", "xcomp", "nsubj")) {
            Token token = sentence.token(child);
            boolean doer = token.is("nsubj") && !token.relation().equals("nsubj:pass");
            boolean event = token.upos().equals("NOUN") && !doer;
            if (doer && !happening(child) && voice(predicate) || !event && !doer && !token.is("xcomp")) {
                continue;
            }
            Optional<Integer> found = obliques(child, STRICT).or(() -> doer ? compound(child) : Optional.empty());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A doer that is itself a deed: "the bombing in Kabul killed"; a person's "from" or "in" is no scene of the deed. */
    private boolean happening(int noun) {
        String lemma = sentence.token(noun).lemma();
        return lemma.endsWith("ing") || lemma.endsWith("tion") || DEEDS.contains(lemma);
    }

    /** A deed that is told by a noun or a dependent verb takes the scene of the verb above: "died in an attack in Kabul". */
    private Optional<Integer> above(int predicate) {
        Token token = sentence.token(predicate);
        boolean carried = token.head() >= 0 && token.is("obj", "nsubj", "xcomp", "conj", "obl", "acl", "advcl");
        boolean telling = token.head() >= 0 && telling(token.head());
        return carried && !telling
                ? obliques(token.head(), STRICT)
                        .or(() -> token.is("advcl", "conj") ? objects(token.head()) : Optional.empty())
                : Optional.empty();
    }

    /** Words are said wherever: "officials in X rejected" tells where the officials are, no scene. */
    private boolean voice(int verb) {
        return telling(verb)
                || VOICES.contains(sentence.token(verb).lemma())
                || !sentence.token(verb).verb();
    }

    private boolean telling(int verb) {
        return TELLING.contains(sentence.token(verb).lemma());
    }
}
