package org.demarche.mention.who;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Actor;
import org.demarche.knowledge.Actor.Use;
import org.demarche.knowledge.Actors;
import org.demarche.mention.ResolvedBy;

/** Settles names: exact and alias, then short names after full ones, then names only this article knows. */
final class Names {
    private final Background background;
    private final Cast cast;
    private final Titles titles;

    Names(Background background, Cast cast, Titles titles) {
        this.background = background;
        this.cast = cast;
        this.titles = titles;
    }

    /** Enters everybody with a full name, so that a short name may also come first, as in headlines. */
    void meet(Line line) {
        NameSpan before = null;
        for (NameSpan name : line.names) {
            if (name != null && name.known()) {
                name.country().ifPresent(cast::about);
            }
            if (name == null || name.equals(before) || name.end() - name.start() < 2) {
                continue;
            }
            before = name;
            Set<Actor> persons = persons(name);
            if (persons.size() == 1) {
                Actor actor = persons.iterator().next();
                cast.parts(cast.actor(actor, Use.NAME), text(line, name));
            } else if (persons.isEmpty() && name.type().equals("PER") && !name.known()) {
                Optional<Entity> known = cast.fuller(text(line, name)).or(() -> shorter(line, name));
                cast.parts(known.orElseGet(() -> cast.person(text(line, name))), text(line, name));
            }
        }
    }

    void settle(Reference reference, NameSpan name) {
        Line line = reference.line;
        boolean person = name.type().equals("PER") || titles.before(line, name).isPresent();
        if (!name.known()) {
            unknown(reference, name, person);
            return;
        }
        Set<Actor> persons = persons(name);
        boolean others = name.matches().stream().anyMatch(match -> match.actor().kind() != Actor.Kind.PERSON);
        if (!persons.isEmpty() && (person || !others)) {
            person(reference, name, List.copyOf(persons));
        } else {
            other(reference, name);
        }
    }

    private static Set<Actor> persons(NameSpan name) {
        Set<Actor> persons = new LinkedHashSet<>();
        for (Actors.Match match : name.matches()) {
            if (match.actor().kind() == Actor.Kind.PERSON) {
                persons.add(match.actor());
            }
        }
        return persons;
    }

    private void person(Reference reference, NameSpan name, List<Actor> actors) {
        boolean single = name.end() - name.start() == 1;
        if (single) {
            List<Entity> met = new ArrayList<>(cast.named(reference.line.words.get(name.start())));
            actors.forEach(actor -> {
                Entity entity = cast.actor(actor, Use.NAME);
                if (met.contains(entity) && entity.mentions > 0) {
                    met.removeIf(other -> other != entity && other.mentions == 0);
                }
            });
            if (met.size() == 1) {
                reference.settle(met.get(0), ResolvedBy.ALIAS, "short name of a full one in this article");
                return;
            }
        }
        List<Actor> fitting = actors.size() > 1 ? narrowed(reference, actors) : actors;
        if (fitting.size() == 1) {
            Entity entity = cast.actor(fitting.get(0), Use.NAME);
            boolean canonical = Background.level(text(reference.line, name)).equals(Background.level(entity.name));
            reference.settle(
                    entity,
                    canonical ? ResolvedBy.NAME : ResolvedBy.ALIAS,
                    actors.size() > 1 ? "name, the only holder of an office that fits" : "name in the files");
        } else {
            reference.open(
                    fitting.stream().map(actor -> cast.actor(actor, Use.NAME)).toList(), "several have this name");
        }
    }

    /** Of several with one name: those the country or title beside the name fits, then those in office. */
    private List<Actor> narrowed(Reference reference, List<Actor> actors) {
        Optional<String> country = titles.country(reference.line, reference.head);
        List<Actor> fitting = new ArrayList<>(actors);
        if (country.isPresent()) {
            keep(fitting, actor -> actor.country().equals(country));
        }
        Optional<String> office = titles.before(reference.line, reference.line.names[reference.head]);
        office.ifPresent(words -> keep(
                fitting,
                actor -> actor.standingOn(cast.day())
                        .filter(role -> ends(Background.level(role.words()), Background.level(words)))
                        .isPresent()));
        Entity.Gender gender = titles.gender(reference.line, reference.line.names[reference.head]);
        if (gender != Entity.Gender.UNKNOWN) {
            keep(fitting, actor -> cast.actor(actor, Use.NAME).gender != opposite(gender));
        }
        if (fitting.size() > 1) {
            keep(fitting, actor -> cast.actor(actor, Use.NAME).mentions > 0);
        }
        if (fitting.size() > 1) {
            keep(fitting, actor -> actor.roleOn(cast.day()).isPresent());
        }
        if (fitting.size() > 1) {
            keep(fitting, this::leads);
        }
        return fitting;
    }

