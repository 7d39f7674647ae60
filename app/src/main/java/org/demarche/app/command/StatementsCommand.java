package org.demarche.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.app.ask.LedgerFilter;
import org.demarche.app.record.SaidRows;
import org.demarche.store.Filter;
import org.demarche.store.Ledger;
import org.demarche.store.Said;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "statements",
        header = "Who said what.",
        footerHeading = "%nFor example:%n",
        footer = {"  demarche statements --ledger news.duckdb --speaker Putin --words grain"})
final class StatementsCommand implements Callable<Integer> {
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
            Filter asked = filter.filter();
            List<Said> found = LedgerOutput.ordered(ledger.questions().said(asked, output.slice()));
            output.print(SaidRows.answer(found), SaidRows.SHOWN, console);
            if (output.table()) {
                output.tell(found.size(), ledger.questions().countSaid(asked), console);
            }
        }
        return 0;
    }
}
