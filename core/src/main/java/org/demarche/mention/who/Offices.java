package org.demarche.mention.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.demarche.knowledge.Actor;
import org.demarche.knowledge.Actor.Use;
import org.demarche.knowledge.Agent;
import org.demarche.mention.ResolvedBy;

/** Settles offices by who holds them on the day: "the Chinese president", "his Turkish counterpart". */
final class Offices {
    private final Background background;
    private final Cast cast;
    private final Discourse discourse;
    private final Belonging belonging;
    private final Surroundings surroundings;

    Offices(Background background, Cast cast, Discourse discourse, Belonging belonging, Surroundings surroundings) {
        this.background = background;
        this.cast = cast;
        this.discourse = discourse;
        this.belonging = belonging;
        this.surroundings = surroundings;
    }

    /** Settles the reference if it describes an office-holder whom the article or the files know. */
    boolean settle(Reference reference, Description description) {
        return counterpart(reference, description) || office(reference, description);
    }

    /** "his Turkish counterpart": whoever holds his office there. */
    private boolean counterpart(Reference reference, Description description) {
        Line line = reference.line;
        if (!description.agent().words().matches("counterpart|opposite number")) {
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
        reference.first = Extent.bare(line, reference.first, reference.head);
        Entity agent = new Entity(Entity.Kind.PERSON, cast.printed(line, reference.first, reference.last));
        agent.country = country;
        agent.sectors = whose.get().sectors.isEmpty() ? description.sectors() : whose.get().sectors;
        agent.roles.addAll(whose.get().roles);
        reference.settle(agent, ResolvedBy.AGENT, "counterpart, not known by name");
        return true;
    }

    /** The country of an adjective or compound right before a noun. */
    static Optional<String> titledCountry(Line line, int head) {
        for (int i = Extent.first(line, head); i < head; i++) {
            if (line.names[i] != null
                    && line.token(i).is("amod", "compound")
                    && line.names[i].country().isPresent()) {
                return line.names[i].country();
            }
        }
        return Optional.empty();
    }

    /**
     * "the Chinese president": the article's own person in that role, else the office's holder on the day, else whoever held
     * it before.
     */
    private boolean office(Reference reference, Description description) {
        Line line = reference.line;
        String noun = description.agent().words();
        boolean person = description.agent().kind() == Agent.Kind.PERSON && !Extent.plural(line, reference.head);
        if (!person || Extent.indefinite(line, reference.head)) {
            return false;
        }
        if (noun.matches("secretary[- ]general") && description.owner().isEmpty()) {
            return met(reference, entity -> entity.person() && entity.roles.contains(Background.level(noun)))
                    || met(reference, entity -> entity.person() && entity.roles.contains("secretary-general"))
                    || holder(reference, "UNO", "UN secretary-general");
        }
        Optional<String> country = country(line, reference.head, description);
        if (country.isEmpty()) {
            return false;
        }
        String code = country.get();
        String role = (description.former() ? "former " : "") + noun;
        Predicate<Entity> fits = entity -> entity.person()
                && entity.country.filter(code::equals).isPresent()
                && (entity.roles.contains(role) || leads(entity, noun));
        boolean body = description
                .owner()
                .filter(owner -> owner.kind == Entity.Kind.ORGANISATION)
                .isPresent();
        if (met(reference, entity -> fits.test(entity) && (description.former() || !former(entity)))
                || !description.former() && !body && holder(reference, code, noun)) {
            return true;
        }
        return met(reference, fits);
    }

    private Optional<String> country(Line line, int head, Description description) {
        boolean bare = description.country().isEmpty()
                && background
                        .wording()
                        .is(Wording.Use.BARE_INSTITUTION, description.agent().words())
                && Extent.definite(line, head);
        return bare ? surroundings.focus(line) : description.country();
    }

    private boolean met(Reference reference, Predicate<Entity> fits) {
        Optional<Entity> met = discourse.last(reference.line, Integer.MAX_VALUE / 2, fits);
        met.ifPresent(
                entity -> reference.settle(entity, ResolvedBy.TITLE, "description: the one of that role met before"));
        return met.isPresent();
    }

    private boolean holder(Reference reference, String country, String noun) {
        List<Actor> holders = holders(country, noun);
        if (holders.size() != 1) {
            return false;
        }
        reference.settle(cast.actor(holders.get(0), Use.NAME), ResolvedBy.TITLE, "office: its holder on the day");
        return true;
    }

    /** Whether the files say that the person's office is over. */
    private static boolean former(Entity entity) {
        return entity.sectors.contains("ELI");
    }

    private List<Actor> holders(String country, String noun) {
        if (!leading(noun)) {
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

    private static boolean leading(String noun) {
        return noun.matches("leader|ruler|strongman|head of state");
    }

    /** Whether "the leader" may be said of somebody: he holds or held one of the highest offices. */
    boolean leads(Entity entity, String noun) {
        return leading(noun)
                && entity.roles.stream().anyMatch(role -> background.wording().is(Wording.Use.LEADER_ROLE, role));
    }
}
