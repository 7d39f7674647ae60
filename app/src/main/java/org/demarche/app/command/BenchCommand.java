package org.demarche.app.command;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
            "ROOM language: sentences and their grammar. ROOM all: whole articles to records, and how much of that the "
                    + "grammar is. One thread, after one round to warm up, in processor time, which other work on the "
                    + "machine changes little; the figures in docs/measured.md are made with it.",
            ""
        },
        footerHeading = "%nFor example:%n",
        footer = "  demarche bench language examples/ --rounds 20")
final class BenchCommand implements Callable<Integer> {
    /** Sentences a second on one core: 1,811 sentences of news through CoreNLP 4.5.10 at 42.8 and PETRARCH2 at 1,000. */
    private static final double PETRARCH2 = 41;

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
        PrintStream out = new PrintStream(console.out(), false, StandardCharsets.UTF_8);
        if (room == Room.all) {
            Rate all;
            try (Reader reader = readers.open(Optional.empty())) {
                all = measure(
                        articles, article -> reader.trace(article).mentions().sentences(), rounds, out);
            }
            out.printf(
                    Locale.ROOT,
                    "%.1f times the %.0f sentences/s of PETRARCH2 with the CoreNLP parse it needs, on a core of the machine "
                            + "of docs/measured.md%n",
                    all.perSecond() / PETRARCH2,
                    PETRARCH2);
            try (OnnxEncoder encoder = OnnxEncoder.load()) {
                Rate grammar = rate(articles, new SentenceReader(encoder, Shelf.builtIn())::read);
                out.printf(
                        Locale.ROOT,
                        "sentences and grammar alone: %.1f sentences/s, so %.0f %% of the time%n",
                        grammar.perSecond(),
                        100 * all.perSecond() / grammar.perSecond());
            }
        } else {
            try (OnnxEncoder encoder = OnnxEncoder.load()) {
                measure(articles, new SentenceReader(encoder, Shelf.builtIn())::read, rounds, out);
            }
        }
        out.flush();
        return 0;
    }

    /** @param nanos processor time of the one thread */
    private record Rate(long sentences, long tokens, long nanos) {
        double perSecond() {
            return sentences * 1e9 / nanos;
        }

        Rate plus(Rate other) {
            return new Rate(sentences + other.sentences, tokens + other.tokens, nanos + other.nanos);
        }
    }

    private static Rate measure(List<Article> articles, Reading reading, int rounds, PrintStream out) {
        rate(articles, reading);
        long start = System.nanoTime();
        Rate first = rate(articles, reading);
        Rate last = first;
        Rate all = first;
        for (int round = 1; round < rounds; round++) {
            last = rate(articles, reading);
            all = all.plus(last);
        }
        double clock = (System.nanoTime() - start) / 1e9;
        double seconds = all.nanos() / 1e9;
        out.printf(
                Locale.ROOT,
                "%d articles, %d rounds, one thread: %.1f articles/s, %.1f sentences/s, %.0f tokens/s; by the clock %.1f "
                        + "sentences/s%n",
                articles.size(),
                rounds,
                articles.size() * rounds / seconds,
                all.perSecond(),
                all.tokens() / seconds,
                all.sentences() / clock);
        out.printf(
                Locale.ROOT,
                "first round %.1f sentences/s, last %.1f; peak memory: %s%n",
                first.perSecond(),
                last.perSecond(),
                Memory.peak());
        return all;
    }

    private static Rate rate(List<Article> articles, Reading reading) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long sentences = 0;
        long tokens = 0;
        long before = clock.getCurrentThreadCpuTime();
        for (Article article : articles) {
            List<Sentence> read = reading.sentences(article);
            sentences += read.size();
            tokens += read.stream().mapToInt(Sentence::size).sum();
        }
        return new Rate(sentences, tokens, clock.getCurrentThreadCpuTime() - before);
    }
}
