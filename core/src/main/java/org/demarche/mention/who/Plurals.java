package org.demarche.mention.who;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.demarche.language.Token;
import org.demarche.mention.ResolvedBy;

/** Plurals that name their members: "the two countries", "both sides", "allies, including Kenya and Uganda", "many of them". */
final class Plurals {
    /** Sentences looked back for the members. */
    private static final int REACH = 6;

    /** Each sentence back leaves this much of a member's prominence. */
    private static final double DECAY = 0.6;

    /** What each mention adds. */
    private static final double OFTEN = 12;

    /** A country counts less by its minister or soldiers than by its name. */
    private static final double INDIRECT = 0.6;

    /** PLOVER's codes that stand where a country's does, and are none. */
    private static final Set<String> SPECIAL = Set.of("EUR", "UNO", "IGO", "NGO", "MNC", "ISM", "IMG");

    private final Background background;
    private final Cast cast;
    private final Discourse discourse;
    private final Consumer<Reference> settling;

    Plurals(Background background, Cast cast, Discourse discourse, Consumer<Reference> settling) {
        this.background = background;
        this.cast = cast;
        this.discourse = discourse;
        this.settling = settling;
    }

    /** Settles the reference if it is such a plural. */
    boolean settle(Reference reference) {
        return partitive(reference) || counted(reference) || including(reference);
    }

    /** "many of the soldiers", "hundreds of protesters", "both of them". */
    private boolean partitive(Reference reference) {
        Line line = reference.line;
        if (!background.wording().is(Wording.Use.PARTITIVE, line.lemma(reference.head))
                && !background.wording().is(Wording.Use.PARTITIVE, line.lower.get(reference.head))) {
            return false;
        }
        for (int child : line.sentence.children(reference.head, "nmod", "obl")) {
            Optional<Reference> whole = line.reference(child);
            if (line.preposition(child).equals("of") && whole.isPresent() && whole.get() != reference) {
                if (!whole.get().settled) {
                    settling.accept(whole.get());
                }
                Reference of = whole.get();
                if (of.entities.isEmpty() || of.entities.stream().noneMatch(Entity::actor)) {
                    return false;
                }
                reference.settle(of.entities, of.by, "part of: " + of.reason);
                reference.first = of.first;
                reference.last = of.last;
                return true;
            }
        }
        return false;
    }

    private boolean counted(Reference reference) {
        Line line = reference.line;
        String lemma = line.lemma(reference.head);
        Optional<Integer> count = Extent.count(line, reference.head);
        boolean alone = line.lower.get(reference.head).equals("both")
                        && !line.token(reference.head).is("det", "cc", "advmod", "det:predet")
                || background.wording().is(Wording.Use.PAIR, lemma) && Extent.definite(line, reference.head);
        boolean sides = background.wording().is(Wording.Use.COUNTED_SIDE, lemma);
        if (count.isEmpty() && !alone) {
            return false;
        }
        boolean both = line.sentence.children(reference.head).stream()
                .anyMatch(child -> line.lower.get(child).equals("both"));
        if (!alone && !both && !Extent.definite(line, reference.head)) {
            return false;
        }
        int n = count.orElse(2);
        if (!line.sentence.children(reference.head, "nmod:poss", "amod").stream()
                .allMatch(child -> line.token(child).is("amod") && line.names[child] == null)) {
            return false;
        }
        if (background.wording().is(Wording.Use.COUNTED_COUNTRY, lemma)
                && members(reference, n, this::country, "the countries last spoken of")) {
            if (lemma.matches("government|capital")) {
                reference.settle(
                        reference.entities.stream().map(cast::government).toList(), reference.by, reference.reason);
            }
            return true;
        }
        if (background.wording().is(Wording.Use.COUNTED_PERSON, lemma)
                && members(reference, n, entity -> person(entity, lemma), "the persons last spoken of")) {
            return true;
        }
        if (background.wording().is(Wording.Use.COUNTED_BODY, lemma)
                && members(reference, n, Plurals::body, "the bodies last spoken of")) {
            return true;
        }
        return (sides || alone)
                && (members(reference, n, Plurals::side, "the sides last spoken of")
                        || members(reference, n, this::country, "the countries last spoken of"));
    }

    private Optional<Entity> country(Entity entity) {
        if (entity.country.filter(SPECIAL::contains).isPresent()) {
            return Optional.empty();
        }
        if (entity.kind == Entity.Kind.COUNTRY && entity.country.isPresent()) {
            return entity.country.flatMap(cast::country);
        }
        boolean state = entity.kind == Entity.Kind.GOVERNMENT
                || entity.sectors.contains("GOV")
                || entity.sectors.contains("MIL");
        return state
                ? entity.country.flatMap(cast::country).filter(found -> found.kind == Entity.Kind.COUNTRY)
                : Optional.empty();
    }

    private static Optional<Entity> person(Entity entity, String noun) {
        boolean man = noun.equals("man");
        boolean woman = noun.equals("woman");
        boolean fits = entity.person()
                && !(man && entity.gender == Entity.Gender.FEMALE)
                && !(woman && entity.gender == Entity.Gender.MALE)
                && (man || woman || !entity.name.isBlank());
        return fits ? Optional.of(entity) : Optional.empty();
    }

