package org.demarche.app.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.demarche.store.Answer;
import org.demarche.store.Filter;
import org.demarche.store.Ledger;
import org.demarche.view.Expectation;
import org.demarche.view.Expectations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "expectations",
        header = "What was announced, promised, threatened or demanded, and what became of it.",
        description = {
            "",
            "As of a day, never of the clock: without --as-of, of the newest day that the ledger knows. The filters "
                    + "choose the acts that state an expectation.",
            ""
        },
        footerHeading = "%nFor example:%n",
        footer = {"  demarche expectations --ledger news.duckdb --as-of 2023-04-01 --holder RUS --status pending"})
final class ExpectationsCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            "status",
            "holder",
            "actor",
            "event",
            "recipient",
            "from",
            "due",
            "condition",
            "stated_in",
            "settled_by",
            "as_of",
            "id",
            "stated_words",
            "settled_words");

    private static final List<String> SHOWN =
            List.of("status", "holder", "actor", "event", "recipient", "due", "stated_words", "settled_words");

    private final Console console;

    @Mixin
    private LedgerPlace place = new LedgerPlace();

    @Mixin
    private LedgerFilter filter = new LedgerFilter();

    @Mixin
    private LedgerOutput output = new LedgerOutput();

    @Option(
            names = "--holder",
            paramLabel = "NAME",
            description = "Country or name of whose word it is; a part will do.")
    private @Nullable String holder;

    @Option(names = "--status", paramLabel = "WORD", description = "pending, fulfilled, lapsed or cancelled.")
    private @Nullable String status;

    ExpectationsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = place.open()) {
            Filter asked = filter.filter();
            LocalDate day = filter.asOf().orElseGet(() -> newest(ledger));
            // what settles an expectation may be of another type, later, and told by others: all acts of the parties
            // count
            List<Occurrence> all =
                    ledger.occurrences(Filter.all().withParties(asked.parties()).withAsOf(day));
            java.util.Set<String> stating = new java.util.HashSet<>();
            ledger.occurrences(asked.withAsOf(day)).forEach(occurrence -> stating.add(occurrence.id()));
            List<List<Optional<Object>>> rows = Expectations.builtIn().asOf(day, all).stream()
                    .filter(e -> stating.contains(e.stated().id()))
                    .filter(e -> asked(e.holder(), Optional.ofNullable(holder)))
                    .filter(e -> status == null || e.status().word().equals(status))
                    .map(ExpectationsCommand::row)
                    .toList();
            output.print(narrowed(new Answer(COLUMNS, rows)), console);
        }
        return 0;
    }

    private static LocalDate newest(Ledger ledger) {
        return ledger.table("select max(known) from article", List.of())
                .rows()
                .get(0)
                .get(0)
                .map(day -> LocalDate.parse(day.toString()))
                .orElse(LocalDate.EPOCH);
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

    private static boolean asked(Optional<String> holder, Optional<String> words) {
        return words.isEmpty()
                || holder.filter(h ->
                                h.toLowerCase(Locale.ROOT).contains(words.get().toLowerCase(Locale.ROOT)))
                        .isPresent();
    }

    private static List<Optional<Object>> row(Expectation e) {
        return List.of(
                Optional.of(e.status().word()),
                e.holder().map(h -> h),
                Optional.of(e.actor()),
                Optional.of(e.event()),
                Optional.of(e.recipient()),
                Optional.of(e.window().from()),
                Optional.of(e.window().to()),
                e.condition().map(c -> c),
                Optional.of(ids(Optional.of(e.stated()))),
                Optional.of(ids(e.settled())),
                Optional.of(e.asOf()),
                Optional.of(e.id()),
                Optional.of(words(e.stated())),
                e.settled().map(ExpectationsCommand::words));
    }

    private static List<String> ids(Optional<Occurrence> occurrence) {
        return occurrence.stream()
                .flatMap(o -> o.reports().stream())
                .map(Report::id)
                .toList();
    }

    private static String words(Occurrence occurrence) {
        return occurrence.first().published() + ": "
                + occurrence.fullest().evidence().words().text();
    }
}
