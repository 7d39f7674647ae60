package org.demarche.knowledge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A title that stands before a name ("Foreign Minister", "General", "Mr").
 *
 * @param words as printed
 * @param country a special country code that the title itself gives (IGO)
 * @param sectors PLOVER sector codes of the bearer; empty if the title tells nothing
 */
public record Title(String words, Optional<String> country, List<String> sectors, Kind kind, Origin origin) {
    public Title {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(origin, "origin");
        sectors = List.copyOf(sectors);
    }

    /** What a title tells. */
    public enum Kind {
        /** An office of a state, church or organisation. */
        OFFICE,
        RANK,
        /** Only that a person follows. */
        ADDRESS
    }
}
