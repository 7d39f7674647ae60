package org.demarche.app.record;

import java.util.ArrayList;
import java.util.List;
import org.demarche.app.record.Screen.Style;

/** Rows of cells that wrap inside columns, without headings; the last column takes what the others leave. */
public final class Grid {
    private final List<Integer> widths;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param widths of the columns on a screen of 100; they follow a wider or narrower one */
    public Grid(List<Integer> widths) {
        this.widths = List.copyOf(widths);
    }

    /** Adds a row: a cell for every column. */
    public void add(String... cells) {
        if (cells.length != widths.size()) {
            throw new IllegalArgumentException(widths.size() + " cells are needed, not " + cells.length);
        }
        rows.add(List.of(cells));
    }

    /** The rows, or a dash if there are none. */
    public String drawn(Screen screen) {
        if (rows.isEmpty()) {
            return "–\n";
        }
        Columns columns = new Columns(screen, List.of(), widths.subList(0, widths.size() - 1));
        StringBuilder out = new StringBuilder();
        List<Style> plain = widths.stream().map(width -> Style.PLAIN).toList();
        rows.forEach(row -> out.append(columns.row(row, plain)));
        return out.toString();
    }

    /** A line that stands out, wrapped to the screen. */
    public static String heading(Screen screen, String text) {
        StringBuilder out = new StringBuilder();
        Wrapped.lines(text, screen.columns())
                .forEach(line -> out.append(screen.styled(Style.HEADING, line)).append('\n'));
        return out.toString();
    }
}
