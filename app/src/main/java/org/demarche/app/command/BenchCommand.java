package org.demarche.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.read.Input;
import org.demarche.app.read.Source;
import org.demarche.app.read.Unreadable;
import org.demarche.article.Article;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Shelf;
import org.demarche.language.Sentence;
import org.demarche.language.SentenceReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "bench",
        header = "Measure speed and memory on this machine.",
        description = {
            "",
            "ROOM language: sentences and their grammar. ROOM all: whole articles to records. One thread, after one "
                    + "round to warm up; the figures in docs/measured.md are made with it.",
            ""
        },
        footerHeading = "%nFor example:%n",
        footer = "  demarche bench language examples/ --rounds 20")
final class BenchCommand implements Callable<Integer> {
    private final Console console;
    private final Readers readers;

    @Parameters(index = "0", paramLabel = "ROOM", description = "language or all.")
    private Room room = Room.language;

    @Parameters(index = "1..*", paramLabel = "FILE", arity = "1..*", description = "Articles or folders of articles.")
    private List<String> files = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "How often the articles are read. Default: 10.")
    private int rounds = 10;

    @Mixin
    private InputOptions input = new InputOptions();

    BenchCommand(Console console, Readers readers) {
        this.console = console;
        this.readers = readers;
    }

    /** Names as typed on the command line. */
    enum Room {
        language,
        all
    }

    /** Something that reads an article into sentences, more or less of it. */
    private interface Reading {
        List<Sentence> sentences(Article article);
    }

    @Override
    public Integer call() throws IOException {
        List<Article> articles = new ArrayList<>();
        try (Source source = input.open(files, console)) {
            for (Optional<Input> next = source.next(); next.isPresent(); next = source.next()) {
                articles.add(next.get().article());
            }
        } catch (Unreadable e) {
            console.say("demarche: " + e.getMessage());
            return 1;
        }
        if (room == Room.all) {
            try (Reader reader = readers.open(Optional.empty())) {
                measure(articles, article -> reader.trace(article).mentions().sentences());
            }
        } else {
            try (OnnxEncoder encoder = OnnxEncoder.load()) {
                measure(articles, new SentenceReader(encoder, Shelf.builtIn())::read);
            }
        }
        return 0;
    }

    private void measure(List<Article> articles, Reading reading) {
        articles.forEach(reading::sentences);
        long sentences = 0;
        long tokens = 0;
        long start = System.nanoTime();
        for (int round = 0; round < rounds; round++) {
            for (Article article : articles) {
                List<Sentence> read = reading.sentences(article);
                sentences += read.size();
                tokens += read.stream().mapToInt(Sentence::size).sum();
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        PrintStream out = new PrintStream(console.out(), false, StandardCharsets.UTF_8);
        out.printf(
                Locale.ROOT,
                "%d articles, %d rounds, one thread: %.1f articles/s, %.1f sentences/s, %.0f tokens/s%n",
                articles.size(),
                rounds,
                articles.size() * rounds / seconds,
                sentences / seconds,
                tokens / seconds);
        out.printf(Locale.ROOT, "peak memory: %s%n", Memory.peak());
        out.flush();
    }
}
