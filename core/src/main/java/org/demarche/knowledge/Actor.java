package org.demarche.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody or something with a name that acts in the news.
 *
 * @param id Wikidata item, or where that is unknown a word made of the name
 * @param name canonical name
 * @param country where it belongs whatever the day: the last role's country of a person, a state's own code
 * @param wikidata Wikidata item where known
 * @param names every way to name it, the canonical one first
 * @param roles in file order; one without dates for what has no history
 */
public record Actor(
        String id,
        String name,
        Kind kind,
        Optional<String> country,
        Optional<String> wikidata,
        List<Name> names,
        List<Role> roles,
        Origin origin) {
    /** Offices whose loss makes somebody former elite, after PLOVER's definition of ELI. */
    private static final Set<String> OFFICES = Set.of("GOV", "LEG", "MIL", "JUD", "SPY", "COP");

    public Actor {
        names = List.copyOf(names);
        roles = List.copyOf(roles);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(wikidata, "wikidata");
        Objects.requireNonNull(origin, "origin");
        if (name.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("an actor needs a name and an id");
        }
    }

    /** What sort of actor. */
    public enum Kind {
        PERSON,
        /** A state, a territory with its own code, the United Nations, the European Union. */
        COUNTRY,
        /** A breakaway region or partially recognised state; its country is the nominal sovereign. */
        ENTITY,
        /** Part of a state: a ministry, parliament, army, court, agency, state medium. */
        BODY,
        /** A party, rebel group, militia or gang. */
        GROUP,
        COMPANY,
        /** An international or non-governmental organisation. */
        ORGANISATION
    }

    /** How a name stands for its actor. */
    public enum Use {
        NAME,
        /** "Russian". */
        ADJECTIVE,
        /** "a Russian", "Russians": people of the country. */
        DEMONYM,
        /** "Moscow": a place, or the government. */
        CAPITAL,
        /** "the Kremlin": the government. */
        SEAT,
        /** "Crimea": a place that tells the country. */
        PLACE
    }

    /**
     * One way to name the actor.
     *
     * @param words as printed, with diacritics; found without them too
     * @param ambiguous also an ordinary word or another's name: needs support from the context
     */
    public record Name(String words, Use use, boolean ambiguous) {
        public Name {
            Objects.requireNonNull(use, "use");
            if (words.isBlank()) {
                throw new IllegalArgumentException("a name needs words");
            }
        }
    }

    /** The role held on that day; of several the one that began last. */
    public Optional<Role> roleOn(LocalDate day) {
        return roles.stream()
                .filter(role -> role.on(day))
                .max(Comparator.comparing(role -> role.from().orElse(LocalDate.MIN)));
    }

    /**
     * The role held on that day or, for a person whose office is over, "former" and the last office of a state, with sector
     * ELI; what was no office (a rebel's, a journalist's) keeps its sectors. Empty before the first known role.
     */
    public Optional<Role> standingOn(LocalDate day) {
        Optional<Role> held = roleOn(day);
        if (held.isPresent()) {
            return held;
        }
        List<Role> over = roles.stream()
                .filter(role -> role.over(day))
                .sorted(Comparator.comparing((Role role) -> role.until().orElse(LocalDate.MIN))
                        .reversed())
                .toList();
        Optional<Role> office = over.stream().filter(this::office).findFirst();
        return office.map(role -> former(role, List.of("ELI")))
                .or(() -> over.stream().findFirst().map(role -> former(role, role.sectors())));
    }

    private boolean office(Role role) {
        return kind == Kind.PERSON && role.sectors().stream().anyMatch(OFFICES::contains);
    }

    private static Role former(Role last, List<String> sectors) {
        String words = last.words().startsWith("former") ? last.words() : ("former " + last.words()).strip();
        return new Role(
                words,
                last.country(),
                sectors,
                last.until().map(day -> day.plusDays(1)),
                Optional.empty(),
                last.origin());
    }
}
