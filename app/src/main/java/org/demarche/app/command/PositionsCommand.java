package org.demarche.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.ask.LedgerFilter;
import org.demarche.app.read.Source;
import org.demarche.app.record.Coded;
import org.demarche.app.record.Format;
import org.demarche.app.record.PositionRows;
import org.demarche.app.record.SideBySide;
import org.demarche.article.Article;
import org.demarche.observation.Event;
import org.demarche.observation.Statement;
import org.demarche.reconcile.Families;
import org.demarche.reconcile.Grouping;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Sketch;
import org.demarche.store.Ledger;
import org.demarche.store.Said;
import org.demarche.view.Matter;
import org.demarche.view.Positions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "positions",
        header = "Who holds what about a matter, side by side.",
        description = {
            "",
            "Of articles, which are read anew, or of a ledger. A holder asserts, expects, wants, backs, opposes, denies, "
                    + "leaves open or is silent; words that contradict earlier ones, another's or their own, are shown "
                    + "with those. The filters choose among statements, and need a ledger.",
            ""
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  demarche positions examples/ --on \"state visit\"",
            "  demarche positions --ledger news.duckdb --on grain --from 2023-01-01"
        })
final class PositionsCommand implements Callable<Integer> {
    private final Console console;
    private final Readers readers;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Articles, a folder of them, or - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--on",
            paramLabel = "MATTER",
            required = true,
            description = "Words of the matter, its chief word last.")
    private String matter = "";

    @Option(
            names = {"-l", "--ledger"},
            paramLabel = "FILE|URL",
            description = "Ask this ledger instead of reading articles.")
    private @Nullable String ledger;

    @Mixin
    private LedgerFilter filter = new LedgerFilter();

    @Mixin
    private LedgerOutput output = new LedgerOutput();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private SetAsideOptions aside = new SetAsideOptions();

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Read the knowledge in this folder instead of what is built in.")
    private @Nullable Path knowledge;

    PositionsCommand(Console console, Readers readers) {
        this.console = console;
        this.readers = readers;
    }

    @Override
    public Integer call() throws IOException {
        if (files.isEmpty() == (ledger == null)) {
            throw new ParameterException(spec.commandLine(), "positions takes articles or --ledger, one of the two");
        }
        try {
            if (ledger == null) {
                return read();
            }
            try (Ledger asked = LedgerPlace.at(ledger).open()) {
                print(Positions.builtIn().on(matter, asked.questions(), filter.filter()));
            }
            return 0;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--on: " + e.getMessage(), e);
        }
    }

    private int read() throws IOException {
        if (!filter.filter().asked().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), filter.filter().asked().keySet() + " can be asked of a ledger alone");
        }
        Gathered gathered = new Gathered();
        int exit;
        try (Source source = input.open(files, console);
                SetAside left = aside.open(console);
                Reader reader = readers.open(Optional.ofNullable(knowledge))) {
            exit = new Coding(
                            console,
                            reader,
                            gathered,
                            left,
                            Runtime.getRuntime().availableProcessors())
                    .run(source);
        }
        print(Positions.builtIn().on(matter, gathered.said, new Grouping(Families.builtIn()).group(gathered.reports)));
        return exit;
    }

    private void print(Matter found) throws IOException {
        if (output.table()) {
            output.print(screen -> SideBySide.of(found, screen), console);
        } else {
            output.print(PositionRows.answer(found), console);
        }
    }

    /** What the articles tell and quote, kept until all are read. */
    private static final class Gathered implements Format {
        private final List<Said> said = new ArrayList<>();
        private final List<Report> reports = new ArrayList<>();

        @Override
        public void print(Coded coded) {
            Article article = coded.article();
            LocalDate day = article.published();
            Sketch sketch = Sketch.of(article.text());
            coded.observations().forEach(observation -> {
                if (observation instanceof Statement statement) {
                    said.add(new Said(statement, article.id(), article.source(), day, day));
                } else if (observation instanceof Event event) {
                    reports.add(new Report(event, article.id(), article.source(), day, day, sketch));
                }
            });
        }

        @Override
        public void flush() {}
    }
}
