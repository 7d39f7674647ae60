package org.demarche.observation.done;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Span;
import org.demarche.knowledge.Modality;
import org.demarche.knowledge.Modality.Kind;
import org.demarche.knowledge.Modality.Sign;
import org.demarche.knowledge.Modality.Truth;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.observation.Aux;

/**
 * How firmly a sentence asserts an act: climbs from the trigger to the root and gathers what auxiliaries, negations,
 * conjunctions and embedding words say. Speech stops the climb: beyond it the act is on somebody's word.
 */
final class Firmness {
    /**
     * What was found.
     *
     * @param condition the condition's words where one is stated
     * @param expected whether an act to come is only expected, not committed to
     */
    record Verdict(Set<Aux> aux, Optional<Span> condition, boolean expected) {}

    private static final Set<String> NOMINAL = Set.of("obj", "nmod", "obl", "nsubj", "nsubj:pass", "appos", "compound");

    /** Prepositions of time and place: what is said over them is not said of the noun behind them. */
    private static final List<String> CIRCUMSTANCE =
            List.of("during", "in", "at", "after", "before", "since", "amid", "over", "following", "by", "as", "until");
    /** Prepositions that tie a gerund to the word above it: "accused of bombing", "barred from visiting". */
    private static final List<String> COMPLEMENT =
            List.of("of", "from", "for", "against", "into", "to", "on", "about", "without");

    private final Sentence sentence;
    private final Arguments arguments;
    private final Modality modality;
    private final Set<Aux> aux = EnumSet.noneOf(Aux.class);
    private Optional<Span> condition = Optional.empty();
    private boolean negated;
    private boolean expected;
    /** What the act is once more negated, where the word that negated it says so: not ruled out is possible. */
    private Optional<Truth> twice = Optional.empty();

    private final Act act;
    private final Conditions conditions;

    /**
     * What of the act bears on its firmness.
     *
     * @param quoted whether it lies in what somebody is reported to have said
     * @param performed whether it is done by speaking or gathering: "wrote to condemn" is to have condemned
     * @param spent whether the rule counts the verb's own auxiliary and negation as part of its words ("will not lift")
     */
    record Act(boolean quoted, boolean performed, boolean spent) {}

    private Firmness(Sentence sentence, Arguments arguments, Modality modality, Act act) {
        this.act = act;
        this.conditions = new Conditions(sentence);
        this.sentence = sentence;
        this.arguments = arguments;
        this.modality = modality;
    }

    static Verdict of(Sentence sentence, Arguments arguments, Modality modality, int trigger, Act act) {
        Firmness firmness = new Firmness(sentence, arguments, modality, act);
        firmness.climb(trigger);
        if (firmness.negated) {
            firmness.aux.add(Aux.NEGATION);
        }
        return new Verdict(firmness.aux, firmness.condition, firmness.expected);
    }

    private void climb(int trigger) {
        int at = trigger;
        int from = -1;
        boolean nominal = sentence.token(trigger).noun();
        if (nominal) {
            noun(at);
            int light = arguments.lightVerb(at);
            if (light >= 0) {
                from = at;
                at = light;
                nominal = false;
            }
        }
        for (int steps = 0; steps < 12 && at >= 0; steps++) {
            if (!nominal) {
                predicate(at, from, act.spent() && at == trigger);
            }
            Token token = sentence.token(at);
            int head = token.head();
            if (head < 0) {
                return;
            }
            if (token.is("conj")) {
                if (ownClause(at)) {
                    return;
                }
                at = head;
                nominal = sentence.token(head).noun() && sentence.child(head, "cop") < 0;
                continue;
            }
            if (nominal ? !overNoun(at, head) : !overClause(at, head)) {
                return;
            }
            from = at;
            at = head;
            nominal = sentence.token(head).noun() && sentence.child(head, "cop") < 0;
            if (nominal) {
                noun(at);
            }
        }
    }

    /** Whether a coordinated clause has tense and subject of its own. */
    private boolean ownClause(int verb) {
        return sentence.child(verb, "nsubj", "nsubj:pass") >= 0
                || (sentence.child(verb, "aux") >= 0
                        && sentence.child(sentence.token(verb).head(), "aux") >= 0)
                || Set.of("VBD", "VBZ", "VBP").contains(sentence.token(verb).xpos());
    }

