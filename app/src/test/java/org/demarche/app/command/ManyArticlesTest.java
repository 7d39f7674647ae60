package org.demarche.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.Trace;
import org.demarche.app.record.Screen;
import org.demarche.article.Article;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives on the command line: what is set aside, and runs that are cut off. */
class ManyArticlesTest {
    private static final String GERMAN = "Die Regierung hat mitgeteilt, dass sie die Gespräche mit dem Nachbarland "
            + "nicht fortsetzen wird, weil es noch keine Antwort auf das Schreiben gibt.";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path archive;

    @BeforeEach
    void writeAnArchive() throws IOException {
        archive = Files.writeString(folder.resolve("news.jsonl"), """
                {"id": "a", "date": "2021-03-04", "text": "Ruritania wrote."}
                {"id": "b", "date": "2021-03-04", "text": "%s"}
                {"id": "c", "text": "Ruritania wrote."}
                {"id": "d", "date": "2021-03-04", "text": "Ruritania did stumble."}
                {"id": "e", "date": "2021-03-04", "text": "Graustark wrote."}
                """.formatted(GERMAN));
    }

    @Test
    void whatShouldBeAnArticleIsNamedAndOtherLanguagesAreCounted() throws IOException {
        assertThat(run("code", "-f", "jsonl", archive.toString())).isEqualTo(1);
        assertThat(ids(out.toByteArray())).containsExactly("a", "e");
        assertThat(err()).contains("news.jsonl:3: expected").contains("news.jsonl:4: this is our bug");
        assertThat(err()).doesNotContain("news.jsonl:2").contains("3 set aside: 1 undated, 1 language, 1 failed");
    }