    private static Optional<Entity> body(Entity entity) {
        return entity.kind == Entity.Kind.ORGANISATION ? Optional.of(entity) : Optional.empty();
    }

    private static Optional<Entity> side(Entity entity) {
        boolean fits = entity.collective() || (entity.kind == Entity.Kind.PEOPLE && !entity.sectors.contains("CVL"));
        return fits ? Optional.of(entity) : Optional.empty();
    }

    /** The n members most in mind: by how the grammar puts them forward, how lately, and how often they are named. */
    private boolean members(Reference reference, int n, Function<Entity, Optional<Entity>> as, String why) {
        Map<Entity, Double> weights = new LinkedHashMap<>();
        Set<Reference> excluded = governing(reference);
        for (Reference before : before(reference)) {
            if (excluded.contains(before)) {
                continue;
            }
            int back = reference.sentence().index() - before.sentence().index();
            for (Entity entity : before.entities) {
                as.apply(entity).ifPresent(member -> {
                    double itself = member == entity ? 1 : INDIRECT;
                    double weight = itself * Discourse.prominence(before) * Math.pow(DECAY, back)
                            + OFTEN * Math.min(4, member.mentions);
                    weights.merge(member, weight, Math::max);
                });
            }
        }
        if (weights.size() < n) {
            return false;
        }
        List<Entity> best = new ArrayList<>(weights.keySet());
        best.sort((a, b) -> Double.compare(weights.getOrDefault(b, 0.0), weights.getOrDefault(a, 0.0)));
        List<Entity> ordered = new ArrayList<>(weights.keySet());
        ordered.retainAll(best.subList(0, n));
        Collections.reverse(ordered);
        reference.settle(ordered, ResolvedBy.ALIAS, "plural: " + why);
        return true;
    }

    /** References before the plural, those of its own sentence included. */
    private List<Reference> before(Reference reference) {
        List<Reference> found = new ArrayList<>(discourse.before(reference.line, REACH));
        reference.line.references.stream()
                .filter(other -> other.head < reference.head && other.settled && !found.contains(other))
                .forEach(found::add);
        return found;
    }

    /** Whoever does something to the plural, or carries the clause it stands in, is none of its members. */
    private static Set<Reference> governing(Reference reference) {
        Line line = reference.line;
        Set<Reference> governing = new LinkedHashSet<>();
        int verb = reference.token().head();
        boolean part = false;
        while (verb >= 0 && line.token(verb).noun() && line.token(verb).is("obj", "obl", "nmod")) {
            verb = line.token(verb).head();
            part = true;
        }
        if (verb >= 0
                && line.token(verb).verb()
                && !reference.token().is("nsubj")
                && (part || !reference.token().is("nmod"))) {
            line.sentence.children(verb, "nsubj").forEach(child -> phrase(governing, line, child));
        } else if (verb >= 0
                && reference.token().is("nsubj")
                && line.token(verb).is("ccomp")) {
            line.sentence.children(line.token(verb).head(), "nsubj").forEach(child -> phrase(governing, line, child));
        }
        for (int i = reference.head; i >= 0; i = line.token(i).head()) {
            if (line.token(i).is("acl:relcl") && line.token(i).head() >= 0) {
                int noun = line.token(i).head();
                line.reference(noun).ifPresent(governing::add);
                int above = line.token(noun).head();
                if (above >= 0 && line.token(above).verb() && line.token(noun).is("obl")) {
                    line.sentence.children(above, "nsubj").forEach(child -> phrase(governing, line, child));
                }
            }
        }
        return governing;
    }

    /** All references of a phrase: "the rebels, backed by Rwanda", "Brazilian diplomats". */
    private static void phrase(Set<Reference> into, Line line, int head) {
        line.sentence.subtree(head).forEach(token -> line.reference(token).ifPresent(into::add));
    }

    /** "allies, including Kenya and Uganda": the named members stand for the whole. */
    private boolean including(Reference reference) {
        Line line = reference.line;
        if (!Extent.plural(line, reference.head)) {
            return false;
        }
        for (int child : line.sentence.children(reference.head, "nmod", "obl", "appos", "advcl", "acl")) {
            if (child < reference.head || !inclusive(line, child)) {
                continue;
            }
            Set<Entity> members = new LinkedHashSet<>();
            List<Integer> heads = new ArrayList<>(List.of(child));
            heads.addAll(line.sentence.children(child, "conj"));
            for (int head : heads) {
                Optional<Reference> member = line.reference(head);
                if (member.isEmpty()
                        || member.get().entities.isEmpty()
                        || !member.get().entities.get(0).actor()
                        || member.get().entities.get(0).plural) {
                    return false;
                }
                members.addAll(member.get().entities);
            }
            reference.settle(List.copyOf(members), ResolvedBy.APPOSITION, "plural: its named members");
            return true;
        }
        return false;
    }

    private boolean inclusive(Line line, int child) {
        for (int mark : line.sentence.children(child, "case", "mark", "fixed")) {
            Token token = line.token(mark);
            if (background.wording().is(Wording.Use.INCLUSION, token.lower())
                    || background.wording().is(Wording.Use.INCLUSION, line.lemma(mark))) {
                return true;
            }
        }
        return false;
    }
}
