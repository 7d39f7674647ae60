package org.demarche.mention.who;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.language.Token;
import org.demarche.mention.ResolvedBy;

/**
 * Settles personal, possessive and reflexive pronouns: agreement and binding rule candidates out, prominence and nearness
 * order the rest.
 */
final class Pronouns {
    /**
     * Each sentence back leaves this much of a candidate's prominence. This and the additions below were set on the news,
     * interviews and speeches of GUM (745 pronouns for persons, bodies, places).
     */
    private static final double DECAY = 0.45;
    /** Sentences looked back. */
    private static final int REACH = 4;
    /** A lead smaller than this is no decision. */
    private static final double MARGIN = 0.5;

    private final Background background;
    private final Discourse discourse;
    private final Quotations quotations;

    Pronouns(Background background, Discourse discourse, Quotations quotations) {
        this.background = background;
        this.discourse = discourse;
        this.quotations = quotations;
    }

    private enum Sort {
        HE,
        SHE,
        IT,
        THEY
    }

    /** One whom the pronoun may mean: an entity, or the members of a coordination. */
    private record Candidate(List<Entity> entities, double score, String why) {}

    /** Whether this is a pronoun of the third person that the class settles. */
    void settle(Reference reference) {
        Sort sort = sort(reference.line.lower.get(reference.head));
        boolean said = sort == Sort.IT && content(reference);
        if (sort == null || said || reference.token().is("expl")) {
            reference.settled = true;
            reference.reason = "no reference";
            return;
        }
        List<Candidate> ranked = ranked(reference, sort);
        if (ranked.isEmpty()) {
            reference.open(List.of(), "pronoun without a fitting antecedent");
            return;
        }
        Candidate best = ranked.get(0);
        boolean tie = ranked.size() > 1
                && best.score - ranked.get(1).score < MARGIN
                && ranked.get(1).entities.get(0).actor();
        if (tie) {
            List<Entity> both = new ArrayList<>(best.entities);
            both.addAll(ranked.get(1).entities);
            reference.open(both, "pronoun: two fit equally");
            return;
        }
        reference.settle(best.entities, ResolvedBy.PRONOUN, "pronoun: " + best.why);
        teach(sort, best.entities);
    }

    private static void teach(Sort sort, List<Entity> entities) {
        Entity entity = entities.get(0);
        if (entities.size() == 1 && entity.person() && entity.gender == Entity.Gender.UNKNOWN) {
            if (sort == Sort.HE) {
                entity.gender = Entity.Gender.MALE;
            } else if (sort == Sort.SHE) {
                entity.gender = Entity.Gender.FEMALE;
            }
        }
    }

    /** "denied it", "call it": what was said, not who. */
    private boolean content(Reference pronoun) {
        int verb = pronoun.token().head();
        return pronoun.token().is("obj")
                && verb >= 0
                && background.wording().is(Wording.Use.CONTENT_VERB, pronoun.line.lemma(verb));
    }

    private static @org.jspecify.annotations.Nullable Sort sort(String word) {
        return switch (word) {
            case "he", "him", "his", "himself" -> Sort.HE;
            case "she", "her", "hers", "herself" -> Sort.SHE;
            case "it", "its", "itself" -> Sort.IT;
            case "they", "them", "their", "theirs", "themselves" -> Sort.THEY;
            default -> null;
        };
    }

    private List<Candidate> ranked(Reference pronoun, Sort sort) {
        Set<Entity> barred = barred(pronoun);
        Map<List<Entity>, Candidate> best = new LinkedHashMap<>();
        List<Reference> before = new ArrayList<>(discourse.before(pronoun.line, REACH));
        pronoun.line.references.stream()
                .filter(reference -> reference.head < pronoun.head
                        && reference.shape == Reference.Shape.NAME
                        && reference.settled
                        && !before.contains(reference))
                .forEach(before::add);
        for (Reference reference : before) {
            for (List<Entity> entities : readings(reference)) {
                offer(best, pronoun, sort, barred, reference, entities);
            }
        }
        later(pronoun).ifPresent(reference -> offer(best, pronoun, sort, barred, reference, reference.entities));
        if (sort == Sort.THEY && mutual(pronoun)) {
            best.keySet().removeIf(entities -> entities.size() == 1 && !entities.get(0).plural);
        }
        if (best.isEmpty() && sort == Sort.THEY) {
            pair(best, pronoun, barred);
        }
        List<Candidate> ranked = new ArrayList<>(best.values());
        ranked.sort((a, b) -> Double.compare(b.score, a.score));
        return ranked;
    }

