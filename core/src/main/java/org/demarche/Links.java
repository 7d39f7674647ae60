package org.demarche;

import java.util.List;
import org.demarche.observation.Event;
import org.demarche.observation.Statement;

/** Tells each statement which events lie in what was said. */
final class Links {
    private Links() {}

    static List<Statement> both(List<Statement> statements, List<Event> events) {
        return statements.stream()
                .map(statement -> statement.withEvents(events.stream()
                        .filter(event -> statement
                                .content()
                                .span()
                                .contains(event.evidence().trigger()))
                        .map(Event::id)
                        .toList()))
                .toList();
    }
}
