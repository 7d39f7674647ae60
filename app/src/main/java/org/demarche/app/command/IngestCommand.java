package org.demarche.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.read.Source;
import org.demarche.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        header = "Read articles into a ledger.",
        description = {
            "",
            "What the ledger has already changes nothing; an article with a known id and a new text replaces what it had. "
                    + "Killed at any moment, the same command goes on where it was.",
            ""
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  demarche ingest articles/ --ledger news.duckdb",
            "  demarche ingest articles/ --ledger jdbc:postgresql://localhost/news"
        })
final class IngestCommand implements Callable<Integer> {
    private static final int TOGETHER = 32;

    private final Console console;
    private final Readers readers;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Articles, a folder of them, or - for standard input.")
    private List<String> files = List.of();

    @Mixin
    private LedgerPlace place = new LedgerPlace();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Articles coded at a time. Default: one per processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private SetAsideOptions aside = new SetAsideOptions();

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Read the knowledge in this folder instead of what is built in.")
    private @Nullable Path knowledge;

    IngestCommand(Console console, Readers readers) {
        this.console = console;
        this.readers = readers;
    }

    @Override
    public Integer call() throws IOException {
        try (Source source = input.open(files, console);
                SetAside left = aside.open(console);
                Ledger ledger = place.open();
                Reader reader = new Sparing(readers.open(Optional.ofNullable(knowledge)), ledger)) {
            Taking taking = new Taking(ledger, console, TOGETHER);
            int exit = new Coding(console, reader, taking, left, Math.max(1, threads)).run(source);
            taking.finish();
            console.say(
                    taking.summary() + left.summary().map(also -> "; " + also).orElse(""));
            return exit;
        }
    }
}