    /** "when they meet": more than one. */
    private static boolean mutual(Reference pronoun) {
        Token token = pronoun.token();
        return token.is("nsubj")
                && token.head() >= 0
                && pronoun.line.lemma(token.head()).matches("meet|negotiate|shake|converse")
                && pronoun.line.sentence.child(token.head(), "obj") < 0;
    }

    /** The reference itself, and the whole of a coordination that it heads. */
    private static List<List<Entity>> readings(Reference reference) {
        if (reference.entities.isEmpty()) {
            return List.of();
        }
        List<List<Entity>> readings = new ArrayList<>(2);
        readings.add(reference.entities);
        List<Integer> conjuncts = reference.line.sentence.children(reference.head, "conj");
        if (!conjuncts.isEmpty()) {
            Set<Entity> all = new LinkedHashSet<>(reference.entities);
            for (int conjunct : conjuncts) {
                reference.line.reference(conjunct).ifPresent(other -> all.addAll(other.entities));
            }
            if (all.size() > reference.entities.size()) {
                readings.add(List.copyOf(all));
            }
        }
        return readings;
    }

    private void offer(
            Map<List<Entity>, Candidate> best,
            Reference pronoun,
            Sort sort,
            Set<Entity> barred,
            Reference reference,
            List<Entity> entities) {
        double fit = fit(sort, entities, pronoun);
        if (fit <= 0 || entities.stream().anyMatch(barred::contains) || contains(reference, pronoun)) {
            return;
        }
        int back = pronoun.sentence().index() - reference.sentence().index();
        double score = (Discourse.prominence(reference) + parallel(pronoun, reference) + matrix(pronoun, reference))
                * Math.pow(DECAY, Math.max(0, back));
        score += 4
                * Math.min(
                        4,
                        entities.stream()
                                .mapToInt(entity -> entity.mentions)
                                .max()
                                .orElse(0));
        if (reference.shape == Reference.Shape.PRONOUN) {
            score += 12;
        }
        if (!reference.acts) {
            score *= 0.6;
        }
        if (back == 0 && reference.head < pronoun.head) {
            score += Math.max(0, 8 - (pronoun.head - reference.head) / 4.0);
        }
        score *= fit;
        Candidate old = best.get(entities);
        if (old == null || old.score < score) {
            String why = back == 0 ? "this sentence" : back == 1 ? "the sentence before" : back + " sentences back";
            best.put(
                    entities,
                    new Candidate(entities, score, Discourse.prominence(reference) >= 80 ? "subject, " + why : why));
        }
    }

    /** Whether the pronoun is part of the candidate phrase ("his ally", "the man who said he"): it cannot mean it, except below a relative clause. */
    private static boolean contains(Reference reference, Reference pronoun) {
        if (reference.line != pronoun.line || reference.head == pronoun.head) {
            return reference == pronoun;
        }
        for (int i = pronoun.head; i >= 0; i = reference.line.token(i).head()) {
            if (reference.line.token(i).is("acl", "appos", "advcl", "ccomp", "conj", "parataxis")) {
                return false;
            }
            if (reference.line.token(i).head() == reference.head) {
                return reference.line.token(reference.head).noun()
                        || reference.line.token(reference.head).upos().equals("PRON");
            }
        }
        return false;
    }

    private static double parallel(Reference pronoun, Reference reference) {
        Token token = reference.line.token(reference.line.standing(reference.head));
        boolean subjects = pronoun.token().is("nsubj") && token.is("nsubj");
        boolean objects = pronoun.token().is("obj", "iobj") && token.is("obj", "iobj", "obl");
        return subjects ? 15 : objects ? 12 : 0;
    }

    /** The subject of a clause above the pronoun's, or of its own clause for a possessive. */
    private static double matrix(Reference pronoun, Reference reference) {
        if (reference.line != pronoun.line) {
            return 0;
        }
        Line line = pronoun.line;
        int standing = line.standing(reference.head);
        if (!line.token(standing).is("nsubj")) {
            return 0;
        }
        int clause = line.token(standing).head();
        return line.sentence.dominates(clause, pronoun.head) ? 25 : 10;
    }

    /** How well an entity agrees: 0 not at all, 1 fully. */
    private double fit(Sort sort, List<Entity> entities, Reference pronoun) {
        Entity entity = entities.get(0);
        if (sort == Sort.THEY) {
            if (entities.size() > 1) {
                return entities.stream().allMatch(Entity::actor) ? 1 : 0.7;
            }
            return switch (entity.kind) {
                case PEOPLE -> 1;
                case ORGANISATION -> 0.55;
                case COUNTRY, GOVERNMENT -> 0.35;
                case THING -> entity.plural ? (acting(pronoun) ? 0 : 0.7) : 0;
                case PERSON, PLACE -> 0;
            };
        }
        if (entities.size() > 1 || entity.plural) {
            return 0;
        }
        return switch (sort) {
            case HE -> person(entity, Entity.Gender.FEMALE, Entity.Gender.MALE);
            case SHE -> person(entity, Entity.Gender.MALE, Entity.Gender.FEMALE);
            default ->
                switch (entity.kind) {
                    case COUNTRY, GOVERNMENT, ORGANISATION -> 1;
                    case THING -> acting(pronoun) ? 0 : 0.85;
                    case PLACE -> acting(pronoun) ? 0 : 0.6;
                    case PERSON, PEOPLE -> 0;
                };
        };
    }

