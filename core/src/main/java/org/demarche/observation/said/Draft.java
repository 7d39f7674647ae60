package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.article.Span;
import org.demarche.language.Sentence;

/** A statement in the making: tokens, not yet resolved. Belongs to one reading of one article. */
final class Draft {
    static final Comparator<Draft> READING_ORDER =
            Comparator.comparingInt(d -> Math.min(d.cue.start(), d.content().start()));

    final Sentence sentence;
    /** The reporting word. */
    final int verb;
    /** All words of the cue. */
    final Span cue;

    final String rule;
    final String means;
    final double stance;
    final boolean quotes;
    double confidence;
    /** Heads the speaker's phrase; -1 if nobody is told. */
    int speaker = -1;
    /** Sentence of the speaker's phrase; it may stand before that of the cue. */
    Sentence speakerSentence;
    /** Heads the phrase of whoever was spoken to; -1 if nobody is told. */
    int addressee = -1;
    /** Heads the phrase that stance is taken toward; -1 if none. */
    int object = -1;
    /** What was said, in text order, without the cue. */
    final List<Span> pieces = new ArrayList<>();
    /** Quotations that are what was said, as opposed to words quoted inside a report. */
    final List<Quotation> direct = new ArrayList<>();

    boolean silence;
    /** Whether the content is a clause, not a phrase. */
    boolean clause;

    Draft(
            Sentence sentence,
            int verb,
            Span cue,
            String rule,
            String means,
            double stance,
            boolean quotes,
            double confidence) {
        this.sentence = sentence;
        this.speakerSentence = sentence;
        this.verb = verb;
        this.cue = cue;
        this.rule = rule;
        this.means = means;
        this.stance = stance;
        this.quotes = quotes;
        this.confidence = confidence;
    }

    /** From the first piece of content to the last. */
    Span content() {
        Span cover = pieces.get(0);
        for (Span piece : pieces) {
            cover = cover.cover(piece);
        }
        return cover;
    }

    /** Takes a quotation as said: pieces inside it give way to the whole of it. */
    void take(Quotation quotation) {
        if (direct.contains(quotation)) {
            return;
        }
        direct.add(quotation);
        direct.sort(Comparator.comparing(Quotation::span));
        pieces.removeIf(quotation.span()::contains);
        pieces.add(quotation.span());
        pieces.sort(null);
    }

    /**
     * Whether a cue inside a quotation reports somebody else's saying. "I say", "we call" are how the quoted speaker
     * himself speaks, and words quoted singly report nothing.
     */
    boolean reportsWithin(Quotation quotation, boolean speech) {
        boolean self = speaker >= 0
                        && StatementCoder.FIRST_PERSON.contains(
                                speakerSentence.token(speaker).lower())
                || speaker >= 0 && speakerSentence.token(speaker).lower().equals("you");
        return speech && clause && !self && confidence >= 0.7 && pieces.stream().allMatch(quotation.span()::contains);
    }

    /** Words before a cue are a quotation: then clauses that the parser hangs on the cue besides are no part of it. */
    void settle() {
        if (direct.stream().anyMatch(q -> q.span().end() <= cue.start())) {
            pieces.removeIf(piece -> direct.stream().noneMatch(q -> piece.overlaps(q.span())));
        }
    }

    boolean holds(Span span) {
        return pieces.stream().anyMatch(piece -> piece.contains(span));
    }
}
