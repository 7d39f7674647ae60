package org.demarche.knowledge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An unnamed actor: a noun or noun phrase that tells a part of society ("spokesman", "riot police", "lawmaker").
 *
 * @param words lower case
 * @param country a special country code that the noun itself gives (IGO, NGO); empty where the text has to tell
 * @param sectors PLOVER sector codes, most telling first
 */
public record Agent(String words, Optional<String> country, List<String> sectors, Kind kind, Origin origin) {
    public Agent {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(origin, "origin");
        sectors = List.copyOf(sectors);
    }

    /** What the noun counts. */
    public enum Kind {
        PERSON,
        /** A plural: "troops", "protesters". */
        PEOPLE,
        COLLECTIVE
    }
}
