package org.demarche.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.read.Source;
import org.demarche.app.record.CameoRows;
import org.demarche.app.record.Csv;
import org.demarche.app.record.Format;
import org.demarche.app.record.JsonLines;
import org.demarche.app.record.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "Each FILE holds one article or many: plain text that begins with @|bold date YYYY-MM-DD|@, JSON Lines, CSV, "
                    + "HTML, WARC, NITF, NewsML, RSS or Atom, also packed (.gz, .zst, .zip). A folder stands for the files "
                    + "below it, - for standard input. What cannot be read is named on standard error and leaves all "
                    + "others as they are.",
            ""
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  demarche code examples/2022-12-31-video-call.txt",
            "  demarche code --format jsonl --out read.jsonl articles/",
            "  demarche code --map text=title+body,published=date --set-aside left.jsonl news.jsonl.gz",
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
            description = "Articles, a folder of them, or - for standard input.")
    private List<String> files = List.of();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = "table (made for eyes), jsonl (the record contract) or csv. Default: ${DEFAULT-VALUE}.")
    private Kind format = Kind.table;

    @Option(
            names = "--codebook",
            paramLabel = "CODEBOOK",
            description = "cameo: classic rows (date, source, target, code; tabs) of the asserted events between two "
                    + "actors, in place of FORMAT. Default: ${DEFAULT-VALUE}.")
    private Codebook codebook = Codebook.plover;

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

    @Mixin
    private InputOptions input = new InputOptions();

    @Mixin
    private SetAsideOptions aside = new SetAsideOptions();

    @Option(names = "--summary", description = "Say at the end how fast reading was, and which article took longest.")
    private boolean summary;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description =
                    "With --out and jsonl: keep in FILE how far the run has come; the same command, killed at any "
                            + "moment, then goes on there. FILE is deleted at the end.")
    private @Nullable Path resume;

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

    enum Codebook {
        plover,
        cameo
    }

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        if (resume != null && (out == null || format != Kind.jsonl)) {
            throw new ParameterException(spec.commandLine(), "--resume needs --out FILE and --format jsonl");
        }
        Source source = input.open(files, console);
        Checkpoint checkpoint = resume == null
                ? Checkpoint.none()
                : Checkpoint.of(resume, spec.commandLine().getParseResult());
        try (source;
                SetAside left = aside.open(console, checkpoint.setAside());
                Output output = output(checkpoint.printed());
                Reader reader = readers.open(Optional.ofNullable(knowledge))) {
            checkpoint.skip(source);
            Coding coding = new Coding(console, reader, format(output), left, threads);
            int exit = coding.run(source, candidates -> checkpoint.reach(candidates, output, left));
            if (left.worthSumming()) {
                left.summary().ifPresent(console::say);
            }
            if (summary) {
                console.say(coding.pace().summary());
            }
            checkpoint.finish();
            return exit;
        }
    }

    /** @param kept bytes of an earlier run's output to go on behind */
    private Output output(long kept) {
        if (out == null) {
            return Output.standard(console.out());
        }
        try {
            return Output.to(out, kept);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--out " + out + " cannot be written: " + e.getMessage());
        }
    }

    private Format format(Output output) {
        if (codebook == Codebook.cameo) {
            return new CameoRows(output.stream());
        }
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
