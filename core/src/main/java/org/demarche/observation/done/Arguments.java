package org.demarche.observation.done;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/**
 * The phrases that fill a trigger's roles, by the role names that rules use: {@code subject}, {@code object},
 * {@code surface-subject}, {@code iobj}, {@code by}, {@code poss}, {@code demonym}, {@code compound}, {@code clause},
 * {@code complement}, {@code noun} (what a participle or infinitive describes), {@code head}, {@code light},
 * {@code setting} (the verb of whose deed a noun tells the occasion: "flew out for talks", "fell back after clashes"),
 * {@code auxiliary}, {@code advmod}, {@code negation}, {@code voice} (who is quoted), any preposition, and paths through them ({@code object.with}).
 */
final class Arguments {
    private final Sentence sentence;
    private final Clauses clauses;
    private final Set<String> lightVerbs;

    /** @param lightVerbs lemmas that lend a nominal event their subject and obliques ("carry out", "launch") */
    Arguments(Sentence sentence, Set<String> lightVerbs) {
        this.sentence = sentence;
        this.clauses = new Clauses(sentence);
        this.lightVerbs = lightVerbs;
    }

    Clauses clauses() {
        return clauses;
    }

    /** The heads of the phrases in a role; for {@code subject} of a noun in groups, the likeliest first. */
    List<List<Integer>> groups(int trigger, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return path.equals("subject") && !predicate(trigger) ? nounSubjects(trigger) : List.of(role(trigger, path));
        }
        List<List<Integer>> out = new ArrayList<>();
        for (int inner : role(trigger, path.substring(0, dot))) {
            out.addAll(groups(inner, path.substring(dot + 1)));
        }
        return out;
    }

    /** The heads of the phrases in a role. */
    List<Integer> role(int trigger, String path) {
        int dot = path.indexOf('.');
        if (dot >= 0) {
            Set<Integer> out = new LinkedHashSet<>();
            for (int inner : role(trigger, path.substring(0, dot))) {
                out.addAll(role(inner, path.substring(dot + 1)));
            }
            return List.copyOf(out);
        }
        return switch (path) {
            case "subject" -> predicate(trigger) ? clauses.agents(trigger) : flat(nounSubjects(trigger));
            case "object" -> predicate(trigger) ? clauses.patients(trigger) : preposition(trigger, "of");
            case "iobj" -> indirect(trigger);
            case "poss" -> conjuncts(sentence.children(trigger, "nmod:poss"));
            case "demonym" -> conjuncts(sentence.children(trigger, "amod"));
            case "compound" ->
                sentence.children(trigger, "compound", "nmod:desc", "flat").stream()
                        .filter(child -> !sentence.token(child).is("compound:prt"))
                        .toList();
            case "clause" -> complements(trigger);
            case "advmod" -> sentence.children(trigger, "advmod");
            case "auxiliary" -> sentence.children(trigger, "aux");
            case "infinitive" ->
                sentence.children(trigger, "xcomp", "ccomp", "advcl", "acl").stream()
                        .filter(child -> clauses.marked(child, "to"))
                        .toList();
            case "ccomp" -> sentence.children(trigger, "ccomp");
            case "acl" ->
                sentence.children(trigger, "acl").stream()
                        .filter(child -> !sentence.token(child).is("acl:relcl"))
                        .toList();
            case "complement" -> sentence.children(trigger, "xcomp");
            case "surface-subject" -> clauses.subjects(trigger, 0);
            case "head" ->
                sentence.token(trigger).head() < 0
                        ? List.of()
                        : List.of(sentence.token(trigger).head());
            case "setting" -> clauses.setting(trigger);
            case "light" -> lightVerb(trigger) < 0 ? List.of() : List.of(lightVerb(trigger));
            case "negation" ->
                sentence.children(trigger, "advmod").stream()
                        .filter(child -> sentence.token(child).lemma().equals("not")
                                || sentence.token(child).lower().equals("never"))
                        .toList();
            case "voice", "conversation" -> List.of();
            case "nsubj" -> sentence.children(trigger, "nsubj", "nsubj:pass");
            case "noun" ->
                sentence.token(trigger).is("acl", "amod")
                        ? List.of(sentence.token(trigger).head())
                        : List.of();
            default -> preposition(trigger, path);
        };
    }

    /** Verbs, and adjectives or nouns used as predicates with a subject of their own. */
    private boolean predicate(int trigger) {
        Token token = sentence.token(trigger);
        return token.verb()
                || token.upos().equals("AUX")
                || token.upos().equals("ADJ")
                || token.xpos().equals("VBN")
                || token.xpos().equals("VBG") && !token.noun();
    }

    private List<Integer> flat(List<List<Integer>> groups) {
        Set<Integer> out = new LinkedHashSet<>();
        groups.forEach(out::addAll);
        return List.copyOf(out);
    }

    private List<List<Integer>> nounSubjects(int noun) {
        List<List<Integer>> out = new ArrayList<>();
        out.add(preposition(noun, "by"));
        out.add(role(noun, "poss"));
        out.add(role(noun, "demonym"));
        out.add(role(noun, "compound"));
        out.add(preposition(noun, "from"));
        int light = lightVerb(noun);
        if (light >= 0) {
            out.add(clauses.agents(light));
        }
        out.removeIf(List::isEmpty);
        return out;
    }

    /** The verb that carries a nominal event ("launched an invasion", "was under attack"), or -1. */
    int lightVerb(int noun) {
        int at = noun;
        for (int steps = 0; steps < 6; steps++) {
            Token token = sentence.token(at);
            int head = token.head();
            if (head < 0) {
                return -1;
            }
            if (token.is("conj") || (token.is("nmod") && clauses.hasCase(at, "of") && quantity(head))) {
                at = head;
                continue;
            }
            if (token.is("obj", "nsubj:pass", "obl", "xcomp") && lightVerbs.contains(lemmaWithParticle(head))) {
                return head;
            }
            if (token.is("nsubj:pass") || !token.is("obj", "acl", "acl:relcl")) {
                return relativeLight(noun);
            }
            return relativeLight(noun);
        }
        return -1;
    }

    /** "the attack carried out by", "the attack that Israel launched". */
    private int relativeLight(int noun) {
        for (int child : sentence.children(noun, "acl", "acl:relcl")) {
            if (lightVerbs.contains(lemmaWithParticle(child))
                    && clauses.patients(child).contains(noun)) {
                return child;
            }
        }
        return -1;
    }

    private boolean quantity(int token) {
        return Set.of(
                        "series",
                        "round",
                        "wave",
                        "number",
                        "spate",
                        "string",
                        "package",
                        "set",
                        "campaign",
                        "kind",
                        "form",
                        "act",
                        "state",
                        "barrage",
                        "couple")
                .contains(sentence.token(token).lemma());
    }

    /** Lemma, with its particle after a blank where it has one ("carry out"). */
    String lemmaWithParticle(int token) {
        int particle = sentence.child(token, "compound:prt");
        String lemma = sentence.token(token).lemma();
        return particle < 0 ? lemma : lemma + " " + sentence.token(particle).lower();
    }

    private List<Integer> complements(int trigger) {
        Set<Integer> out = new LinkedHashSet<>();
        for (int child : sentence.children(trigger, "xcomp", "ccomp", "acl", "advcl", "csubj")) {
            Token token = sentence.token(child);
            if (token.is("acl:relcl", "advcl:relcl")) {
                continue;
            }
            boolean infinitive = clauses.marked(child, "to");
            if (token.is("advcl") && !infinitive && sentence.child(child, "mark") >= 0) {
                if (!clauses.marked(child, "of")
                        && !clauses.marked(child, "from")
                        && !clauses.marked(child, "for")
                        && !clauses.marked(child, "against")
                        && !clauses.marked(child, "on")
                        && !clauses.marked(child, "over")) {
                    continue;
                }
            } else if (token.is("advcl") && !infinitive) {
                continue;
            }
            out.add(child);
            for (int next : sentence.children(child, "conj")) {
                if (sentence.token(next).verb()) {
                    out.add(next);
                }
            }
        }
        return List.copyOf(out);
    }

    private List<Integer> preposition(int trigger, String preposition) {
        Set<Integer> out = new LinkedHashSet<>();
        collect(trigger, preposition, out);
        if (!predicate(trigger)) {
            int light = lightVerb(trigger);
            if (light >= 0 && !preposition.equals("of") && !preposition.equals("by")) {
                collect(light, preposition, out);
            }
            out.remove(trigger);
        } else if (out.isEmpty()
                && sentence.token(trigger).is("conj")
                && sentence.token(trigger).verb()) {
            return List.of();
        }
        return List.copyOf(out);
    }

    private void collect(int trigger, String preposition, Set<Integer> out) {
        for (int child : sentence.children(trigger, "obl", "nmod", "advmod", "advcl", "acl", "xcomp")) {
            if (clauses.hasCase(child, preposition)
                    && !sentence.token(child).relation().equals("acl:relcl")
                    && !sentence.token(child).relation().equals("nmod:poss")) {
                for (int each : clauses.withConjuncts(child)) {
                    out.add(clauses.relatives().antecedent(each));
                }
            }
        }
    }

    private List<Integer> conjuncts(List<Integer> heads) {
        Set<Integer> out = new LinkedHashSet<>();
        heads.forEach(
                head -> out.addAll(clauses.withConjuncts(clauses.relatives().antecedent(head))));
        return List.copyOf(out);
    }

    /** "sold Hungary two billion cubic metres": of two objects the first, however the parser names it, is who gets it. */
    private List<Integer> indirect(int trigger) {
        List<Integer> named = sentence.children(trigger, "iobj");
        List<Integer> objects = sentence.children(trigger, "obj");
        return conjuncts(named.isEmpty() && objects.size() > 1 ? objects.subList(0, 1) : named);
    }
}
