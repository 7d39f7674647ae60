package org.demarche.mention.who;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.knowledge.Actor;
import org.demarche.knowledge.Actor.Use;
import org.demarche.knowledge.Role;

/** Everybody one article talks about, as of its day. One entity per actor, however often and by whatever name it comes. */
final class Cast {
    private final Background background;
    private final Article article;
    private final LocalDate day;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<String, List<Entity>> byPart = new HashMap<>();

    /** Countries that some name of the article tells, wherever it stands. */
    private final Set<String> countries = new LinkedHashSet<>();

    Cast(Background background, Article article) {
        this.background = background;
        this.article = article;
        this.day = article.published();
    }

    /** The words of tokens as the article prints them, on one line. */
    String printed(Line line, int from, int to) {
        int start = line.token(from).span().start();
        return article.text().substring(start, line.token(to).span().end()).replaceAll("\\s+", " ");
    }

    LocalDate day() {
        return day;
    }

    /** The entity of an actor that the files know, in the use its name is made of. */
    Entity actor(Actor actor, Use use) {
        return actor(actor, use, actor.name());
    }

    /** As above; a capital or seat is named by its first words in the article. */
    Entity actor(Actor actor, Use use, String words) {
        String key = actor.id() + (use == Use.CAPITAL || use == Use.SEAT ? ":GOV:" + words : "");
        return entities.computeIfAbsent(key, unused -> made(actor, use, words));
    }

    private Entity made(Actor actor, Use use, String words) {
        Optional<Role> role = actor.standingOn(day);
        boolean land = actor.kind() == Actor.Kind.COUNTRY || actor.kind() == Actor.Kind.ENTITY;
        boolean seat = use == Use.CAPITAL || use == Use.SEAT;
        Entity entity = new Entity(
                actor.kind() == Actor.Kind.PERSON
                        ? Entity.Kind.PERSON
                        : seat ? Entity.Kind.GOVERNMENT : land ? Entity.Kind.COUNTRY : Entity.Kind.ORGANISATION,
                seat ? words : actor.name());
        entity.country = role.flatMap(Role::country).or(actor::country);
        List<String> sectors = new ArrayList<>(role.map(Role::sectors).orElse(List.of()));
        if (seat && !sectors.contains("GOV")) {
            sectors.add("GOV");
        }
        entity.sectors = List.copyOf(sectors);
        entity.id = actor.wikidata();
        role.ifPresent(held -> entity.roles.addAll(roleNouns(held.words())));
        if (entity.person()) {
            entity.gender = background.gender(firstWord(actor.name()));
            parts(entity, actor.name());
        }
        return entity;
    }

    /** "former foreign minister" may come back as "the former foreign minister", "the foreign minister", "the minister". */
    private static List<String> roleNouns(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        List<String> nouns = new ArrayList<>();
        for (int at = 0; at >= 0; at = lower.indexOf(' ', at) < 0 ? -1 : lower.indexOf(' ', at) + 1) {
            nouns.add(lower.substring(at));
        }
        nouns.removeIf(noun -> noun.equals("of") || noun.isBlank());
        return nouns;
    }

    /** Notes that a name of the article tells this country. */
    void about(String code) {
        countries.add(code);
    }

    /** Whether a name anywhere in the article tells this country. */
    boolean isAbout(String code) {
        return countries.contains(code);
    }

    /** The state with this code. */
    Optional<Entity> country(String code) {
        return background.actors().country(code).map(actor -> actor(actor, Use.NAME));
    }

    /** The government of a state, named by the state. */
    Entity government(Entity state) {
        return entities.computeIfAbsent("government " + state.name, unused -> {
            Entity government = new Entity(Entity.Kind.GOVERNMENT, state.name);
            government.country = state.country;
            government.id = state.id;
            government.sectors = List.of("GOV");
            return government;
        });
    }

    /** A person the files do not know, by full name or the only name given. */
    Entity person(String name) {
        return entities.computeIfAbsent("person " + key(name), unused -> {
            Entity person = new Entity(Entity.Kind.PERSON, name);
            person.gender = background.gender(firstWord(name));
            parts(person, name);
            return person;
        });
    }

    /** A body the files do not know. */
    Entity organisation(String name) {
        return entities.computeIfAbsent(
                "organisation " + key(name), unused -> new Entity(Entity.Kind.ORGANISATION, name));
    }

    Entity place(String name) {
        return entities.computeIfAbsent("place " + key(name), unused -> new Entity(Entity.Kind.PLACE, name));
    }

    /** Persons of this article so named in full whose first or last word this is; last-word fits first. */
    List<Entity> named(String part) {
        return byPart.getOrDefault(key(part), List.of());
    }

    /** A fuller or shorter form of a name already met: the same first and last word, or a part more in between. */
    Optional<Entity> fuller(String name) {
        Entity exact = entities.get("person " + key(name));
        if (exact != null) {
            return Optional.of(exact);
        }
        String[] words = key(name).split(" ");
        Set<Entity> last = new LinkedHashSet<>(named(words[words.length - 1]));
        last.retainAll(named(words[0]));
        return last.size() == 1 ? Optional.of(last.iterator().next()) : Optional.empty();
    }

    /** Makes an article's own spelling of a known person's name findable by its parts. */
    void parts(Entity person, String name) {
        String[] words = key(name).split(" ");
        if (words.length < 2) {
            return;
        }
        part(words[words.length - 1], person);
        part(words[0], person);
    }

    private void part(String word, Entity person) {
        List<Entity> list = byPart.computeIfAbsent(word, unused -> new ArrayList<>(1));
        if (!list.contains(person)) {
            list.add(person);
        }
    }

    private static String firstWord(String name) {
        int end = name.indexOf(' ');
        return end < 0 ? "" : name.substring(0, end);
    }

    private static String key(String name) {
        return Background.level(name);
    }
}
