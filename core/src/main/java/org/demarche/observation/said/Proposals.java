package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.article.Span;
import org.demarche.language.Sayings;
import org.demarche.language.Sayings.Stretch;
import org.demarche.language.Sentence;

/**
 * Statements that the model sees where no rule decides: its stretches of cue, source and content put together by the
 * tree. A rule that has read the same cue or the same words is left alone.
 */
final class Proposals {
    static final String RULE = "model:attribution";

    /**
     * Least shares, by what the content is: above them eight of ten clauses and infinitives and seven of ten noun phrases
     * are attributions (PolNeAR dev).
     */
    private static final double CLAUSE = 0.5;

    private static final double INFINITIVE = 0.6;
    private static final double PHRASE = 0.7;

    /** Steps in the tree from a cue to its source or content. */
    private static final int FAR = 6;

    /** A word of distance weighs this many steps in the tree. */
    private static final double WORD = 0.15;

    private final Cues cues;
    private final Unsaid unsaid;

    Proposals(Cues cues, Unsaid unsaid) {
        this.cues = cues;
        this.unsaid = unsaid;
    }

    List<Draft> in(Sentence s, Collection<Draft> byRule) {
        Sayings sayings = s.sayings();
        Map<Integer, List<Stretch>> byCue = new TreeMap<>();
        for (Stretch content : sayings.contents()) {
            nearest(s, sayings.cues(), content)
                    .ifPresent(cue -> byCue.computeIfAbsent(cue.first(), first -> new ArrayList<>())
                            .add(content));
        }
        List<Draft> out = new ArrayList<>();
        for (Stretch cue : sayings.cues()) {
            List<Stretch> contents = byCue.getOrDefault(cue.first(), List.of());
            Optional<Stretch> source = nearest(s, sayings.sources(), cue);
            if (!contents.isEmpty() && source.isPresent()) {
                Draft draft = draft(s, cue, source.get(), contents);
                double least = contents.stream()
                        .mapToDouble(content -> least(s, head(s, content)))
                        .min()
                        .orElse(1);
                boolean sure = draft.confidence >= least && !draft.pieces.isEmpty();
                if (sure && told(s, draft, contents) && byRule.stream().noneMatch(d -> same(d, draft))) {
                    out.add(draft);
                }
            }
        }
        return out;
    }

    private static Draft draft(Sentence s, Stretch cue, Stretch source, List<Stretch> contents) {
        Set<Integer> words = new TreeSet<>();
        double said = 0;
        for (Stretch content : contents) {
            said = Math.max(said, content.share());
            for (int i = content.first(); i <= content.last(); i++) {
                words.add(i);
            }
        }
        Span span = s.token(cue.first()).span().cover(s.token(cue.last()).span());
        double sure = Math.min(said, Math.min(cue.share(), source.share()));
        Draft draft = new Draft(s, head(s, cue), span, RULE, "neutral", 0, false, sure);
        draft.speaker = head(s, source);
        draft.clause = true;
        draft.pieces.addAll(Clauses.pieces(s, words));
        return draft;
    }

    /** "If he said", "could say", "wanted to say": nothing was said yet. */
    private boolean told(Sentence s, Draft draft, List<Stretch> contents) {
        boolean happened = Unsaid.negated(s, draft.verb) || unsaid.happened(s, draft.verb);
        return happened
                && contents.stream().noneMatch(content -> {
                    int head = head(s, content);
                    return speechIntended(s, head)
                            || s.token(head).head() >= 0
                                    && speechIntended(s, s.token(head).head());
                });
    }

    private boolean speechIntended(Sentence s, int verb) {
        return cues.reports(s.token(verb).lemma()) && Unsaid.infinitive(s, verb) && !unsaid.happened(s, verb);
    }

    private static double least(Sentence s, int head) {
        return s.child(head, "nsubj", "csubj", "expl") >= 0
                ? CLAUSE
                : s.token(head).verb() ? INFINITIVE : PHRASE;
    }

    private static boolean same(Draft rule, Draft proposed) {
        if (rule.cue.overlaps(proposed.cue)) {
            return true;
        }
        int shared = 0;
        int all = 0;
        for (Span piece : proposed.pieces) {
            all += piece.length();
            for (Span other : rule.pieces) {
                shared += Math.max(0, Math.min(piece.end(), other.end()) - Math.max(piece.start(), other.start()));
            }
        }
        int read = rule.pieces.stream().mapToInt(Span::length).sum();
        return shared * 2 > all && shared * 10 > read * 3;
    }

    private static Optional<Stretch> nearest(Sentence s, List<Stretch> among, Stretch to) {
        Comparator<Stretch> near = Comparator.comparingDouble(
                stretch -> steps(s, head(s, stretch), head(s, to)) + WORD * gap(stretch, to));
        return among.stream()
                .min(near)
                .filter(stretch -> steps(s, head(s, stretch), head(s, to)) <= FAR || gap(stretch, to) < FAR - 1);
    }

    private static int gap(Stretch a, Stretch b) {
        return Math.max(0, Math.max(a.first() - b.last(), b.first() - a.last()) - 1);
    }

    /** The word of a stretch that hangs on one outside it. */
    private static int head(Sentence s, Stretch stretch) {
        for (int i = stretch.first(); i <= stretch.last(); i++) {
            int head = s.token(i).head();
            if (head < stretch.first() || head > stretch.last()) {
                return i;
            }
        }
        return stretch.first();
    }

    private static int steps(Sentence s, int from, int to) {
        List<Integer> above = new ArrayList<>();
        for (int i = from; i >= 0; i = s.token(i).head()) {
            above.add(i);
        }
        int steps = 0;
        for (int i = to; i >= 0; i = s.token(i).head()) {
            int meeting = above.indexOf(i);
            if (meeting >= 0) {
                return steps + meeting;
            }
            steps++;
        }
        return Integer.MAX_VALUE / 2;
    }
}