    /** Adjectives and determiners on a nominal event. */
    private void noun(int noun) {
        for (int child : sentence.children(noun, "amod", "det", "advmod", "nmod:poss")) {
            String lower = sentence.token(child).lower();
            modality.sign(Kind.MODIFIER, lower).ifPresent(sign -> add(sign.under()));
            modality.sign(Kind.DETERMINER, lower).ifPresent(sign -> add(sign.under()));
            if (sentence.token(child).is("advmod")) {
                modality.sign(Kind.ADVERB, lower).ifPresent(sign -> add(sign.under()));
            }
        }
        for (int child : sentence.children(noun, "case")) {
            modality.sign(Kind.MARK, sentence.token(child).lower())
                    .filter(sign -> sign.under() == Truth.NEGATION)
                    .ifPresent(sign -> add(sign.under()));
        }
    }

    /**
     * Auxiliaries, negation, conjunctions and conditions at a verb or predicative adjective.
     *
     * @param from the phrase the climb comes from, whose determiners are counted already, or -1
     */
    private void predicate(int verb, int from, boolean spent) {
        if (!spent) {
            auxiliaries(verb);
        }
        boolean supposed =
                sentence.token(verb).is("advcl") && (conditions.conditional(verb) || conditions.inverted(verb));
        if (supposed || conditions.asked(verb)) {
            aux.add(Aux.HYPOTHETICAL);
        }
        for (int child : sentence.children(verb, "mark")) {
            modality.sign(Kind.MARK, sentence.token(child).lower()).ifPresent(sign -> add(sign.under()));
        }
        for (int child : sentence.children(verb, "nsubj", "nsubj:pass", "obj")) {
            if (child == from) {
                continue;
            }
            for (int word : sentence.children(child, "det", "cc:preconj")) {
                modality.sign(Kind.DETERMINER, sentence.token(word).lower()).ifPresent(sign -> add(sign.under()));
            }
            modality.sign(Kind.DETERMINER, sentence.token(child).lower())
                    .filter(sign -> sentence.token(child).upos().equals("PRON"))
                    .ifPresent(sign -> add(sign.under()));
        }
        for (int clause : conditions.clauses(verb)) {
            if (conditions.conditional(clause)) {
                condition = Optional.of(sentence.spanOf(sentence.subtree(clause)));
                if (!aux.contains(Aux.FUTURE)) {
                    aux.add(Aux.HYPOTHETICAL);
                }
            }
        }
    }

    private void auxiliaries(int verb) {
        for (int child : sentence.children(verb, "aux")) {
            modality.sign(Kind.AUXILIARY, sentence.token(child).lower())
                    .ifPresent(sign -> add(reported(verb) ? sign.reported().orElse(sign.under()) : sign.under()));
        }
        for (int child : sentence.children(verb, "advmod", "cc:preconj", "cc", "aux")) {
            modality.sign(Kind.ADVERB, sentence.token(child).lower()).ifPresent(sign -> add(sign.under()));
            for (int word : sentence.children(child, "advmod", "det")) {
                modality.sign(Kind.ADVERB, sentence.token(word).lower()).ifPresent(sign -> add(sign.under()));
            }
        }
        // "is to visit", and headlines without the verb: "Turkey to visit"
        if (infinitive(verb)
                && sentence.token(verb).is("root", "acl:relcl", "parataxis", "conj")
                && sentence.child(verb, "nsubj", "nsubj:pass", "aux:pass") >= 0) {
            add(Truth.FUTURE);
        }
    }

    private boolean infinitive(int verb) {
        return arguments.clauses().marked(verb, "to")
                && !sentence.token(verb).xpos().equals("VBG");
    }

    private long stated(int verb) {
        return conditions.clauses(verb).stream().filter(conditions::conditional).count();
    }

    /** Whether the clause is content of a saying in the past tense. */
    private boolean reported(int verb) {
        if (act.quoted() && stated(verb) == 0) {
            return true;
        }
        int at = verb;
        for (int steps = 0; steps < 4; steps++) {
            Token token = sentence.token(at);
            if (token.head() < 0) {
                return false;
            }
            Token head = sentence.token(token.head());
            if (token.is("ccomp", "parataxis", "acl")) {
                return Set.of("VBD", "VBN", "VBG", "NN", "NNS").contains(head.xpos());
            }
            if (!token.is("conj", "xcomp")) {
                return sentence.children(at, "parataxis").stream()
                        .anyMatch(child -> sentence.token(child).xpos().equals("VBD"));
            }
            at = token.head();
        }
        return false;
    }

