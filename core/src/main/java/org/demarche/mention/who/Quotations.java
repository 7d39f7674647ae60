package org.demarche.mention.who;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.language.Token;

/** Which words stand between quotation marks, and whose they are by the grammar around them. */
final class Quotations {
    private final List<Line> lines;
    /** Number of the quotation a token stands in, -1 outside, by sentence. */
    private final int[][] quoted;
    /** First sentence of each quotation. */
    private final Map<Integer, Integer> begins = new HashMap<>();

    private final Map<Integer, Integer> ends = new HashMap<>();

    Quotations(List<Line> lines) {
        this.lines = lines;
        this.quoted = new int[lines.size()][];
        int next = 0;
        boolean open = false;
        for (int s = 0; s < lines.size(); s++) {
            Line line = lines.get(s);
            quoted[s] = new int[line.words.size()];
            boolean paragraph = s == 0
                    || line.sentence.paragraph() != lines.get(s - 1).sentence.paragraph();
            if (paragraph && open && (line.words.isEmpty() || !mark(line.words.get(0)))) {
                open = false;
            }
            for (int i = 0; i < line.words.size(); i++) {
                boolean again = i == 0 && paragraph && open;
                if (mark(line.words.get(i)) && !again) {
                    open = !open;
                    next += open ? 1 : 0;
                    quoted[s][i] = -1;
                } else {
                    quoted[s][i] = open ? next : -1;
                }
                if (quoted[s][i] >= 0) {
                    begins.putIfAbsent(next, s);
                    ends.put(next, s);
                }
            }
        }
    }

    private static boolean mark(String word) {
        return word.equals("\"")
                || word.equals("\u201c")
                || word.equals("\u201d")
                || word.equals("''")
                || word.equals("``");
    }

    boolean inside(Line line, int token) {
        return quoted[line.sentence.index()][token] >= 0;
    }

    /** The reference that speaks the words at this token, if they are quoted and the grammar tells. */
    Optional<Reference> speaker(Line line, int token) {
        int quote = quoted[line.sentence.index()][token];
        if (quote < 0) {
            return Optional.empty();
        }
        Optional<Reference> here = governing(line, token, quote);
        if (here.isPresent()) {
            return here;
        }
        int from = begins.getOrDefault(quote, line.sentence.index());
        int to = ends.getOrDefault(quote, from);
        for (int s : new int[] {to, from}) {
            Optional<Reference> there = ofQuote(lines.get(s), quote);
            if (there.isPresent()) {
                return there;
            }
        }
        return continued(from, to);
    }

    /** A quotation that stands alone goes on with the speaker of the sentence before, or is told after. */
    private Optional<Reference> continued(int from, int to) {
        for (int s : new int[] {from - 1, to + 1}) {
            boolean near = s >= 0
                    && s < lines.size()
                    && lines.get(s).sentence.paragraph()
                                    - lines.get(from).sentence.paragraph()
                            >= -1
                    && lines.get(s).sentence.paragraph()
                                    - lines.get(from).sentence.paragraph()
                            <= (s < from ? 0 : 1);
            if (near) {
                Line line = lines.get(s);
                Optional<Reference> subject = says(line, line.sentence.root(), -2);
                if (subject.isPresent()) {
                    return subject;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Reference> ofQuote(Line line, int quote) {
        for (int i = 0; i < line.words.size(); i++) {
            if (quoted[line.sentence.index()][i] == quote) {
                Optional<Reference> found = governing(line, i, quote);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The subject of a verb outside the quotation above its words, or of one that hangs in parenthesis below them. */
    private Optional<Reference> governing(Line line, int token, int quote) {
        int top = token;
        for (int i = token; i >= 0; i = line.token(i).head()) {
            if (quoted[line.sentence.index()][i] != quote) {
                Optional<Reference> subject = says(line, i, quote);
                if (subject.isPresent()) {
                    return subject;
                }
            } else {
                top = i;
            }
        }
        for (int child : line.sentence.children(top, "parataxis", "ccomp", "dep", "advcl")) {
            Optional<Reference> subject = says(line, child, quote);
            if (subject.isPresent() && quoted[line.sentence.index()][child] != quote) {
                return subject;
            }
        }
        return Optional.empty();
    }

    private Optional<Reference> says(Line line, int verb, int quote) {
        Token token = line.token(verb);
        if (!token.verb() && !line.lower.get(verb).equals("according")) {
            return Optional.empty();
        }
        int subject = line.sentence.child(verb, "nsubj");
        for (int i = verb;
                subject < 0
                        && line.token(i).is("conj", "xcomp", "advcl", "parataxis")
                        && line.token(i).head() >= 0; ) {
            i = line.token(i).head();
            subject = line.sentence.child(i, "nsubj");
        }
        if (subject < 0 || quoted[line.sentence.index()][subject] == quote) {
            return Optional.empty();
        }
        return line.reference(subject);
    }
}