    private static double person(Entity entity, Entity.Gender wrong, Entity.Gender right) {
        if (!entity.person() || entity.gender == wrong) {
            return 0;
        }
        return entity.gender == right ? 1 : 0.9;
    }

    /** Whether the pronoun is the subject of saying or doing, which things are not. */
    private boolean acting(Reference pronoun) {
        int verb = pronoun.token().head();
        return pronoun.token().is("nsubj")
                && verb >= 0
                && background.wording().is(Wording.Use.SAY, pronoun.line.lemma(verb));
    }

    /** Entities of the same clause that a pronoun other than a possessive or reflexive cannot mean; the speaker of a quotation. */
    private Set<Entity> barred(Reference pronoun) {
        Set<Entity> barred = new HashSet<>();
        Line line = pronoun.line;
        quotations.speaker(line, pronoun.head).ifPresent(speaker -> barred.addAll(speaker.entities));
        Token token = pronoun.token();
        boolean reflexive = token.lower().endsWith("self") || token.lower().endsWith("selves");
        if (reflexive || token.is("nmod:poss") || token.head() < 0) {
            return barred;
        }
        int verb = token.head();
        if (token.is("nmod")) {
            boolean part = line.preposition(pronoun.head).equals("of")
                    && line.token(verb).is("obj");
            int subject = part && line.token(verb).head() >= 0
                    ? subject(line, line.token(verb).head())
                    : -1;
            if (subject >= 0) {
                line.reference(subject).ifPresent(other -> barred.addAll(other.entities));
            }
            return barred;
        }
        if (!token.is("nsubj")) {
            int subject = subject(line, verb);
            if (subject >= 0 && subject != pronoun.head) {
                line.reference(subject).ifPresent(other -> barred.addAll(other.entities));
            }
        }
        for (int child : line.sentence.children(verb, "nsubj", "obj", "iobj")) {
            if (child != pronoun.head) {
                line.reference(child).ifPresent(other -> barred.addAll(other.entities));
            }
        }
        return barred;
    }

    /** The subject of a verb, its own or its controller's. */
    private static int subject(Line line, int verb) {
        int at = verb;
        for (int steps = 0; steps < 8 && at >= 0; steps++) {
            int subject = line.sentence.child(at, "nsubj");
            if (subject >= 0) {
                return subject;
            }
            if (!line.token(at).is("xcomp", "conj")) {
                return -1;
            }
            at = line.token(at).head();
        }
        return -1;
    }

    /** "After he admitted it, the minister resigned": the subject that follows the clause in which the pronoun stands. */
    private static java.util.Optional<Reference> later(Reference pronoun) {
        Line line = pronoun.line;
        int below = pronoun.head;
        for (int i = line.token(below).head();
                i >= 0;
                below = i, i = line.token(i).head()) {
            boolean fronted = line.token(below).is("advcl", "obl", "nmod") && below < i;
            int subject = line.sentence.child(i, "nsubj");
            if (fronted && subject > pronoun.head && subject > below) {
                return line.reference(subject)
                        .filter(reference -> reference.shape == Reference.Shape.NAME && !reference.entities.isEmpty());
            }
        }
        return java.util.Optional.empty();
    }

    /** Two persons or two countries of one sentence may be "they" together. */
    private void pair(Map<List<Entity>, Candidate> best, Reference pronoun, Set<Entity> barred) {
        Set<Entity> persons = new LinkedHashSet<>();
        int sentence = -1;
        for (Reference reference : discourse.before(pronoun.line, 2)) {
            if (sentence >= 0 && reference.sentence().index() != sentence && persons.size() >= 2) {
                break;
            }
            sentence = reference.sentence().index();
            reference.entities.stream()
                    .filter(entity -> entity.person() && !barred.contains(entity))
                    .forEach(persons::add);
        }
        if (persons.size() == 2) {
            List<Entity> both = new ArrayList<>(persons);
            java.util.Collections.reverse(both);
            best.put(both, new Candidate(both, 50, "the two persons of one sentence"));
        }
    }
}