    /** Takes what the governor of a nominal event says of it; false where the climb ends. */
    private boolean overNoun(int noun, int head) {
        Token token = sentence.token(noun);
        if (!NOMINAL.contains(token.relation()) && !token.is("obl", "nmod", "xcomp")) {
            return false;
        }
        if (token.is("obl", "nmod")
                && CIRCUMSTANCE.stream()
                        .anyMatch(preposition -> arguments.clauses().hasCase(noun, preposition))) {
            return false;
        }
        Token governor = sentence.token(head);
        if (token.is("nsubj")) {
            boolean occurs = modality.sign(Kind.OCCURRENCE, governor.lemma()).isPresent()
                    || (sentence.child(head, "cop") >= 0 && governor.noun());
            if (occurs && !governor.lemma().equals("be") && !governor.lemma().equals("go")) {
                embedding(head, true);
            }
            return occurs;
        }
        return embedding(head, true).isPresent();
    }

    /** Takes what the governor of a clause says of it; false where the climb ends. */
    private boolean overClause(int verb, int head) {
        Token token = sentence.token(verb);
        boolean infinitive = infinitive(verb);
        if (token.is("xcomp") || (token.is("ccomp", "acl", "csubj") && infinitive)) {
            if (embedding(head, true).isEmpty() && infinitive) {
                purpose();
            }
            return true;
        }
        if (token.is("advcl") && infinitive) {
            boolean goesOn = sentence.token(head).upos().equals("ADJ");
            if (embedding(head, goesOn).isEmpty()) {
                purpose();
                return false;
            }
            return goesOn;
        }
        boolean gerund = token.xpos().equals("VBG");
        if (token.is("ccomp", "csubj")
                || token.relation().equals("acl") && (gerund || sentence.child(verb, "mark") >= 0)) {
            return embedding(head, gerund).isPresent() && gerund;
        }
        if (token.is("advcl", "obl") && gerund) {
            boolean next = sentence.child(verb, "case", "mark") < 0
                    && (verb == head + 1
                            || (verb == head + 2 && sentence.token(head + 1).is("compound:prt")));
            boolean complement = next
                    || COMPLEMENT.stream()
                            .anyMatch(preposition -> arguments.clauses().hasCase(verb, preposition));
            return complement && embedding(head, true).isPresent();
        }
        return false;
    }

    /** What is done in order to act: the act is still to come, unless it is done by the very words. */
    private void purpose() {
        if (!act.performed()) {
            add(Truth.FUTURE);
        }
    }

    /**
     * Applies the word over the act, with its own negation.
     *
     * @param goesOn whether the climb goes on to the word itself
     */
    private Optional<Sign> embedding(int head, boolean goesOn) {
        Optional<Sign> sign = modality.sign(Kind.EMBEDDING, arguments.lemmaWithParticle(head))
                .or(() -> modality.sign(Kind.EMBEDDING, sentence.token(head).lower()))
                .or(() -> modality.sign(Kind.EMBEDDING, sentence.token(head).lemma()));
        if (yet(head)) {
            add(Truth.NEGATION);
            return sign;
        }
        sign.ifPresent(it -> {
            if (it.negated().isPresent() && negation(head)) {
                add(it.negated().get());
                if (goesOn) {
                    // the climb counts the word's negation too: two cancel
                    negated = !negated;
                }
            } else {
                add(it.under());
                twice = it.under() == Truth.NEGATION ? it.negated() : twice;
            }
        });
        return sign;
    }

    /** "Has yet to attack". */
    private boolean yet(int verb) {
        return Set.of("have", "be").contains(sentence.token(verb).lemma())
                && sentence.children(verb, "advmod").stream()
                        .anyMatch(child -> sentence.token(child).lower().equals("yet"));
    }

    private boolean negation(int verb) {
        return sentence.children(verb, "advmod").stream()
                .anyMatch(child -> modality.sign(
                                Kind.ADVERB, sentence.token(child).lower())
                        .isPresent());
    }

    private void add(Truth truth) {
        switch (truth) {
            case FUTURE -> aux.add(Aux.FUTURE);
            case EXPECTED -> {
                aux.add(Aux.FUTURE);
                expected = true;
            }
            case HYPOTHETICAL -> aux.add(Aux.HYPOTHETICAL);
            case NEGATION -> {
                if (negated && twice.equals(Optional.of(Truth.HYPOTHETICAL))) {
                    aux.add(Aux.HYPOTHETICAL);
                }
                negated = !negated;
            }
            case ASSERTED -> {}
        }
    }
}
