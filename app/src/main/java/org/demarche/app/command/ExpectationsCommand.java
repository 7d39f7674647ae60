package org.demarche.app.command;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.ask.ExpectationQuestion;
import org.demarche.app.ask.LedgerFilter;
import org.demarche.app.record.ExpectationRows;
import org.demarche.store.Ledger;
import org.demarche.view.Expectation;
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
            ExpectationQuestion question =
                    new ExpectationQuestion(filter.filter(), Optional.ofNullable(holder), Optional.ofNullable(status));
            List<Expectation> found = LedgerOutput.ordered(question.of(ledger, output.slice()));
            output.print(ExpectationRows.answer(found), ExpectationRows.SHOWN, console);
            if (output.table() && found.size() == output.slice().size()) {
                console.say("the latest " + found.size() + "; --limit 0 shows all");
            }
        }
        return 0;
    }
}
