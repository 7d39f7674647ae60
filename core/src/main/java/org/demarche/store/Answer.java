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
}
