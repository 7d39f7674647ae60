package org.demarche.mention.who;

import java.util.ArrayList;
import java.util.Collections;
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

    private final Background background;
    private final Cast cast;
    private final Discourse discourse;
    private final Descriptions descriptions;
    private final Belonging belonging;
    private final Surroundings surroundings;

    Nouns(
            Background background,
            Cast cast,
            Discourse discourse,
            Descriptions descriptions,
            Belonging belonging,
            Surroundings surroundings) {
        this.background = background;
        this.cast = cast;
        this.discourse = discourse;
        this.descriptions = descriptions;
        this.belonging = belonging;
        this.surroundings = surroundings;
    }

    void settle(Reference reference) {
        Optional<Description> description = descriptions.at(reference.line, reference.head);
        boolean settled = description.isPresent()
                && (counterpart(reference, description.get())
                        || office(reference, description.get())
                        || again(reference, description.get()));
        if (settled || earlier(reference)) {
            return;
        }
        if (description.isPresent() && agentive(reference)) {
            agent(reference, description.get());
        } else {
            Entity thing = new Entity(Entity.Kind.THING, reference.line.words.get(reference.head));
            thing.plural = Extent.plural(reference.line, reference.head);
            reference.settle(thing, ResolvedBy.AGENT, "no actor");
        }
    }

    /** "called him a friend", "he is a lawyer": a predicate says something of somebody, it is nobody itself. */
    private boolean agentive(Reference reference) {
        Line line = reference.line;
        boolean predicate =
                line.token(reference.head).is("xcomp", "vocative") || line.sentence.child(reference.head, "cop") >= 0;
        return !predicate && (!weak(line, reference.head) || deed(line, reference.head));
    }

    /** "market", "hospital", "missile": things and places, unless they do or suffer something. */
    private boolean weak(Line line, int head) {
        return background.wording().is(Wording.Use.WEAK_AGENT, line.lemma(head));
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

    /** "his Turkish counterpart": whoever holds his office there. */
    private boolean counterpart(Reference reference, Description description) {
        Line line = reference.line;
        if (!line.lemma(reference.head).equals("counterpart")
                && !line.lemma(reference.head).equals("opposite number")) {
            return false;
        }
        Optional<String> country = titledCountry(line, reference.head);
        List<Reference> owners = belonging.owners(line, reference.head);
        Optional<Entity> whose = owners.stream()
                .flatMap(owner -> owner.entities.stream())
                .filter(Entity::person)
                .findFirst();
        if (country.isEmpty() || whose.isEmpty()) {
            return false;
        }
        for (String role : whose.get().roles) {
            List<Actor> holders = background.holders(country.get(), role, cast.day());
            if (holders.size() == 1) {
                reference.settle(
                        cast.actor(holders.get(0), Use.NAME), ResolvedBy.TITLE, "counterpart: holds the same office");
                return true;
            }
        }
        Entity agent = new Entity(Entity.Kind.PERSON, words(reference, false));
        agent.country = country;
        agent.sectors = whose.get().sectors.isEmpty() ? description.sectors() : whose.get().sectors;
        agent.roles.addAll(whose.get().roles);
        reference.settle(agent, ResolvedBy.AGENT, "counterpart, not known by name");
        return true;
    }

    private Optional<String> titledCountry(Line line, int head) {
        for (int i = Extent.first(line, head); i < head; i++) {
            if (line.names[i] != null
                    && line.token(i).is("amod", "compound")
                    && line.names[i].country().isPresent()) {
                return line.names[i].country();
            }
        }
        return Optional.empty();
    }

    /** "the Chinese president": the article's own person in that role, else the office's holder on the day. */
    private boolean office(Reference reference, Description description) {
        Line line = reference.line;
        String noun = description.agent().words();
        boolean person = description.agent().kind() == Agent.Kind.PERSON && !Extent.plural(line, reference.head);
        if (!person || Extent.indefinite(line, reference.head)) {
            return false;
        }
        Optional<String> country = description.country();
        boolean told = country.isPresent();
        if (!told) {
            country =
                    background.wording().is(Wording.Use.BARE_INSTITUTION, noun) && Extent.definite(line, reference.head)
                            ? surroundings.focus(line)
                            : Optional.empty();
        }
        if (country.isEmpty()) {
            return false;
        }
        String code = country.get();
        String role = (description.former() ? "former " : "") + noun;
        Optional<Entity> met = discourse.last(
                line,
                Integer.MAX_VALUE / 2,
                entity -> entity.person()
                        && entity.country.filter(code::equals).isPresent()
                        && (entity.roles.contains(role) || leads(entity, noun)));
        if (met.isPresent()) {
            reference.settle(met.get(), ResolvedBy.TITLE, "description: the one of that role met before");
            return true;
        }
        if (description.former()
                || description
                        .owner()
                        .filter(body -> body.kind == Entity.Kind.ORGANISATION)
                        .isPresent()) {
            return false;
        }
        List<Actor> holders = holders(code, noun);
        if (holders.size() == 1) {
            reference.settle(cast.actor(holders.get(0), Use.NAME), ResolvedBy.TITLE, "office: its holder on the day");
            return true;
        }
        return false;
    }

    private List<Actor> holders(String country, String noun) {
        if (!noun.equals("leader")
                && !noun.equals("head of state")
                && !noun.equals("ruler")
                && !noun.equals("strongman")) {
            return background.holders(country, noun, cast.day());
        }
        List<Actor> leaders = new ArrayList<>(background.holders(country, "leader", cast.day()));
        if (leaders.isEmpty()) {
            for (String office : background.wording().all(Wording.Use.LEADER_ROLE)) {
                background.holders(country, office, cast.day()).stream()
                        .filter(actor -> !leaders.contains(actor))
                        .forEach(leaders::add);
            }
        }
        return leaders;
    }

    private boolean leads(Entity entity, String noun) {
        return noun.matches("leader|ruler|strongman|head of state")
                && entity.roles.stream().anyMatch(role -> background.wording().is(Wording.Use.LEADER_ROLE, role));
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
                        && entity.roles.contains(noun)
                        && entity.plural == plural
                        && (entity.sectors.isEmpty()
                                || description.sectors().isEmpty()
                                || !Collections.disjoint(entity.sectors, description.sectors())
                                || entity.sectors.contains("ELI"))
                        && (description.country().isEmpty()
                                || description.country().equals(entity.country)));
        met.ifPresent(entity -> reference.settle(
                entity,
                entity.person() && entity.id.isPresent() ? ResolvedBy.TITLE : ResolvedBy.AGENT,
                "description: the one met before"));
        return met.isPresent();
    }

    private static boolean possessed(Line line, int head) {
        return line.sentence.child(head, "nmod:poss") >= 0;
    }

    /** "the group", "the ministry", "the country", "the man": whatever of that kind was spoken of last. */
    private boolean earlier(Reference reference) {
        Line line = reference.line;
        if (!the(line, reference.head) || Extent.plural(line, reference.head) || owned(line, reference.head)) {
            return false;
        }
        String noun = line.lemma(reference.head);
        Optional<Entity> met = Optional.empty();
        if (background.wording().is(Wording.Use.COUNTRY_NOUN, noun)) {
            met = surroundings.country(line, NEAR);
        } else if (background.wording().is(Wording.Use.BODY_NOUN, noun)) {
            met = discourse.last(
                    line, REACH, entity -> entity.kind == Entity.Kind.ORGANISATION && Bodies.fits(entity, noun));
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

    /** "American and Iranian diplomats" are two parties. */
    private List<Entity> each(Reference reference, Entity entity) {
        Line line = reference.line;
        List<String> countries = new ArrayList<>(2);
        for (int i = reference.first; entity.plural && i < reference.head; i++) {
            NameSpan name = line.names[i];
            boolean joined = name != null
                    && name.may(Use.ADJECTIVE)
                    && i == name.start()
                    && (line.token(i).is("conj") || line.sentence.child(i, "conj") >= 0);
            if (joined
                    && name.country().isPresent()
                    && !countries.contains(name.country().get())) {
                countries.add(name.country().get());
            }
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