    private static Entity.Gender opposite(Entity.Gender gender) {
        return gender == Entity.Gender.MALE ? Entity.Gender.FEMALE : Entity.Gender.MALE;
    }

    /** Whether an office is the title, or ends in it ("acting president"). */
    private static boolean ends(String role, String title) {
        return role.equals(title) || role.endsWith(" " + title);
    }

    /** A head of state or government on the day is meant before his namesakes. */
    private boolean leads(Actor actor) {
        return actor.roleOn(cast.day())
                .filter(role -> background
                        .wording()
                        .is(Wording.Use.LEADER_ROLE, role.words().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static void keep(List<Actor> actors, java.util.function.Predicate<Actor> fits) {
        List<Actor> kept = actors.stream().filter(fits).toList();
        if (!kept.isEmpty()) {
            actors.retainAll(kept);
        }
    }

    private void other(Reference reference, NameSpan name) {
        List<Actors.Match> fitting = new ArrayList<>(name.matches());
        fitting.removeIf(match -> match.actor().kind() == Actor.Kind.PERSON);
        boolean adjective =
                reference.token().upos().equals("ADJ") || reference.token().is("amod");
        if (fitting.size() > 1) {
            keepUse(fitting, adjective);
        }
        Set<Entity> found = new LinkedHashSet<>();
        Actors.Match chosen = fitting.get(0);
        for (Actors.Match match : fitting) {
            found.add(entity(reference, match, adjective));
        }
        if (found.size() > 1) {
            Set<Entity> here = new LinkedHashSet<>(found);
            here.removeIf(entity -> entity.country.filter(cast::isAbout).isEmpty());
            if (here.size() == 1) {
                reference.settle(here.iterator().next(), ResolvedBy.DEMONYM, "the one whose country the article names");
                return;
            }
            Optional<Entity> union = found.stream()
                    .filter(entity -> entity.country.filter("EUR"::equals).isPresent())
                    .findFirst();
            if (union.isPresent()) {
                reference.settle(
                        union.get(), ResolvedBy.METONYM, "seat of the Union, in an article not about its country");
                return;
            }
            reference.open(List.copyOf(found), "several have this name");
            return;
        }
        ResolvedBy by = switch (chosen.name().use()) {
            case ADJECTIVE, DEMONYM -> ResolvedBy.DEMONYM;
            case CAPITAL, SEAT -> ResolvedBy.METONYM;
            case NAME -> chosen.actor().name().equals(chosen.name().words()) ? ResolvedBy.NAME : ResolvedBy.ALIAS;
            case PLACE -> ResolvedBy.NAME;
        };
        reference.settle(
                found.iterator().next(), by, by == ResolvedBy.METONYM ? "capital or seat" : "name in the files");
    }

    private static void keepUse(List<Actors.Match> matches, boolean adjective) {
        List<Actors.Match> kept = matches.stream()
                .filter(match -> (match.name().use() == Use.ADJECTIVE) == adjective)
                .toList();
        if (!kept.isEmpty()) {
            matches.retainAll(kept);
        }
        if (matches.size() > 1
                && matches.stream().anyMatch(match -> match.name().use() != Use.PLACE)) {
            matches.removeIf(match -> match.name().use() == Use.PLACE);
        }
        if (matches.stream().map(Actors.Match::actor).distinct().count() == 1) {
            matches.subList(1, matches.size()).clear();
        }
    }

    /** "a Russian", "Russians" are people of Russia; "the Russians", "the Chinese" stand for the country. */
    private Entity entity(Reference reference, Actors.Match match, boolean adjective) {
        Use use = match.name().use();
        if (use == Use.PLACE) {
            Entity place = cast.place(match.name().words());
            place.country = match.actor().country();
            return place;
        }
        if (use == Use.DEMONYM && !adjective && reference.token().xpos().equals("NNP") && one(reference)) {
            Entity somebody = new Entity(Entity.Kind.PERSON, match.name().words());
            somebody.country = match.actor().country();
            somebody.sectors = List.of("CVL");
            return somebody;
        }
        boolean several = use == Use.DEMONYM
                && !adjective
                && Extent.plural(reference.line, reference.head)
                && !Extent.definite(reference.line, reference.head);
        if (several) {
            Entity people = new Entity(Entity.Kind.PEOPLE, match.name().words());
            people.plural = true;
            people.country = match.actor().country();
            people.sectors = List.of("CVL");
            return people;
        }
        return cast.actor(match.actor(), use, match.name().words());
    }

    private static boolean one(Reference reference) {
        int det = reference.line.sentence.child(reference.head, "det");
        return det >= 0 && reference.line.lower.get(det).matches("an?|one");
    }

    private void unknown(Reference reference, NameSpan name, boolean person) {
        String text = text(reference.line, name);
        if (person) {
            person(reference, name, text);
        } else if (name.type().equals("ORG")) {
            Entity body = cast.organisation(text);
            body.learn(name.home(), sectors(reference.line, name));
            reference.settle(body, ResolvedBy.NAME, "organisation the files do not know");
        } else if (name.type().equals("LOC")) {
            reference.settle(cast.place(text), ResolvedBy.NAME, "place");
        } else {
            List<Entity> met = cast.named(text);
            if (met.size() == 1) {
                reference.settle(met.get(0), ResolvedBy.ALIAS, "short name of a full one in this article");
            } else {
                reference.settle(new Entity(Entity.Kind.THING, text), ResolvedBy.NAME, "name of an unknown kind");
            }
        }
    }

    private void person(Reference reference, NameSpan name, String text) {
        if (name.end() - name.start() > 1) {
            Entity met =
                    cast.fuller(text).or(() -> shorter(reference.line, name)).orElseGet(() -> cast.person(text));
            boolean canonical = Background.level(text).equals(Background.level(met.name));
            reference.settle(met, canonical ? ResolvedBy.NAME : ResolvedBy.ALIAS, "name given in this article");
            return;
        }
        List<Entity> met = new ArrayList<>(cast.named(text));
        Entity.Gender gender = titles.gender(reference.line, name);
        if (gender != Entity.Gender.UNKNOWN) {
            met.removeIf(entity -> entity.gender != Entity.Gender.UNKNOWN && entity.gender != gender);
        }
        if (met.size() > 1 && met.stream().anyMatch(entity -> entity.mentions > 0)) {
            met.removeIf(entity -> entity.mentions == 0);
        }
        if (met.isEmpty()) {
            reference.settle(cast.person(text), ResolvedBy.NAME, "name given in this article");
        } else if (met.size() == 1) {
            reference.settle(met.get(0), ResolvedBy.ALIAS, "short name of a full one in this article");
        } else {
            reference.open(met, "short name of several in this article");
        }
    }

    /** "Jane Q. Public" is the Jane Public of the files. */
    private Optional<Entity> shorter(Line line, NameSpan name) {
        if (name.end() - name.start() < 3) {
            return Optional.empty();
        }
        String ends = line.words.get(name.start()) + " " + line.words.get(name.end() - 1);
        List<Actor> persons = background.actors().byName(ends).stream()
                .filter(actor -> actor.kind() == Actor.Kind.PERSON)
                .toList();
        return persons.size() == 1 ? Optional.of(cast.actor(persons.get(0), Use.NAME)) : Optional.empty();
    }

    /** What the last words of an unknown body's name tell: "Ministry", "University". */
    private List<String> sectors(Line line, NameSpan name) {
        return background
                .actors()
                .agentAt(line.lower, line.lemmas, name.end() - 1)
                .or(() -> background.actors().agentAt(line.lower, line.lemmas, name.head()))
                .or(() -> background.actors().agent(line.lower.get(name.start())))
                .map(agent -> agent.sectors())
                .orElse(List.of());
    }

    static String text(Line line, NameSpan name) {
        StringBuilder text = new StringBuilder();
        for (int i = name.start(); i < name.end(); i++) {
            boolean apart = i > name.start()
                    && line.token(i - 1).span().end() < line.token(i).span().start();
            text.append(apart ? " " : "").append(line.words.get(i));
        }
        return text.toString();
    }
}
