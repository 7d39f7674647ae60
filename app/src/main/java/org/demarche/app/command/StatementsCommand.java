package org.demarche.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.app.ask.LedgerFilter;
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
            output.print(ledger.statements(filter.filter()), SHOWN, console);
        }
        return 0;
    }
}
