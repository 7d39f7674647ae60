package org.demarche.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.demarche.app.record.Screen;
import org.demarche.app.serve.Served;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code serve} is started, and what others are told while it runs. */
class ServeCommandTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Screen(100, false),
                false);
        return Root.run(console, knowledge -> new Idle(), arguments);
    }

    private record Idle() implements Reader {
        @Override
        public org.demarche.Trace trace(org.demarche.article.Article article) {
            throw new IllegalStateException("nothing is read here");
        }

        @Override
        public String name() {
            return "idle";
        }
    }

    private String ledger() {
        return folder.resolve("news.duckdb").toString();
    }

    @Test
    void anAddressThatOthersReachNeedsAToken() throws IOException {
        assertThat(run("serve", "--ledger", ledger(), "--bind", "0.0.0.0")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--token-file", "DEMARCHE_TOKEN");
        Path token = Files.writeString(folder.resolve("token"), "short\n");
        assertThat(run("serve", "--ledger", ledger(), "--token-file", token.toString()))
                .isEqualTo(2);
        assertThat(run("serve", "--ledger", ledger(), "--bind", "no such host")).isEqualTo(2);
        assertThat(folder.resolve("news.duckdb")).as("nothing was begun").doesNotExist();
    }

    @Test
    void anotherProcessIsToldThatTheLedgerIsServed() throws IOException, InterruptedException {
        try (Served served = Served.start(Path.of(ledger()))) {
            assertThat(served.get("/health/live").statusCode()).isEqualTo(200);
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.demarche.app.Main",
                            "events",
                            "--ledger",
                            ledger())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(other.exitValue()).as(said).isEqualTo(1);
            assertThat(said).contains("in use", "demarche serve", "over HTTP").doesNotContain("Exception");
        }
    }

    @Test
    void aPortThatIsTakenIsToldOf() {
        try (Served served = Served.start(folder.resolve("other.duckdb"))) {
            String port = served.address().replaceFirst(".*:", "");
            assertThat(run("serve", "--ledger", ledger(), "--port", port)).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .contains(port, "--port")
                    .doesNotContain("Exception");
        }
    }
}
