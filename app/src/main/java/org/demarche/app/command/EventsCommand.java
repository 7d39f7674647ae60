package org.demarche.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.observation.Event;
import org.demarche.reconcile.Occurrence;
import org.demarche.store.Answer;
import org.demarche.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "events",
        header = "What happened, once each, with how many tell it.",
        footerHeading = "%nFor example:%n",
        footer = {"  demarche events --ledger news.duckdb --party RUS --party CHN --from 2023-01-01 --as-of 2023-04-01"
        })
final class EventsCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
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
    private static final List<String> SHOWN =
            List.of("from", "actor", "event", "recipient", "firmness", "independent", "killed", "evidence");

    private final Console console;

    @Mixin
    private LedgerPlace place = new LedgerPlace();

    @Mixin
    private LedgerFilter filter = new LedgerFilter();

    @Mixin
    private LedgerOutput output = new LedgerOutput();

    EventsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = place.open()) {
            List<List<Optional<Object>>> rows = ledger.occurrences(filter.filter()).stream()
                    .map(EventsCommand::row)
                    .toList();
            output.print(narrowed(new Answer(COLUMNS, rows)), console);
        }
        return 0;
    }

    private Answer narrowed(Answer answer) {
        if (output.format() != org.demarche.app.record.Listing.Kind.table) {
            return answer;
        }
        List<Integer> places = SHOWN.stream().map(COLUMNS::indexOf).toList();
        List<List<Optional<Object>>> rows = new ArrayList<>();
        answer.rows().forEach(row -> rows.add(places.stream().map(row::get).toList()));
        return new Answer(SHOWN, rows);
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
                .map(by -> by.name())
                .distinct()
                .toList();
    }

    private static Object last(Occurrence occurrence) {
        return occurrence.reports().stream()
                .map(report -> report.published())
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow();
    }
}
