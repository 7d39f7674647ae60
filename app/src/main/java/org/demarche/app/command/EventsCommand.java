package org.demarche.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.demarche.app.ask.LedgerFilter;
import org.demarche.app.record.OccurrenceRows;
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
            Answer answer = OccurrenceRows.answer(ledger.occurrences(filter.filter()));
            output.print(answer, OccurrenceRows.SHOWN, console);
        }
        return 0;
    }
}
