package org.demarche.flink;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.demarche.observation.Event;
import org.demarche.reconcile.Occurrence;

/** An occurrence on one line, as a JSON object; the fields are those of the command {@code events}, and its articles. */
final class OccurrenceLine {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OccurrenceLine() {}

    static String of(Occurrence occurrence) {
        return line(occurrence).toString();
    }

    /** @param version of what is told about this id, from 1 */
    static String of(Occurrence occurrence, int version) {
        return line(occurrence).put("version", version).toString();
    }

    /** No occurrence has this id any more: its first report joined another, or was withdrawn. */
    static String gone(String id, int version) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("gone", true)
                .put("version", version)
                .toString();
    }

    private static ObjectNode line(Occurrence occurrence) {
        Event event = occurrence.fullest();
        ObjectNode line = JSON.createObjectNode();
        line.put("id", occurrence.id());
        line.put("from", occurrence.days().from().toString());
        line.put("to", occurrence.days().to().toString());
        list(line, "actor", occurrence.actors());
        line.put("event", event.type());
        list(line, "mode", event.modes());
        list(line, "recipient", occurrence.recipients());
        line.put("firmness", occurrence.firmness().word());
        line.put("claimed", occurrence.claimed());
        line.put("reports", occurrence.reports().size());
        line.put("independent", occurrence.independent());
        list(line, "killed", occurrence.killed().keySet());
        line.put("score", event.score());
        list(
                line,
                "articles",
                occurrence.reports().stream()
                        .map(report -> report.article())
                        .distinct()
                        .toList());
        line.put("evidence", event.evidence().words().text());
        return line;
    }

    private static void list(ObjectNode line, String field, Collection<String> values) {
        values.forEach(line.putArray(field)::add);
    }
}
