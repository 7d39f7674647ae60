package org.demarche.article;

import java.util.Objects;
import java.util.Optional;

/**
 * What stands before the first sentence of a wire story: "ANKARA, March 3 (Wire) —".
 *
 * @param span all of it, dash included
 * @param place the words of the place, as written
 * @param day the words of the day, as written ("March 3")
 */
public record Dateline(Span span, Optional<Words> place, Optional<Words> day) {
    public Dateline {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(day, "day");
    }
}
