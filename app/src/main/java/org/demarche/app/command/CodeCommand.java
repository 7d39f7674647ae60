package org.demarche.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.read.Input;
import org.demarche.app.record.Csv;
import org.demarche.app.record.Format;
import org.demarche.app.record.JsonLines;
import org.demarche.app.record.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "code",
        header = "Read dated articles and print the events and statements they report.",
        description = {
            "",
            "Each FILE is a plain-text article that begins with @|bold date YYYY-MM-DD|@; a folder stands for its .txt "
                    + "files, - for standard input. An article that cannot be read is named on standard error and "
                    + "leaves all others as they are.",
            ""
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  demarche code examples/2022-12-31-video-call.txt",
            "  demarche code --format jsonl --out read.jsonl articles/",
            "",
            "Exit code: 0 all coded, 1 some inputs failed, 2 unusable arguments."
        })
final class CodeCommand implements Callable<Integer> {
    private final Console console;
    private final Readers readers;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Article, folder of articles, or - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table (made for eyes), jsonl (the record contract) or csv. Default: ${DEFAULT-VALUE}.")
    private Kind format = Kind.table;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Write to FILE, which appears once everything is coded.")
    private @Nullable Path out;

    @Option(names = "--with-text", description = "jsonl: repeat the article's text in its article row.")
    private boolean withText;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Articles coded at a time; the output does not depend on it. Default: one per processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The day of articles that do not begin with their own.")
    private @Nullable LocalDate date;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Read the knowledge in this folder instead of what is built in.")
    private @Nullable Path knowledge;

    CodeCommand(Console console, Readers readers) {
        this.console = console;
        this.readers = readers;
    }

    /** Names as typed on the command line. */
    enum Kind {
        table,
        jsonl,
        csv
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        List<Input> inputs = Input.of(files, console.in());
        Output output = output();
        try (Reader reader = readers.open(Optional.ofNullable(knowledge));
                output) {
            return new Coding(console, reader, format(output), threads, Optional.ofNullable(date)).run(inputs);
        }
    }

    private Output output() {
        if (out == null) {
            return Output.standard(console.out());
        }
        try {
            return Output.to(out);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--out " + out + " cannot be written: " + e.getMessage());
        }
    }

    private Format format(Output output) {
        return switch (format) {
            case jsonl -> new JsonLines(output.stream(), withText);
            case csv -> new Csv(output.stream());
            case table ->
                new Reading(
                        output.stream(),
                        out == null ? console.screen() : console.screen().withoutColours());
        };
    }
}
