package org.demarche.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.Trace;
import org.demarche.app.read.Input;
import org.demarche.app.read.Source;
import org.demarche.app.read.Unreadable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "explain",
        header = "Show how an article's sentences came to their records.",
        description = {
            "",
            "For every sentence: its tokens with their grammar, who, when and where was found, which rules were tried "
                    + "at which word and why they did or did not fit, and what was decided.",
            ""
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  demarche explain examples/2022-12-31-video-call.txt --sentence 3",
            "  echo 'Ruritania bombed Graustark.' | demarche explain - --date 2022-12-31"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Console console;
    private final Readers readers;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Article, or - for standard input.")
    private String file = "-";

    @Option(names = "--sentence", paramLabel = "N", description = "Only this sentence, counted from 1.")
    private @Nullable Integer sentence;

    @Option(names = "--article", paramLabel = "N", description = "Which article of FILE, counted from 1. Default: 1.")
    private int number = 1;

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Read the knowledge in this folder instead of what is built in.")
    private @Nullable Path knowledge;

    ExplainCommand(Console console, Readers readers) {
        this.console = console;
        this.readers = readers;
    }

    @Override
    public Integer call() throws IOException {
        if (Files.isDirectory(Path.of(file))) {
            throw new ParameterException(spec.commandLine(), "explain takes one article, not the folder " + file);
        }
        try (Source source = input.open(List.of(file), console);
                Reader reader = readers.open(Optional.ofNullable(knowledge))) {
            Trace trace = reader.trace(chosen(source).article());
            int all = trace.mentions().sentences().size();
            if (sentence != null && (sentence < 1 || sentence > all)) {
                throw new ParameterException(
                        spec.commandLine(), "--sentence lies between 1 and " + all + ", not at " + sentence);
            }
            PrintStream out = new PrintStream(console.out(), false, StandardCharsets.UTF_8);
            Explanation explanation = new Explanation(trace, console.screen());
            for (int i = sentence == null ? 0 : sentence - 1; i < (sentence == null ? all : sentence); i++) {
                out.println(explanation.of(i));
            }
            out.flush();
            return 0;
        } catch (Unreadable e) {
            console.say("demarche: " + e.getMessage());
            return 1;
        }
    }

    private Input chosen(Source source) {
        int passed = 0;
        for (Optional<Input> next = source.next(); next.isPresent(); next = source.next()) {
            if (++passed == number) {
                return next.get();
            }
        }
        throw new ParameterException(
                spec.commandLine(), "--article lies between 1 and " + passed + ", not at " + number);
    }
}
