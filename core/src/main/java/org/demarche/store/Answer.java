package org.demarche.store;

import java.util.List;
import java.util.Optional;

/**
 * Rows of a table.
 *
 * @param rows as many values as columns; numbers, days, texts
 */
public record Answer(List<String> columns, List<List<Optional<Object>>> rows) {
    public Answer {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The same with these columns alone, in this order. */
    public Answer only(List<String> names) {
        List<Integer> places = names.stream().map(columns::indexOf).toList();
        if (places.contains(-1)) {
            throw new IllegalArgumentException("this is our bug: of " + names + " there are only " + columns);
        }
        return new Answer(
                names,
                rows.stream().map(row -> places.stream().map(row::get).toList()).toList());
    }
}
