package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A TSV file of knowledge. Lines that start with {@code #} and empty lines are notes; the first other line names the
 * columns. A cell may hold several values parted by {@code |}; an empty cell is no value.
 */
public final class Table {
    private final List<Row> rows;

    private Table(List<Row> rows) {
        this.rows = rows;
    }

    /** Reads a table; a row with too many cells or an unknown column is a problem, and is left out. */
    public static Table read(Shelf shelf, String path, List<String> columns, Problems problems) {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> places = null;
        int number = 0;
        for (String line : (Iterable<String>) shelf.read(path).lines()::iterator) {
            Origin origin = new Origin(path, ++number);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (places == null) {
                places = new HashMap<>();
                for (int i = 0; i < cells.length; i++) {
                    if (!columns.contains(cells[i])) {
                        problems.add(origin, "unknown column \"" + cells[i] + "\", expected " + columns);
                    }
                    places.put(cells[i], i);
                }
                for (String column : columns) {
                    if (!places.containsKey(column)) {
                        problems.add(origin, "column \"" + column + "\" is missing");
                    }
                }
            } else if (cells.length > places.size()) {
                problems.add(origin, cells.length + " cells, expected at most " + places.size() + " (tabs part cells)");
            } else {
                rows.add(new Row(origin, places, cells));
            }
        }
        return new Table(rows);
    }

    public List<Row> rows() {
        return rows;
    }

    /** One line of a table. */
    public static final class Row {
        private final Origin origin;
        private final Map<String, Integer> places;
        private final String[] cells;

        private Row(Origin origin, Map<String, Integer> places, String[] cells) {
            this.origin = origin;
            this.places = places;
            this.cells = cells;
        }

        public Origin origin() {
            return origin;
        }

        /** The cell, or the empty string. */
        public String cell(String column) {
            Integer i = places.get(column);
            return i == null || i >= cells.length ? "" : cells[i].strip();
        }

        /** The values of a cell. */
        public List<String> values(String column) {
            List<String> out = new ArrayList<>(2);
            String cell = cell(column);
            for (int start = 0; start < cell.length(); ) {
                int bar = cell.indexOf('|', start);
                int end = bar < 0 ? cell.length() : bar;
                String value = cell.substring(start, end).strip();
                if (!value.isEmpty()) {
                    out.add(value);
                }
                start = end + 1;
            }
            return out;
        }
    }
}
