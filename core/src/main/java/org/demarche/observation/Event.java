package org.demarche.observation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.When;
import org.demarche.mention.Where;

/**
 * Who did what to whom. Field by field the {@code event} row of the record contract.
 *
 * @param type one of PLOVER's sixteen
 * @param modes PLOVER modes of that type
 * @param contexts PLOVER contexts
 * @param aux how firmly: empty for an asserted event of the news
 * @param condition words of the stated condition
 * @param actor who acts; in a reciprocal event everybody who takes part
 * @param recipient to whom
 * @param quad PLOVER quad category, 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
 * @param score PLOVER conflict–cooperation score of type and mode, -10 to 10
 * @param cameo the finest CAMEO code the evidence supports
 * @param goldstein Goldstein's value for that code, -10 to 10
 * @param by on whose word; empty where the paper itself asserts it
 * @param same id of the first telling in the same article; empty for the first itself
 */
public record Event(
        String id,
        String type,
        List<String> modes,
        List<String> contexts,
        Set<Aux> aux,
        Optional<Words> condition,
        List<Party> actor,
        List<Party> recipient,
        int quad,
        double score,
        String cameo,
        double goldstein,
        Optional<When> when,
        Optional<Where> where,
        Optional<Attribution> by,
        Optional<String> same,
        Optional<Quantity> killed,
        Optional<Quantity> injured,
        Optional<Quantity> size,
        Evidence evidence,
        String rule,
        double confidence)
        implements Observation {
    public Event {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(evidence, "evidence");
        modes = List.copyOf(modes);
        contexts = List.copyOf(contexts);
        aux = java.util.Collections.unmodifiableSet(new TreeSet<>(aux));
        actor = List.copyOf(actor);
        recipient = List.copyOf(recipient);
        if (type.isBlank() || rule.isBlank()) {
            throw new IllegalArgumentException("an event needs a type and a rule");
        }
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence is a probability, not " + confidence);
        }
    }

    /** This event as another telling of an earlier one. */
    public Event retelling(String first) {
        return new Event(
                id,
                type,
                modes,
                contexts,
                aux,
                condition,
                actor,
                recipient,
                quad,
                score,
                cameo,
                goldstein,
                when,
                where,
                by,
                Optional.of(first),
                killed,
                injured,
                size,
                evidence,
                rule,
                confidence);
    }

    /** This event with sides that its words leave open, which makes it less certain. */
    public Event filled(List<Party> actors, List<Party> recipients, double confidence) {
        return new Event(
                id,
                type,
                modes,
                contexts,
                aux,
                condition,
                actors,
                recipients,
                quad,
                score,
                cameo,
                goldstein,
                when,
                where,
                by,
                same,
                killed,
                injured,
                size,
                evidence,
                rule,
                confidence);
    }

    @Override
    public Span span() {
        return evidence.words().span();
    }
}
