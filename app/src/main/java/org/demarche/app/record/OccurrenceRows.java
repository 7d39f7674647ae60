package org.demarche.app.record;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.observation.Attribution;
import org.demarche.observation.Event;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.demarche.store.Answer;

/** Occurrences as rows of a listing: the same on the command line and over HTTP. */
public final class OccurrenceRows {
    public static final List<String> COLUMNS = List.of(
            "from",
            "to",
            "actor",
            "event",
            "mode",
            "recipient",
            "firmness",
            "reports",
            "independent",
            "killed",
            "by",
            "score",
            "first_report",
            "last_report",
            "id",
            "evidence");

    /** What fits on a screen. */
    public static final List<String> SHOWN =
            List.of("from", "actor", "event", "recipient", "firmness", "independent", "killed", "evidence");

    private OccurrenceRows() {}

    /** A row an occurrence, in their order. */
    public static Answer answer(Collection<Occurrence> occurrences) {
        return new Answer(COLUMNS, occurrences.stream().map(OccurrenceRows::row).toList());
    }

    private static List<Optional<Object>> row(Occurrence occurrence) {
        Event event = occurrence.fullest();
        List<Object> cells = List.of(
                occurrence.days().from(),
                occurrence.days().to(),
                occurrence.actors(),
                event.type(),
                event.modes(),
                occurrence.recipients(),
                occurrence.firmness().word(),
                occurrence.reports().size(),
                occurrence.independent(),
                occurrence.killed().keySet(),
                voices(occurrence),
                event.score(),
                occurrence.first().published(),
                last(occurrence),
                occurrence.id(),
                event.evidence().words().text());
        return cells.stream().map(Optional::of).toList();
    }

    private static List<String> voices(Occurrence occurrence) {
        return occurrence.reports().stream()
                .flatMap(report -> report.event().by().stream())
                .map(Attribution::name)
                .distinct()
                .toList();
    }

    private static Object last(Occurrence occurrence) {
        return occurrence.reports().stream()
                .map(Report::published)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
