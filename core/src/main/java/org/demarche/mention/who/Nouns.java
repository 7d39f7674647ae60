package org.demarche.mention.who;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Actor;
import org.demarche.knowledge.Actor.Use;
import org.demarche.knowledge.Agent;
import org.demarche.language.Token;
import org.demarche.mention.ResolvedBy;

/**
 * Settles common nouns: an office by its holder on the day, a description of somebody met before, else an agent of its own
 * ("Russian troops"), else no actor at all.
 */
final class Nouns {
    /** Sentences over which "the group" may look back. */
    private static final int REACH = 12;
    /** "the country" looks back less far: it means the one under discussion. */
    private static final int NEAR = 4;

    /** Who fights outside an army. */
    private static final Set<String> ARMED = Set.of("REB", "PRM", "UAF", "CRM");

    private final Background background;
    private final Cast cast;
    private final Discourse discourse;
    private final Descriptions descriptions;
    private final Offices offices;
    private final Surroundings surroundings;

    Nouns(
            Background background,
            Cast cast,
            Discourse discourse,
            Descriptions descriptions,
            Offices offices,
            Surroundings surroundings) {
        this.background = background;
        this.cast = cast;
        this.discourse = discourse;
        this.descriptions = descriptions;
        this.offices = offices;
        this.surroundings = surroundings;
    }

    void settle(Reference reference) {
        Optional<Description> description = descriptions.at(reference.line, reference.head);
        boolean settled = description.isPresent()
                && (offices.settle(reference, description.get()) || again(reference, description.get()));
        if (settled || earlier(reference)) {
            return;
        }
        if (description.isPresent() && agentive(reference, description.get().agent())) {
            agent(reference, description.get());
        } else {
            Entity thing = new Entity(Entity.Kind.THING, reference.line.words.get(reference.head));
            thing.plural = Extent.plural(reference.line, reference.head);
            reference.settle(thing, ResolvedBy.AGENT, "no actor");
        }
    }

    /** "called him a friend", "he is a lawyer": a predicate says something of somebody, it is nobody itself. */
    private boolean agentive(Reference reference, Agent agent) {
        Line line = reference.line;
        boolean predicate =
                line.token(reference.head).is("xcomp", "vocative") || line.sentence.child(reference.head, "cop") >= 0;
        return !predicate && (!weak(line, reference.head, agent) || deed(line, reference.head));
    }

    /** "market", "hospital", "missile": things and places, unless they do or suffer something. */
    private boolean weak(Line line, int head, Agent agent) {
        return agent.words().indexOf(' ') < 0 && background.wording().is(Wording.Use.WEAK_AGENT, line.lemma(head));
    }

    private boolean deed(Line line, int head) {
        Token token = line.token(line.standing(head));
        if (token.head() < 0 || !line.token(token.head()).verb()) {
            return false;
        }
        boolean does = token.relation().equals("nsubj") && line.sentence.child(token.head(), "cop") < 0;
        boolean suffers = token.is("obj", "nsubj:pass")
                && background.wording().is(Wording.Use.DAMAGE_VERB, line.lemma(token.head()));
        return does || suffers || token.is("obl:agent");
    }

    /** "the spokesman", "the lawmaker", "the protesters": somebody of that description met before. */
    private boolean again(Reference reference, Description description) {
        Line line = reference.line;
        if (!Extent.definite(line, reference.head) || possessed(line, reference.head)) {
            return false;
        }
        String noun = description.agent().words();
        boolean plural =
                Extent.plural(line, reference.head) || description.agent().kind() == Agent.Kind.PEOPLE;
        Optional<Entity> met = discourse.last(
                line,
                REACH,
                entity -> entity.actor()
                        && (entity.roles.contains(noun) || offices.leads(entity, noun))
                        && entity.plural == plural
                        && (entity.sectors.isEmpty()
                                || description.sectors().isEmpty()
                                || !Collections.disjoint(entity.sectors, description.sectors())
                                || entity.sectors.contains("ELI"))
                        && (description.country().isEmpty()
                                || description.country().equals(entity.country)));
        if (met.isEmpty() && plural && description.country().isEmpty()) {
            return side(reference, description);
        }
        met.ifPresent(entity -> reference.settle(
                entity,
                entity.person() && entity.id.isPresent() ? ResolvedBy.TITLE : ResolvedBy.AGENT,
                "description: the one met before"));
        return met.isPresent();
    }

