package org.demarche.app.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.app.ask.LedgerFilter;
import org.demarche.app.record.PeriodRows;
import org.demarche.store.Ledger;
import org.demarche.view.Grain;
import org.demarche.view.Period;
import org.demarche.view.Relations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "relations",
        header = "How relations between two parties move.",
        description = {
            "",
            "Counts and scores are of occurrences that papers assert. Claims on somebody's word, plans and denials are counted apart.",
            ""
        },
        footerHeading = "%nFor example:%n",
        footer = {"  demarche relations RUS CHN --by month --ledger news.duckdb --from 2022-01-01"})
final class RelationsCommand implements Callable<Integer> {
    private static final String BARS = "▁▂▃▄▅▆▇█";

    private final Console console;

    /** Names as typed on the command line. */
    enum By {
        day,
        week,
        month
    }

    @Parameters(paramLabel = "PARTY", arity = "2", description = "Two countries or names.")
    private List<String> dyad = List.of();

    @Option(names = "--by", paramLabel = "PERIOD", description = "day, week or month. Default: ${DEFAULT-VALUE}.")
    private By by = By.month;

    @Mixin
    private LedgerPlace place = new LedgerPlace();

    @Mixin
    private LedgerFilter filter = new LedgerFilter();

    @Mixin
    private LedgerOutput output = new LedgerOutput();

    RelationsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = place.open()) {
            List<String> parties = dyad.stream().map(LedgerFilter::code).toList();
            List<Period> periods = Relations.by(
                    Grain.valueOf(by.name().toUpperCase(Locale.ROOT)),
                    ledger.questions(),
                    filter.filter().withParties(parties));
            output.print(PeriodRows.answer(periods), PeriodRows.SHOWN, console);
            if (output.table() && !periods.isEmpty()) {
                List<String> below = new ArrayList<>(List.of("", "score  " + spark(periods)));
                List<String> turns = PeriodRows.turns(periods);
                if (!turns.isEmpty()) {
                    below.add("");
                    below.add("changes");
                    below.addAll(turns);
                }
                Writer out = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
                out.write(String.join("\n", below) + "\n");
                out.flush();
            }
        }
        return 0;
    }

    /** One bar a period, from the lowest score to the highest. */
    static String spark(List<Period> periods) {
        double low = periods.stream().mapToDouble(Period::score).min().orElse(0);
        double high = periods.stream().mapToDouble(Period::score).max().orElse(0);
        StringBuilder out = new StringBuilder();
        for (Period period : periods) {
            double height = high == low ? 0.5 : (period.score() - low) / (high - low);
            out.append(BARS.charAt((int) Math.round(height * (BARS.length() - 1))));
        }
        return out.toString();
    }
}
