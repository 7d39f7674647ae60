package org.demarche.mention.who;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.knowledge.Actor;
import org.demarche.knowledge.Actors;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Role;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Table;

/** What is known before any article is opened: actors, who holds which office, given names, words. Immutable. */
final class Background {
    private static final String GIVEN_NAMES = "actors/first-names.tsv";

    private static final String HALVES = "actors/halves.tsv";

    private final Actors actors;
    private final Wording wording;
    private final Map<String, List<Held>> holders = new HashMap<>();
    private final Map<String, Entity.Gender> given = new HashMap<>();

    private final List<Half> halves = new ArrayList<>();

    /** Words that stand for countries in articles about one of them: "the South". */
    record Half(String words, List<String> about, List<String> codes) {}

    private record Held(Actor actor, Role role) {}

    Background(Actors actors, Shelf shelf, Problems problems) {
        this.actors = actors;
        this.wording = new Wording(shelf, problems);
        for (Actor actor : actors.all()) {
            if (actor.kind() == Actor.Kind.PERSON) {
                actor.roles()
                        .forEach(role -> role.country()
                                .ifPresent(country -> holders.computeIfAbsent(
                                                office(country, role.words()), unused -> new ArrayList<>(2))
                                        .add(new Held(actor, role))));
            }
        }
        for (Table.Row row : Table.read(shelf, HALVES, List.of("words", "about", "codes"), problems)
                .rows()) {
            halves.add(new Half(row.cell("words"), row.values("about"), row.values("codes")));
        }
        for (Table.Row row : Table.read(shelf, GIVEN_NAMES, List.of("gender", "names"), problems)
                .rows()) {
            Entity.Gender gender = row.cell("gender").equals("f") ? Entity.Gender.FEMALE : Entity.Gender.MALE;
            row.values("names").forEach(name -> given.put(level(name), gender));
        }
    }

    Actors actors() {
        return actors;
    }

    Wording wording() {
        return wording;
    }

    List<Half> halves() {
        return halves;
    }

    Entity.Gender gender(String givenName) {
        return given.getOrDefault(level(givenName), Entity.Gender.UNKNOWN);
    }

    /** Who holds an office of a country on a day; two while one hands over to the other. */
    List<Actor> holders(String country, String office, LocalDate day) {
        List<Actor> found = new ArrayList<>(1);
        for (Held held : holders.getOrDefault(office(country, office), List.of())) {
            if (held.role().on(day) && held.role().from().isPresent() && !found.contains(held.actor())) {
                found.add(held.actor());
            }
        }
        return found;
    }

    private static String office(String country, String words) {
        return country + " " + level(words).replace("defence", "defense");
    }

    /** Lower case without diacritics and with plain spaces. */
    static String level(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
        return plain.toLowerCase(Locale.ROOT)
                .replace('-', ' ')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
