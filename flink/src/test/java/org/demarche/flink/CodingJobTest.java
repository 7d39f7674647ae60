package org.demarche.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.demarche.Coder;
import org.demarche.article.Article;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Shelf;
import org.demarche.observation.Event;
import org.demarche.reconcile.Families;
import org.demarche.reconcile.Grouping;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Sketch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The job on a cluster within this process, against the same functions in a plain loop. */
class CodingJobTest {
    private static final Path ARTICLES = Path.of("src/test/resources/articles");
    private static final List<Occurrence> LOOPED = new ArrayList<>();

    @BeforeAll
    static void loop() throws IOException {
        List<Report> reports = new ArrayList<>();
        try (OnnxEncoder encoder = OnnxEncoder.load(1)) {
            Coder coder = Coder.of(Shelf.builtIn(), encoder);
            for (String line : lines(ARTICLES)) {
                Article article = ArticleLine.read(line);
                coder.code(article).stream()
                        .filter(Event.class::isInstance)
                        .map(event -> new Report(
                                (Event) event,
                                article.id(),
                                article.source(),
                                article.published(),
                                article.published(),
                                Sketch.of(article.text())))
                        .forEach(reports::add);
            }
        }
        LOOPED.addAll(new Grouping(Families.builtIn()).group(reports));
    }

    @Test
    void theLoopHasSomethingToCompare() {
        assertThat(LOOPED).hasSizeGreaterThan(5);
        assertThat(LOOPED.stream().map(Occurrence::firmness).distinct()).hasSizeGreaterThan(1);
        assertThat(LOOPED.stream().filter(one -> one.fullest().type().equals("ASSAULT")))
                .singleElement()
                .satisfies(shelling -> {
                    assertThat(shelling.reports()).extracting(Report::article).contains("courier-1", "gazette-1");
                    assertThat(shelling.independent()).isEqualTo(2);
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"BATCH", "STREAMING"})
    void theJobTellsTheSameOccurrences(RuntimeExecutionMode mode, @TempDir Path out) throws Exception {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(2, CodingJob.configuration(mode));
        if (mode == RuntimeExecutionMode.STREAMING) {
            environment.enableCheckpointing(1000); // the sink hands over its files at a checkpoint
        }
        CodingJob.plan(
                environment,
                new org.apache.flink.core.fs.Path(ARTICLES.toUri()),
                new org.apache.flink.core.fs.Path(out.toUri()));
        environment.execute();
        assertThat(lines(out))
                .containsExactlyInAnyOrderElementsOf(
                        LOOPED.stream().map(OccurrenceLine::of).toList());
    }

    /** Of all files that are not hidden: what the sink has not handed over begins with a dot. */
    private static List<String> lines(Path folder) throws IOException {
        List<String> out = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .forEach(out::add);
            }
        }
        return out;
    }
}
