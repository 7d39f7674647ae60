package org.demarche.app.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.demarche.app.record.Screen.Style;

/** Draws rows whose cells wrap inside their columns. The last column takes what the others leave. */
final class Columns {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final Screen screen;
    private final List<String> headings;
    private final ArrayList<Integer> widths;

    private Columns(Screen screen, List<String> headings, ArrayList<Integer> widths) {
        this.screen = screen;
        this.headings = headings;
        this.widths = widths;
    }

    /**
     * Columns as wide as what is in them, of which the widest give way until the last has two fifths of the screen.
     *
     * @param wanted widths of all columns but the last
     */
    static Columns fitted(Screen screen, List<String> headings, List<Integer> wanted) {
        ArrayList<Integer> widths = new ArrayList<>(wanted);
        int last = screen.columns() * 2 / 5;
        int room = screen.columns() - last - GAP.length() * wanted.size();
        while (widths.stream().mapToInt(w -> w).sum() > room) {
            int widest = Collections.max(widths);
            if (widest <= NARROWEST) {
                break;
            }
            widths.set(widths.indexOf(widest), widest - 1);
        }
        int taken = widths.stream().mapToInt(w -> w + GAP.length()).sum();
        widths.add(Math.max(8, screen.columns() - taken));
        return new Columns(screen, headings, widths);
    }

    /** @param leading widths of all columns but the last, as they are on a screen of 100 columns */
    Columns(Screen screen, List<String> headings, List<Integer> leading) {
        this(screen, headings, new ArrayList<>());
        int left = screen.columns();
        for (int width : leading) {
            int fitted = Math.max(Math.min(10, width), Math.min(width * screen.columns() / 100, 2 * width));
            fitted = Math.min(fitted, Math.max(4, left - 8 - GAP.length()));
            widths.add(fitted);
            left -= fitted + GAP.length();
        }
        widths.add(Math.max(8, left));
    }

    String heading() {
        String names = row(headings, headings.stream().map(h -> Style.FAINT).toList());
        int width = Math.min(
                screen.columns(),
                widths.stream().mapToInt(w -> w + GAP.length()).sum() - GAP.length());
        return names + screen.styled(Style.FAINT, "─".repeat(width)) + "\n";
    }

    String row(List<String> cells, List<Style> styles) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < cells.size(); i++) {
            wrapped.add(Wrapped.lines(cells.get(i), widths.get(i)));
            height = Math.max(height, wrapped.get(i).size());
        }
        StringBuilder out = new StringBuilder();
        for (int line = 0; line < height; line++) {
            StringBuilder drawn = new StringBuilder();
            int blank = 0;
            for (int i = 0; i < cells.size(); i++) {
                String piece = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                if (!piece.isEmpty()) {
                    drawn.append(" ".repeat(blank)).append(screen.styled(styles.get(i), piece));
                    blank = 0;
                }
                blank += widths.get(i) - Wrapped.width(piece) + GAP.length();
            }
            out.append(drawn).append('\n');
        }
        return out.toString();
    }
}
