package org.demarche.flink;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.Coder;
import org.demarche.app.command.Console;
import org.demarche.app.command.Root;
import org.demarche.app.read.JsonLinesSource;
import org.demarche.app.read.Position;
import org.demarche.app.read.Settings;
import org.demarche.app.read.Unreadable;
import org.demarche.app.record.Screen;
import org.demarche.article.Article;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Shelf;
import org.demarche.observation.Event;
import org.demarche.reconcile.Families;
import org.demarche.reconcile.Grouping;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Sketch;

/** What the job is held against: the command line, and the same functions in a plain loop. */
final class Laptop {
    static final Path ARTICLES = Path.of("src/test/resources/articles");

    private Laptop() {}

    /** What {@code demarche code --format jsonl} prints. */
    static List<String> records(Path articles) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Root.run(
                new Console(
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        new PrintStream(OutputStream.nullOutputStream()),
                        new Screen(100, false),
                        false),
                "code",
                "--format",
                "jsonl",
                articles.toString());
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** The occurrences of all articles together. */
    static List<Occurrence> occurrences(Path articles) throws IOException, Unreadable {
        List<Report> reports = new ArrayList<>();
        try (OnnxEncoder encoder = OnnxEncoder.load(1)) {
            Coder coder = Coder.of(Shelf.builtIn(), encoder);
            for (Path file : files(articles)) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        Article article = JsonLinesSource.article(
                                Position.whole(file.getFileName().toString()),
                                file.getFileName().toString(),
                                line.getBytes(StandardCharsets.UTF_8),
                                Settings.plain());
                        coder.code(article).stream()
                                .filter(Event.class::isInstance)
                                .map(event -> report((Event) event, article))
                                .forEach(reports::add);
                    }
                }
            }
        }
        return new Grouping(Families.builtIn()).group(reports);
    }

    static List<String> lines(List<Occurrence> occurrences) {
        return occurrences.stream().map(OccurrenceLine::of).toList();
    }

    private static Report report(Event event, Article article) {
        return new Report(
                event,
                article.id(),
                article.source(),
                article.published(),
                article.published(),
                Sketch.of(article.text()));
    }

    /** Files that are not hidden: what a sink has not handed over begins with a dot. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    static List<String> read(Path folder) throws IOException {
        List<String> out = new ArrayList<>();
        for (Path file : files(folder)) {
            out.addAll(Files.readAllLines(file));
        }
        return out;
    }
}
