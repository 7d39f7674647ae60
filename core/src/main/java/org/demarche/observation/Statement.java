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
        List<String> events,
        String rule,
        double confidence)
        implements Observation {
    public Statement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(speaker, "speaker");
        quotes = List.copyOf(quotes);
        events = List.copyOf(events);
        if (rule.isBlank()) {
            throw new IllegalArgumentException("a statement needs a rule");
        }
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence is a probability, not " + confidence);
        }
    }

    @Override
    public Span span() {
        return cue.span().cover(content.span());
    }

    /** The same statement with the events found in it. */
    public Statement withEvents(List<String> found) {
        return new Statement(
                id, speaker, addressee, form, cue, content, quotes, when, channel, stance, found, rule, confidence);
    }
}
