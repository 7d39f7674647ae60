package org.demarche.mention.who;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody or something that one article talks about. Grows while the article is read: an apposition may tell the country,
 * a pronoun the gender. Lives no longer than the reading.
 */
final class Entity {
    /** What sort of thing; THING stands for all that does not act, kept because pronouns may mean it. */
    enum Kind {
        PERSON,
        PEOPLE,
        COUNTRY,
        GOVERNMENT,
        ORGANISATION,
        PLACE,
        THING
    }

    /** Grammatical gender of persons. */
    enum Gender {
        MALE,
        FEMALE,
        UNKNOWN
    }

    final Kind kind;
    String name;
    Optional<String> country = Optional.empty();
    List<String> sectors = List.of();
    Optional<String> id = Optional.empty();
    Gender gender = Gender.UNKNOWN;
    boolean plural;
    /** Nouns that may describe it later ("president", "lawmaker"), lower case. */
    final Set<String> roles = new LinkedHashSet<>();

    int mentions;

    Entity(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    boolean actor() {
        return kind != Kind.THING && kind != Kind.PLACE;
    }

    boolean person() {
        return kind == Kind.PERSON;
    }

    /** Whether it may be "it": a country, its government, a body; a group of people hardly. */
    boolean collective() {
        return kind == Kind.COUNTRY || kind == Kind.GOVERNMENT || kind == Kind.ORGANISATION;
    }

    /** Learns what an apposition or title tells, without unlearning what is known. */
    void learn(Optional<String> fromCountry, List<String> fromSectors) {
        if (country.isEmpty()) {
            country = fromCountry;
        }
        if (fromSectors.isEmpty() || sectors.equals(fromSectors)) {
            return;
        }
        Set<String> all = new LinkedHashSet<>(sectors);
        all.addAll(fromSectors);
        all.remove("UNK");
        sectors = List.copyOf(all);
    }

    @Override
    public String toString() {
        return kind + " " + name + " " + country.orElse("?") + sectors;
    }
}