    /** "the rebels", "the officers": those of the rebel group or police spoken of last, and of their country. */
    private boolean side(Reference reference, Description description) {
        boolean officers = description.agent().words().matches("officers?");
        Set<String> kinds = officers ? Set.of("COP", "MIL") : ARMED;
        if (!officers && Collections.disjoint(description.sectors(), ARMED)) {
            return false;
        }
        Optional<Entity> met = discourse.last(
                reference.line,
                REACH,
                entity -> (entity.kind == Entity.Kind.ORGANISATION || entity.kind == Entity.Kind.PEOPLE)
                        && entity.country.isPresent()
                        && !Collections.disjoint(entity.sectors, kinds)
                        && (officers || !Collections.disjoint(entity.sectors, description.sectors())));
        met.ifPresent(entity -> {
            Entity members = new Entity(Entity.Kind.PEOPLE, words(reference, false));
            members.plural = true;
            members.country = entity.country;
            members.sectors = officers ? entity.sectors : description.sectors();
            members.roles.add(description.agent().words());
            reference.settle(members, ResolvedBy.AGENT, "description: of the side spoken of last");
        });
        return met.isPresent();
    }

    private static boolean possessed(Line line, int head) {
        return line.sentence.child(head, "nmod:poss") >= 0;
    }

    /** "the group", "the ministry", "the country", "the man": whatever of that kind was spoken of last. */
    private boolean earlier(Reference reference) {
        Line line = reference.line;
        String noun = line.lemma(reference.head);
        boolean plural = Extent.plural(line, reference.head);
        boolean several = plural && background.wording().is(Wording.Use.CAPTIVE, noun);
        if (!the(line, reference.head) || plural && !several || owned(line, reference.head)) {
            return false;
        }
        Optional<Entity> met = Optional.empty();
        if (background.wording().is(Wording.Use.COUNTRY_NOUN, noun)) {
            met = surroundings.country(line, NEAR);
        } else if (background.wording().is(Wording.Use.BODY_NOUN, noun)) {
            met = discourse.last(
                    line, REACH, entity -> entity.kind == Entity.Kind.ORGANISATION && Bodies.fits(entity, noun));
        } else if (plural && background.wording().is(Wording.Use.CAPTIVE, noun)) {
            met = discourse.last(
                    line,
                    NEAR,
                    entity -> entity.kind == Entity.Kind.PEOPLE && entity.plural && entity.country.isPresent());
        } else if (noun.equals("man") || noun.equals("woman")) {
            Entity.Gender gender = noun.equals("man") ? Entity.Gender.MALE : Entity.Gender.FEMALE;
            met = discourse.last(line, 2, entity -> entity.person() && entity.gender == gender);
        }
        met.ifPresent(entity ->
                reference.settle(entity, ResolvedBy.ALIAS, "description: the one of that kind spoken of last"));
        return met.isPresent();
    }

    private static boolean the(Line line, int head) {
        for (int child : line.sentence.children(head, "det")) {
            if (Set.of("the", "this", "that").contains(line.lower.get(child))) {
                return true;
            }
        }
        return false;
    }

    /** Whether modifiers single out another ("the Russian group", "the group of seven", "the first group"). */
    private static boolean owned(Line line, int head) {
        for (int child : line.sentence.children(head)) {
            if (line.token(child).is("amod", "compound", "nmod", "nmod:poss", "acl", "nummod")) {
                return true;
            }
        }
        return false;
    }

