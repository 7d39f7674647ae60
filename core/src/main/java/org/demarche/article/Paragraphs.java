package org.demarche.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins the lines of a text to paragraphs. A blank line always parts them. Otherwise it depends on the text: where lines
 * were broken at a fixed width (telex, plain-text mail) they are joined again, elsewhere each line is a paragraph.
 */
final class Paragraphs {
    /** No wrapped text is set wider than this; longer lines are paragraphs. */
    private static final int WIDEST = 120;

    private final String text;
    private final List<Line> lines;
    private final int width;
    private final boolean wrapped;
    private final int first;

    Paragraphs(String text, int from) {
        this.text = text;
        this.lines = Line.of(text, from);
        this.width = usualWidth();
        this.wrapped = wrapped();
        this.first = lines.stream()
                .filter(l -> !l.blank())
                .mapToInt(Line::start)
                .findFirst()
                .orElse(-1);
    }

    /** Paragraphs in order, each as its lines. */
    List<List<Line>> read() {
        List<List<Line>> paragraphs = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (Line line : lines) {
            if (line.blank() || (!open.isEmpty() && !continues(open, line))) {
                if (!open.isEmpty()) {
                    paragraphs.add(open);
                    open = new ArrayList<>();
                }
            }
            if (!line.blank()) {
                open.add(line);
            }
        }
        if (!open.isEmpty()) {
            paragraphs.add(open);
        }
        return paragraphs;
    }

    private boolean continues(List<Line> open, Line next) {
        Line last = open.get(open.size() - 1);
        if (Marks.bullet(text, next.start(), next.end()) > 0 || Marks.ornament(text, last.start(), last.end())) {
            return false;
        }
        boolean listed = Marks.bullet(text, open.get(0).start(), open.get(0).end()) > 0;
        if (next.indent() > last.indent() && !listed) {
            return false;
        }
        char c = text.charAt(next.start());
        if (Character.isLowerCase(c) && !stops(last) && last.width() <= WIDEST) {
            return true;
        }
        if (!wrapped || last.start() == first && heads(last)) {
            return false;
        }
        return full(last, next) || !stops(last);
    }

    /** Whether the next line's first word would not have fitted on this one. */
    private boolean full(Line line, Line next) {
        int word = next.start();
        while (word < next.end() && !Line.blank(text.charAt(word))) {
            word++;
        }
        return line.width() + 1 + (word - next.start()) > width - 2;
    }

    /** A title right above its text. */
    private boolean heads(Line line) {
        return Marks.capitals(text, line.start(), line.end())
                || Marks.title(text, line.start(), line.end(), true)
                        && Marks.capitalised(text, line.start(), line.end());
    }

    private boolean stops(Line line) {
        int i = line.end() - 1;
        while (i > line.start() && Marks.closes(text.charAt(i))) {
            i--;
        }
        return ".!?:…".indexOf(text.charAt(i)) >= 0;
    }

    /** The widest line, leaving out the widest twentieth: an address or a table may stick out. */
    private int usualWidth() {
        int[] widths = lines.stream()
                .filter(l -> !l.blank())
                .mapToInt(Line::width)
                .sorted()
                .toArray();
        return widths.length == 0 ? 0 : widths[widths.length - 1 - widths.length / 20];
    }

    private boolean wrapped() {
        if (width > WIDEST || width < 20) {
            return false;
        }
        int pairs = 0;
        int broken = 0;
        for (int i = 1; i < lines.size(); i++) {
            Line a = lines.get(i - 1);
            Line b = lines.get(i);
            if (!a.blank() && !b.blank() && b.indent() <= a.indent()) {
                pairs++;
                if (full(a, b) && !stops(a)) {
                    broken++;
                }
            }
        }
        return pairs > 0 && broken * 2 >= pairs;
    }
}
