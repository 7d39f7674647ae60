package org.demarche.store;

import java.util.List;
import java.util.Optional;

/**
 * Part of an answer, in an order that later articles do not disturb.
 *
 * @param rows the rows of this page
 * @param next behind which row the next page begins; empty if this is the last page
 */
public record Page<T>(T rows, Optional<Place> next) {
    /**
     * A place in an ordered answer: what its row is ordered by.
     *
     * @param key as texts: days as YYYY-MM-DD, numbers in digits
     */
    public record Place(List<String> key) {
        public Place {
            key = List.copyOf(key);
        }
    }
}