    private void agent(Reference reference, Description description) {
        Agent agent = description.agent();
        boolean plural = Extent.plural(reference.line, reference.head);
        Entity.Kind kind = plural || agent.kind() == Agent.Kind.PEOPLE
                ? Entity.Kind.PEOPLE
                : agent.kind() == Agent.Kind.PERSON ? Entity.Kind.PERSON : Entity.Kind.ORGANISATION;
        Entity entity = new Entity(kind, words(reference, true));
        entity.plural = kind == Entity.Kind.PEOPLE;
        entity.sectors = description.sectors();
        entity.country = description.country();
        entity.roles.add(agent.words());
        entity.roles.add(reference.line.lemma(reference.head));
        if (kind == Entity.Kind.PERSON) {
            entity.gender = gender(reference.line.lemma(reference.head));
        }
        String reason = "agent";
        if (entity.country.isEmpty() && agent.country().isEmpty()) {
            Optional<Surroundings.Found> around = surroundings.of(
                    reference,
                    entity.sectors.contains("GOV")
                            || background.wording().is(Wording.Use.BARE_INSTITUTION, agent.words()));
            entity.country = around.map(Surroundings.Found::country);
            reason = around.map(found -> "agent, country from " + found.why()).orElse(reason);
        }
        reference.settle(each(reference, entity), ResolvedBy.AGENT, reason);
    }

    /** "American and Iranian diplomats", "guards from Kenya and Uganda" are two parties. */
    private List<Entity> each(Reference reference, Entity entity) {
        Set<String> countries = new LinkedHashSet<>();
        if (entity.plural) {
            adjectives(reference, countries);
            origins(reference, countries);
        }
        if (countries.size() < 2) {
            return List.of(entity);
        }
        List<Entity> each = new ArrayList<>(2);
        for (String country : countries) {
            Entity one = new Entity(entity.kind, entity.name);
            one.plural = true;
            one.sectors = entity.sectors;
            one.roles.addAll(entity.roles);
            one.country = Optional.of(country);
            each.add(one);
        }
        return each;
    }

    private static void adjectives(Reference reference, Set<String> countries) {
        Line line = reference.line;
        for (int i = reference.first; i < reference.head; i++) {
            NameSpan name = line.names[i];
            boolean joined = name != null
                    && name.may(Use.ADJECTIVE)
                    && i == name.start()
                    && (line.token(i).is("conj") || line.sentence.child(i, "conj") >= 0);
            if (joined) {
                name.country().ifPresent(countries::add);
            }
        }
    }

    private static void origins(Reference reference, Set<String> countries) {
        Line line = reference.line;
        for (int child : line.sentence.children(reference.head, "nmod")) {
            if (line.preposition(child).matches("of|from") && line.names[child] != null) {
                List<Integer> heads = line.sentence.subtree(child).stream()
                        .filter(head -> head == child || line.token(head).is("conj", "appos"))
                        .toList();
                for (int head : heads) {
                    line.name(head)
                            .filter(name -> name.mayBe(Actor.Kind.COUNTRY) || name.may(Use.CAPITAL))
                            .flatMap(NameSpan::country)
                            .ifPresent(countries::add);
                }
            }
        }
    }

    private Entity.Gender gender(String noun) {
        return background.wording().is(Wording.Use.MALE_NOUN, noun)
                ? Entity.Gender.MALE
                : background.wording().is(Wording.Use.FEMALE_NOUN, noun) ? Entity.Gender.FEMALE : Entity.Gender.UNKNOWN;
    }

    /** The phrase without article, reaching over "in Russia" or "of the ministry" where the noun alone says too little. */
    private String words(Reference reference, boolean further) {
        Line line = reference.line;
        reference.first = Extent.bare(line, reference.first, reference.head);
        if (further && reference.first == reference.head) {
            for (int child : line.sentence.children(reference.head, "nmod")) {
                boolean close = child > reference.head
                        && child - reference.head <= 5
                        && (line.names[child] != null || line.token(child).noun());
                boolean telling = line.preposition(child).matches("in|of|from|at|for");
                if (close && telling && line.sentence.child(child, "conj") < 0) {
                    reference.last = Math.max(reference.last, Extent.last(line, child));
                    break;
                }
            }
        }
        return cast.printed(line, reference.first, reference.last);
    }
}
