package org.demarche.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.app.score.Score;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "score",
        header = "Compare a produced reading with an expected one.",
        description = {
            "",
            "Produced and expected rows are paired one to one and counted on three levels: found (the words and the "
                    + "type), who (and the sides, or the speaker), exact (and every other field that is expected).",
            ""
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  demarche score talks.gold.jsonl talks.jsonl -v",
            "  demarche score --many gold/ produced/",
        })
final class ScoreCommand implements Callable<Integer> {
    private static final List<String> ENDINGS = List.of(".gold.jsonl", ".expected.jsonl", ".jsonl");

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "EXPECTED",
            description = "Expected rows; with --many, a folder of NAME.txt and NAME.gold.jsonl.")
    @SuppressWarnings("NullAway.Init")
    private Path expected;

    @Parameters(
            index = "1",
            paramLabel = "PRODUCED",
            description = "What code --format jsonl printed; with --many, a folder of NAME.jsonl.")
    @SuppressWarnings("NullAway.Init")
    private Path produced;

    @Option(
            names = "--article",
            paramLabel = "FILE",
            description = "The article itself. Default: the .txt file beside EXPECTED.")
    private @Nullable Path article;

    @Option(names = "--many", description = "Score all articles of a folder together.")
    private boolean many;

    @Option(
            names = {"-v", "--verbose"},
            description = "List what was missed, what is half right and what is too much.")
    private boolean verbose;

    ScoreCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Score score = new Score();
        try {
            if (many) {
                addAll(score);
            } else {
                add(score, article == null ? beside(expected) : article, expected, produced);
            }
        } catch (IOException e) {
            console.say("demarche: " + e.getMessage());
            return 1;
        }
        PrintStream out = new PrintStream(console.out(), false, StandardCharsets.UTF_8);
        if (verbose) {
            score.remarks().forEach(out::println);
        }
        out.println(score.events());
        out.println(score.statements());
        out.flush();
        return 0;
    }

    private void addAll(Score score) throws IOException {
        List<Path> golds;
        try (Stream<Path> files = Files.list(expected)) {
            golds = files.filter(file -> file.getFileName().toString().endsWith(ENDINGS.get(0)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), expected + " is no folder that can be read");
        }
        if (golds.isEmpty()) {
            throw new ParameterException(spec.commandLine(), expected + " holds no NAME.gold.jsonl");
        }
        for (Path gold : golds) {
            String name = stem(gold);
            add(score, gold.resolveSibling(name + ".txt"), gold, produced.resolve(name + ".jsonl"));
        }
    }

    private void add(Score score, Path text, Path gold, Path reading) throws IOException {
        if (!Files.exists(reading)) {
            console.say("demarche: " + reading + ": there is no such file; counted as empty");
        }
        score.add(text, gold, reading);
    }

    private Path beside(Path gold) {
        Path named = gold.resolveSibling(stem(gold) + ".txt");
        Path plain = gold.resolveSibling("article.txt");
        if (!Files.exists(named) && !Files.exists(plain)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "neither " + named + " nor " + plain + " exists; name the article with --article FILE");
        }
        return Files.exists(named) ? named : plain;
    }

    private static String stem(Path gold) {
        String name = gold.getFileName().toString();
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
