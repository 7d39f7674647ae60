package org.demarche.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.app.ask.LedgerFilter;
import org.demarche.app.record.Layout;
import org.demarche.app.record.OccurrenceRows;
import org.demarche.reconcile.Occurrence;
import org.demarche.store.Filter;
import org.demarche.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Option(
            names = "--layout",
            paramLabel = "NAME",
            description =
                    "Instead of --format: asserted events in the columns of phoenix, icews or polecat; docs/layouts.md.")
    private @Nullable Layout layout;

    EventsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = place.open()) {
            Filter asked = filter.filter();
            List<Occurrence> found = LedgerOutput.ordered(ledger.questions().occurrences(asked, output.slice()));
            if (layout != null) {
                try (Output out = output.output(console)) {
                    layout.write(found, out.stream());
                }
                return 0;
            }
            output.print(OccurrenceRows.answer(found), OccurrenceRows.SHOWN, console);
            if (output.table()) {
                output.tell(found.size(), ledger.questions().countOccurrences(asked), console);
            }
        }
        return 0;
    }
}
