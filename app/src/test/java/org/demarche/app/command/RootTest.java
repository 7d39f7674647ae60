package org.demarche.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.app.record.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line's manners, with a reader that finds nothing and stumbles over the word "stumble". */
class RootTest {
    private static final String TEXT = "date 2021-03-04 Ruritania wrote to Graustark.\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void allCodedIsZero() throws IOException {
        write("a.txt", TEXT);
        write("b.txt", TEXT + "More.");
        assertThat(run("code", "--format", "jsonl", folder.toString())).isZero();
        assertThat(out()).hasLineCount(2).contains("\"source\":\"a.txt\"").contains("\"source\":\"b.txt\"");
        assertThat(err()).isEmpty();
    }

    @Test
    void aBadFileIsNamedAndLeavesTheOthersAsTheyAre() throws IOException {
        write("a.txt", TEXT);
        write("c.txt", TEXT + "More.");
        run("code", "--format", "jsonl", folder.toString());
        String without = out();
        write("b.txt", "No date at all.");
        write("b2.txt", TEXT + "stumble");
        out.reset();
        assertThat(run("code", "--format", "jsonl", folder.toString())).isEqualTo(1);
        assertThat(out()).isEqualTo(without);
        assertThat(err()).contains("b.txt:1: expected").contains("b2.txt: this is our bug");
    }

    @Test
    void theOutputDoesNotDependOnThreads() throws IOException {
        for (int i = 0; i < 30; i++) {
            write("a" + i + ".txt", TEXT + i);
        }
        run("code", "-f", "jsonl", "--threads", "1", folder.toString());
        String alone = out();
        out.reset();
        run("code", "-f", "jsonl", "--threads", "4", folder.toString());
        assertThat(out()).isEqualTo(alone).hasLineCount(30);
    }

    @Test
    void unusableArgumentsAreTwoWithAHint() {
        assertThat(run("code", "--fromat", "csv", "x")).isEqualTo(2);
        assertThat(err())
                .contains("Unknown option: '--fromat'")
                .contains("Did you mean --format?")
                .contains("code --help");
        assertThat(run("cod", "x")).isEqualTo(2);
        assertThat(err()).contains("Did you mean code?");
        assertThat(run()).isEqualTo(2);
        assertThat(run("code")).isEqualTo(2);
        assertThat(run("code", "--format", "xml", "x")).isEqualTo(2);
        assertThat(run("code", "--threads", "0", "x")).isEqualTo(2);
        assertThat(run("code", "--out", folder.resolve("no/such/place").toString(), "x"))
                .isEqualTo(2);
        assertThat(run("score", "one")).isEqualTo(2);
        assertThat(out()).isEmpty();
    }

    @Test
    void aMissingFileFailsAndStandardInputIsRead() {
        assertThat(run("code", "-f", "jsonl", folder.resolve("none.txt").toString(), "-"))
                .isEqualTo(1);
        assertThat(err()).contains("none.txt: there is no such file");
        assertThat(out()).hasLineCount(1).contains("\"source\":null");
    }

    @Test
    void outWritesAWholeFileAndNothingElse() throws IOException {
        Path to = folder.resolve("read.jsonl");
        assertThat(run("code", "-f", "jsonl", "--out", to.toString(), "-")).isZero();
        assertThat(out()).isEmpty();
        assertThat(Files.readString(to)).startsWith("{\"kind\":\"article\"");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void everyCommandHasHelp() {
        for (String command : List.of("code", "explain", "score", "verify", "actor", "bench")) {
            assertThat(run(command, "--help")).isZero();
        }
        assertThat(run("--help")).isZero();
        assertThat(run("--version")).isZero();
        assertThat(out())
                .contains("Usage: demarche code")
                .contains("For example")
                .contains("demarche 0.");
    }

    private int run(String... arguments) {
        InputStream in = new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8));
        PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
        Console console = new Console(in, out, messages, new Screen(100, false), false);
        return Root.run(console, knowledge -> new NothingReader(), arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
