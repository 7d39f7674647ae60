package org.demarche.observation.done;

import java.util.EnumSet;
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
    /** What was found: auxiliary modes, and the condition's words where one is stated. */
    record Verdict(Set<Aux> aux, Optional<Span> condition) {}

    private static final Set<String> NOMINAL = Set.of("obj", "nmod", "obl", "nsubj", "nsubj:pass", "appos", "compound");
    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "provided", "providing", "assuming", "once", "until");

    private final Sentence sentence;
    private final Arguments arguments;
    private final Modality modality;
    private final Set<Aux> aux = EnumSet.noneOf(Aux.class);
    private Optional<Span> condition = Optional.empty();
    private boolean negated;

    private final boolean quoted;

    private Firmness(Sentence sentence, Arguments arguments, Modality modality, boolean quoted) {
        this.quoted = quoted;
        this.sentence = sentence;
        this.arguments = arguments;
        this.modality = modality;
    }

    /** @param quoted whether the act lies in what somebody is reported to have said */
    static Verdict of(Sentence sentence, Arguments arguments, Modality modality, int trigger, boolean quoted) {
        Firmness firmness = new Firmness(sentence, arguments, modality, quoted);
        firmness.climb(trigger);
        if (firmness.negated) {
            firmness.aux.add(Aux.NEGATION);
        }
        return new Verdict(firmness.aux, firmness.condition);
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
                predicate(at, from);
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
    private void predicate(int verb, int from) {
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
        for (int child : sentence.children(verb, "mark")) {
            modality.sign(Kind.MARK, sentence.token(child).lower()).ifPresent(sign -> add(sign.under()));
        }
        for (int child : sentence.children(verb, "nsubj", "nsubj:pass", "obj")) {
            if (child == from) {
                continue;
            }
            for (int word : sentence.children(child, "det")) {
                modality.sign(Kind.DETERMINER, sentence.token(word).lower()).ifPresent(sign -> add(sign.under()));
            }
            modality.sign(Kind.DETERMINER, sentence.token(child).lower())
                    .filter(sign -> sentence.token(child).upos().equals("PRON"))
                    .ifPresent(sign -> add(sign.under()));
        }
        for (int clause : sentence.children(verb, "advcl")) {
            if (conditional(clause)) {
                condition = Optional.of(sentence.spanOf(sentence.subtree(clause)));
                if (!aux.contains(Aux.FUTURE)) {
                    aux.add(Aux.HYPOTHETICAL);
                }
            }
        }
    }

    private long conditions(int verb) {
        return sentence.children(verb, "advcl").stream()
                .filter(this::conditional)
                .count();
    }

    private boolean conditional(int clause) {
        for (int child : sentence.children(clause, "mark", "advmod")) {
            String word = sentence.token(child).lower();
            if (CONDITIONS.contains(word) && !word.equals("once") && !word.equals("until")) {
                return true;
            }
            if (word.equals("as")
                    && sentence.subtree(clause).stream()
                            .limit(4)
                            .anyMatch(i -> sentence.token(i).lower().equals("long"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause is content of a saying in the past tense. */
    private boolean reported(int verb) {
        if (quoted && conditions(verb) == 0) {
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
        boolean infinitive = arguments.clauses().marked(verb, "to");
        if (token.is("xcomp") || (token.is("ccomp", "acl", "csubj") && infinitive)) {
            if (embedding(head, true).isEmpty() && infinitive) {
                add(Truth.HYPOTHETICAL);
            }
            return true;
        }
        if (token.is("advcl") && infinitive) {
            boolean goesOn = sentence.token(head).upos().equals("ADJ");
            if (embedding(head, goesOn).isEmpty()) {
                add(Truth.HYPOTHETICAL);
                return false;
            }
            return goesOn;
        }
        if (token.is("ccomp", "acl", "advcl", "obl") && !token.is("acl:relcl")) {
            boolean gerund = token.xpos().equals("VBG");
            return embedding(head, gerund).isPresent() && gerund;
        }
        return false;
    }

    /**
     * Applies the word over the act, with its own negation.
     *
     * @param goesOn whether the climb goes on to the word itself
     */
    private Optional<Sign> embedding(int head, boolean goesOn) {
        Optional<Sign> sign = modality.sign(Kind.EMBEDDING, arguments.lemmaWithParticle(head))
                .or(() -> modality.sign(Kind.EMBEDDING, sentence.token(head).lemma()));
        sign.ifPresent(it -> {
            if (it.negated().isPresent() && negation(head)) {
                add(it.negated().get());
                if (goesOn) {
                    // the climb counts the word's negation too: two cancel
                    negated = !negated;
                }
            } else {
                add(it.under());
            }
        });
        return sign;
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
            case HYPOTHETICAL -> aux.add(Aux.HYPOTHETICAL);
            case NEGATION -> negated = !negated;
            case ASSERTED -> {}
        }
    }
}
