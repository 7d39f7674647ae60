package org.demarche;

import java.util.ArrayList;
import java.util.List;
import org.demarche.article.Article;
import org.demarche.mention.Mentions;
import org.demarche.observation.Event;
import org.demarche.observation.Observation;
import org.demarche.observation.Statement;
import org.demarche.observation.done.Attempt;

/**
 * What each room returned for one article: enough to explain every record.
 *
 * @param article the article
 * @param mentions sentences, and who, when and where was found in them
 * @param statements in reading order, each with the ids of the events inside it
 * @param events in reading order
 * @param attempts every event rule that was tried, in reading order
 */
public record Trace(
        Article article, Mentions mentions, List<Statement> statements, List<Event> events, List<Attempt> attempts) {
    public Trace {
        statements = List.copyOf(statements);
        events = List.copyOf(events);
        attempts = List.copyOf(attempts);
    }

    /** All records in reading order; of two that begin together, the event first. */
    public List<Observation> observations() {
        List<Observation> out = new ArrayList<>(events);
        out.addAll(statements);
        out.sort((a, b) -> {
            int order = Integer.compare(a.span().start(), b.span().start());
            return order != 0 ? order : Integer.compare(a.span().end(), b.span().end());
        });
        return out;
    }
}
