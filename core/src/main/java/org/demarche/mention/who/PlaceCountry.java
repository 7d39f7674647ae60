package org.demarche.mention.who;

import java.util.Optional;

/** The country in which the place named at a token lies, as the gazetteer has it. */
@FunctionalInterface
public interface PlaceCountry {
    /** ISO 3166 alpha-3 code; empty if the token is no place or nobody knows it. */
    Optional<String> of(int sentence, int token);

    /** Knows no place. */
    static PlaceCountry none() {
        return (sentence, token) -> Optional.empty();
    }
}