    @Test
    void theReportHasARowForEach() throws IOException {
        Path report = folder.resolve("left.jsonl");
        assertThat(run("code", "-f", "jsonl", "--set-aside", report.toString(), archive.toString()))
                .isEqualTo(1);
        assertThat(err()).containsOnlyOnce("3 set aside").doesNotContain("news.jsonl:");
        List<JsonNode> rows = rows(Files.readAllBytes(report));
        assertThat(rows)
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.path("source").asText()).isEqualTo(archive.toString()));
        assertThat(rows).extracting(row -> row.path("line").asInt()).containsExactly(2, 3, 4);
        assertThat(rows)
                .extracting(row -> row.path("reason").asText())
                .containsExactly("language", "undated", "failed");
        assertThat(rows.get(0).path("detail").asText()).isEqualTo("expected English, found German");
    }

    @Test
    void anotherLanguageAloneIsNoFailure() throws IOException {
        Path german = Files.writeString(folder.resolve("g.txt"), "date 2021-03-04 " + GERMAN);
        assertThat(run("code", "-f", "jsonl", german.toString())).isZero();
        assertThat(out.size()).isZero();
        assertThat(run("code", "-f", "jsonl", "--any-language", german.toString()))
                .isZero();
        assertThat(rows(out.toByteArray())).hasSize(1);
    }

    @Test
    void aRunThatWasCutOffGoesOnAndTheWholeIsTheSame() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            lines.add(i % 10 == 3 ? "no json" : "{\"date\":\"2021-03-04\",\"text\":\"Ruritania wrote " + i + ".\"}");
        }
        Path many = Files.write(folder.resolve("many.jsonl"), lines);
        Path whole = folder.resolve("whole.jsonl");
        Path wholeReport = folder.resolve("whole.left.jsonl");
        run("code", "-f", "jsonl", "--out", whole.toString(), "--set-aside", wholeReport.toString(), many.toString());

        Path out = folder.resolve("out.jsonl");
        Path report = folder.resolve("out.left.jsonl");
        Path state = folder.resolve("state");
        String[] command = {
            "code",
            "-f",
            "jsonl",
            "--threads",
            "1",
            "--out",
            out.toString(),
            "--set-aside",
            report.toString(),
            "--resume",
            state.toString(),
            many.toString()
        };
        Thread cut = new Thread(() -> run(new Slow(), command));
        cut.start();
        while (!Files.exists(state)) {
            Thread.onSpinWait();
        }
        Path draft = folder.resolve("out.jsonl.part");
        byte[] stateThen = Files.readAllBytes(state);
        byte[] draftThen = Files.readAllBytes(draft);
        byte[] reportThen = Files.readAllBytes(report);
        join(cut);
        Files.delete(out); // as a kill would have left it: the state of then, more written since, the last line in half
        Files.write(state, stateThen);
        Files.write(draft, bytes(new String(draftThen, StandardCharsets.UTF_8) + "{\"kind\":\"arti"));
        Files.write(report, reportThen);

        CountingReader counting = new CountingReader();
        assertThat(run(counting, command)).isEqualTo(1);
        assertThat(counting.read).isBetween(1, 359);
        assertThat(out).hasSameBinaryContentAs(whole);
        assertThat(report).hasContent(Files.readString(wholeReport));
        assertThat(state).doesNotExist();
    }

    @Test
    void aCheckpointOfAnotherCommandIsRefused() throws IOException {
        Path state = Files.writeString(folder.resolve("state"), "{\"arguments\":[\"code\",\"x\"],\"candidates\":3}");
        String to = folder.resolve("o.jsonl").toString();
        assertThat(run("code", "-f", "jsonl", "--out", to, "--resume", state.toString(), archive.toString()))
                .isEqualTo(1);
        assertThat(err()).contains("belongs to another command");
        assertThat(run("code", "--resume", state.toString(), archive.toString()))
                .isEqualTo(2);
    }

    @Test
    void aSummaryTellsHowItWent() {
        run("code", "-f", "jsonl", "--summary", archive.toString());
        assertThat(err())
                .contains("2 articles, 0 sentences")
                .contains("slowest")
                .contains("peak memory");
    }

    @Test
    void explainTakesOneArticleOfMany() {
        assertThat(run("explain", "--article", "9", archive.toString())).isEqualTo(2);
        assertThat(err()).contains("--article lies between 1 and 5");
        assertThat(run("explain", "--article", "4", archive.toString())).isEqualTo(1);
        assertThat(run("explain", "--article", "5", archive.toString())).isZero();
    }

    @Test
    void mistakenOptionsAreTwo() {
        assertThat(run("code", "--map", "words=x", archive.toString())).isEqualTo(2);
        assertThat(err()).contains("words is no field");
        assertThat(run("code", "--input-format", "doc", archive.toString())).isEqualTo(2);
        assertThat(err()).contains("expected one of [text, jsonl, csv");
    }

    /** Takes its time, so that a run can be caught in the middle. */
    private record Slow() implements Reader {
        @Override
        public Trace trace(Article article) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new NothingReader().trace(article);
        }

        @Override
        public String name() {
            return "test";
        }
    }

    /** Counts what it read. */
    private static final class CountingReader implements Reader {
        private int read;

        @Override
        public synchronized Trace trace(Article article) {
            read++;
            return new NothingReader().trace(article);
        }

        @Override
        public String name() {
            return "test";
        }
    }

    private int run(String... arguments) {
        return run(new NothingReader(), arguments);
    }

    private int run(Reader reader, String... arguments) {
        PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
        Console console = new Console(InputStream.nullInputStream(), out, messages, new Screen(100, false), false);
        return Root.run(console, knowledge -> reader, arguments);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> ids(byte[] lines) throws IOException {
        return rows(lines).stream().map(row -> row.path("id").asText()).toList();
    }

    private static List<JsonNode> rows(byte[] lines) throws IOException {
        List<JsonNode> out = new ArrayList<>();
        try (var values =
                new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(new ByteArrayInputStream(lines))) {
            values.forEachRemaining(out::add);
        }
        return out;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
