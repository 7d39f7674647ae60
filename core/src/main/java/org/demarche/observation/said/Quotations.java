package org.demarche.observation.said;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Span;
import org.demarche.observation.said.Marks.Family;
import org.demarche.observation.said.Marks.Mark;
import org.demarche.observation.said.Marks.Role;

/**
 * Finds quotations in a text: all styles of marks, nested, running over paragraphs that re-open the mark; a missing mark is
 * healed at the end of its paragraph. Needs no grammar and reads every character a bounded number of times.
 */
public final class Quotations {
    /** Deeper nesting than this is no prose; further opening marks are passed over. */
    private static final int DEEPEST = 6;

    private final String text;
    private final List<Quotation> found = new ArrayList<>();
    private final Deque<Open> stack = new ArrayDeque<>();
    private boolean quotedBefore;

    private static final class Open {
        final Family family;
        final int start;
        final int depth;
        final boolean doubtful;
        final List<Span> parts = new ArrayList<>();
        int partStart;

        Open(Family family, int start, int inner, int depth, boolean doubtful) {
            this.family = family;
            this.start = start;
            this.partStart = inner;
            this.depth = depth;
            this.doubtful = doubtful;
        }
    }

    private Quotations(String text) {
        this.text = text;
    }

    /** The text's quotations, by start; of two with one start, the outer first. */
    public static List<Quotation> in(String text) {
        return new Quotations(text).read();
    }

    private List<Quotation> read() {
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            readLine(at, end);
            if (!stack.isEmpty() && trimmedEnd(at, end) > at) {
                endLine(at, end);
            }
            at = end + 1;
        }
        while (!stack.isEmpty()) {
            heal(trimmedEnd(0, text.length()));
        }
        found.sort((a, b) -> a.span().compareTo(b.span()));
        return List.copyOf(found);
    }

    private void readLine(int from, int to) {
        List<int[]> marks = new ArrayList<>();
        List<Mark> kinds = new ArrayList<>();
        int[] closers = new int[Family.values().length];
        for (int i = from; i < to; i++) {
            Mark mark = Marks.at(text, i);
            if (mark.role() != Role.NONE) {
                marks.add(new int[] {i});
                kinds.add(mark);
                if (mark.role() != Role.OPENS) {
                    closers[mark.family().ordinal()]++;
                }
                i += mark.length() - 1;
            }
        }
        quotedBefore = false;
        int first = from;
        while (first < to && Marks.space(text.charAt(first))) {
            first++;
        }
        for (int k = 0; k < marks.size(); k++) {
            int i = marks.get(k)[0];
            Mark mark = kinds.get(k);
            if (mark.role() != Role.OPENS) {
                closers[mark.family().ordinal()]--;
            }
            read(i, mark, closers[mark.family().ordinal()], i == first, from);
        }
    }

    private void read(int i, Mark mark, int closersLeft, boolean lineStart, int lineFrom) {
        boolean open = isOpen(mark.family());
        boolean opens = mark.role() == Role.OPENS || mark.role() == Role.EITHER && (!open || lineStart);
        if (opens) {
            opens(i, mark, closersLeft, lineStart, open);
        } else if (open) {
            if (!(mark.family() == Family.SINGLE && possessive(i) && closersLeft > 0)) {
                close(i, mark);
            }
        } else if (mark.family() == Family.DOUBLE && text.charAt(i) == '\u201d' && !quotedBefore && stack.isEmpty()) {
            healStart(lineFrom, i);
        }
    }

    private void opens(int i, Mark mark, int closersLeft, boolean lineStart, boolean open) {
        Optional<Open> outermost = Optional.ofNullable(stack.peekLast());
        if (lineStart && outermost.isPresent() && outermost.get().family == mark.family()) {
            while (stack.size() > 1) {
                heal(outermost.get().partStart);
            }
            outermost.get().partStart = i + mark.length();
            return;
        }
        boolean doubtful = mark.family() == Family.SINGLE && "'\u2019".indexOf(text.charAt(i)) >= 0;
        if (stack.size() >= DEEPEST || doubtful && closersLeft == 0) {
            return;
        }
        long same = stack.stream().filter(o -> o.family == mark.family()).count();
        if (open && closersLeft < same + 1) {
            // too few closing marks follow for a quotation inside a quotation: the earlier one was never closed
            while (isOpen(mark.family())) {
                heal(sentenceEnd(stack.getFirst().partStart, i));
            }
        }
        stack.push(new Open(mark.family(), i, i + mark.length(), stack.size(), doubtful));
    }

    private void close(int i, Mark mark) {
        while (stack.getFirst().family != mark.family()) {
            heal(i);
        }
        Open open = stack.pop();
        part(open, i);
        add(open, i + mark.length(), true);
    }

    /** Ends the innermost open quotation without its mark; one opened by what may be an apostrophe is forgotten. */
    private void heal(int end) {
        Open open = stack.pop();
        if (!open.doubtful) {
            part(open, end);
            add(open, Math.max(end, open.start + 1), false);
        }
    }

    /** A closing mark whose opening one is missing: the quotation began with the line. */
    private void healStart(int lineFrom, int i) {
        int start = lineFrom;
        while (start < i && Marks.space(text.charAt(start))) {
            start++;
        }
        if (start < i) {
            found.add(new Quotation(new Span(start, i + 1), List.of(new Span(start, i)), 0, false));
            quotedBefore = true;
        }
    }

    private void part(Open open, int end) {
        int from = open.partStart;
        int to = Math.max(end, from);
        while (from < to && Marks.space(text.charAt(from))) {
            from++;
        }
        to = trimmedEnd(from, to);
        if (from < to) {
            open.parts.add(new Span(from, to));
        }
    }

    private void add(Open open, int end, boolean closed) {
        quotedBefore = true;
        if (!open.parts.isEmpty()) {
            int last = open.parts.get(open.parts.size() - 1).end();
            found.add(new Quotation(new Span(open.start, Math.max(end, last)), open.parts, open.depth, closed));
        }
    }

    /** At the end of a line an open quotation goes on if the next line re-opens it or belongs to the same paragraph. */
    private void endLine(int from, int to) {
        int next = to;
        int breaks = 0;
        while (next < text.length() && Marks.space(text.charAt(next))) {
            breaks += text.charAt(next++) == '\n' ? 1 : 0;
        }
        Open outermost = stack.getLast();
        boolean reopened = next < text.length()
                && Marks.at(text, next).family() == outermost.family
                && (Marks.at(text, next).role() == Role.OPENS
                        || Marks.at(text, next).role() == Role.EITHER);
        if (reopened && !outermost.doubtful) {
            while (stack.size() > 1) {
                heal(trimmedEnd(from, to));
            }
            part(outermost, to);
        } else if (breaks > 1 || next >= text.length() || outermost.doubtful) {
            while (!stack.isEmpty()) {
                heal(trimmedEnd(from, to));
            }
        }
    }

    private boolean isOpen(Family family) {
        return stack.stream().anyMatch(open -> open.family == family);
    }

    /** "the soldiers' pay": an apostrophe after s before a space. */
    private boolean possessive(int i) {
        return i > 0
                && (text.charAt(i - 1) == 's' || text.charAt(i - 1) == 'S')
                && i + 1 < text.length()
                && text.charAt(i + 1) == ' ';
    }

    private int trimmedEnd(int from, int to) {
        int end = to;
        while (end > from && Marks.space(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The end of the first sentence after {@code from}, or the last word before {@code to}. */
    private int sentenceEnd(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (".?!".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ') {
                return i + 1;
            }
        }
        return trimmedEnd(from, to);
    }
}
