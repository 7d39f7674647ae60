package org.demarche.observation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.When;

/**
 * What somebody said, or pointedly did not. Field by field the {@code statement} row of the record contract.
 *
 * @param speaker who said it; one without a name is named by its own words
 * @param cue the reporting words
 * @param content what was said; for a silence, what it was silent on, or the cue where that is not told
 * @param quotes the quoted words without their marks, in order
 * @param when the day it was said
 * @param means how the paper stands to it by its choice of cue: neutral, doubtful, committed (the speaker binds himself)
 *     or conceding
 * @param hedges words by which the paper holds back ("appeared to", "reportedly")
 * @param topics PLOVER contexts that the content's words show
 * @param within id of the statement in whose content this one is reported: it stands on that speaker's word
 * @param events ids of the events whose evidence lies in {@code content}
 */
public record Statement(
        String id,
        Party speaker,
        Optional<Party> addressee,
        Form form,
        Words cue,
        Words content,
        List<Words> quotes,
        Optional<When> when,
        Optional<String> channel,
        Optional<Stance> stance,
        String means,
        List<Words> hedges,
        List<String> topics,
        Optional<String> within,
        List<String> events,
        String rule,
        double confidence)
        implements Observation {
    /** What a cue may imply. */
    public static final List<String> MEANINGS = List.of("neutral", "doubtful", "committed", "conceding");

    public Statement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(speaker, "speaker");
        quotes = List.copyOf(quotes);
        hedges = List.copyOf(hedges);
        topics = List.copyOf(topics);
        events = List.copyOf(events);
        if (!MEANINGS.contains(means)) {
            throw new IllegalArgumentException("a cue means one of " + MEANINGS + ", not " + means);
        }
        if (within.isPresent() && within.get().equals(id)) {
            throw new IllegalArgumentException("statement " + id + " cannot stand within itself");
        }
        if (rule.isBlank()) {
            throw new IllegalArgumentException("a statement needs a rule");
        }
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence is a probability, not " + confidence);
        }
    }

    /** A plain saying: a neutral cue, no hedges, no topics, on nobody else's word. */
    public Statement(
            String id,
            Party speaker,
            Optional<Party> addressee,
            Form form,
            Words cue,
            Words content,
            List<Words> quotes,
            Optional<When> when,
            Optional<String> channel,
            Optional<Stance> stance,
            List<String> events,
            String rule,
            double confidence) {
        this(
                id,
                speaker,
                addressee,
                form,
                cue,
                content,
                quotes,
                when,
                channel,
                stance,
                "neutral",
                List.of(),
                List.of(),
                Optional.empty(),
                events,
                rule,
                confidence);
    }

    @Override
    public Span span() {
        return cue.span().cover(content.span());
    }

    /** The same statement with the events found in it. */
    public Statement withEvents(List<String> found) {
        return new Statement(
                id,
                speaker,
                addressee,
                form,
                cue,
                content,
                quotes,
                when,
                channel,
                stance,
                means,
                hedges,
                topics,
                within,
                found,
                rule,
                confidence);
    }

    /** The same statement, reported in what another one says. */
    public Statement within(String outer) {
        return new Statement(
                id,
                speaker,
                addressee,
                form,
                cue,
                content,
                quotes,
                when,
                channel,
                stance,
                means,
                hedges,
                topics,
                Optional.of(outer),
                events,
                rule,
                confidence);
    }
}
