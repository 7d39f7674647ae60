package org.demarche.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.Trace;
import org.demarche.app.read.Source;
import org.demarche.app.record.Coded;
import org.demarche.app.record.Format;
import org.demarche.article.Article;
import org.demarche.store.Ledger;
import org.demarche.store.Reading;
import org.demarche.store.Taken;
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
            Taking taking = new Taking(ledger, console);
            int exit = new Coding(console, reader, taking, left, Math.max(1, threads)).run(source);
            synchronized (ledger) {
                ledger.finish();
            }
            console.say(
                    taking.summary() + left.summary().map(also -> "; " + also).orElse(""));
            return exit;
        }
    }

    /** Does not read again what the ledger has from this very coder. */
    private record Sparing(Reader reader, Ledger ledger) implements Reader {
        @Override
        public Trace trace(Article article) {
            return reader.trace(article);
        }

        @Override
        public String name() {
            return reader.name();
        }

        @Override
        public Coded read(Article article) {
            synchronized (ledger) {
                if (ledger.has(article, name())) {
                    return new Coded(article, 0, name(), List.of());
                }
            }
            return reader.read(article);
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    /** Takes in each article as it is coded, and tells of those that replaced an earlier text. */
    private static final class Taking implements Format {
        private final Ledger ledger;
        private final Console console;
        private final Optional<LocalDate> mark;
        private final Map<Taken, Integer> counts = new EnumMap<>(Taken.class);

        Taking(Ledger ledger, Console console) {
            this.ledger = ledger;
            this.console = console;
            this.mark = ledger.begin();
        }

        @Override
        public void print(Coded coded) {
            Article article = coded.article();
            LocalDate known = mark.filter(article.published()::isBefore).orElse(article.published());
            Taken taken;
            synchronized (ledger) {
                taken = ledger.take(List.of(
                                new Reading(article, known, coded.sentences(), coded.coder(), coded.observations())))
                        .get(0);
            }
            counts.merge(taken, 1, Integer::sum);
            if (taken == Taken.CORRECTED) {
                console.say("demarche: " + article.id() + " has a new text; its records were replaced");
            }
        }

        @Override
        public void flush() {}

        String summary() {
            return counts.getOrDefault(Taken.NEW, 0) + " articles taken in, "
                    + counts.getOrDefault(Taken.CORRECTED, 0) + " corrected, "
                    + counts.getOrDefault(Taken.RECODED, 0) + " recoded, "
                    + counts.getOrDefault(Taken.SAME, 0) + " known already";
        }
    }
}
