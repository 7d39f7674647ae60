package org.demarche.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.record.Listing;
import org.demarche.store.Answer;
import org.demarche.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "statements",
        header = "Who said what.",
        footerHeading = "%nFor example:%n",
        footer = {"  demarche statements --ledger news.duckdb --speaker Putin --words grain"})
final class StatementsCommand implements Callable<Integer> {
    private static final List<String> SHOWN = List.of("day", "speaker", "form", "cue", "content");

    private final Console console;

    @Mixin
    private LedgerPlace place = new LedgerPlace();

    @Mixin
    private LedgerFilter filter = new LedgerFilter();

    @Mixin
    private LedgerOutput output = new LedgerOutput();

    StatementsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = place.open()) {
            Answer answer = ledger.statements(filter.filter());
            if (output.format() == Listing.Kind.table) {
                List<Integer> places =
                        SHOWN.stream().map(answer.columns()::indexOf).toList();
                List<List<Optional<Object>>> rows = new ArrayList<>();
                answer.rows()
                        .forEach(row -> rows.add(places.stream().map(row::get).toList()));
                answer = new Answer(SHOWN, rows);
            }
            output.print(answer, console);
        }
        return 0;
    }
}
