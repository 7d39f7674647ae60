package org.demarche.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.demarche.app.Main;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** The process as a whole: a command line that proves unusable while the model is still being loaded. */
class ProcessTest {
    @RepeatedTest(3)
    void endsWithItsOwnCodeThoughTheModelIsStillLoading(@TempDir Path folder) throws IOException, InterruptedException {
        // ONNX Runtime crashes where the process's own command line is long (docs/decisions): the class path goes by
        // file
        Path words = folder.resolve("words");
        Files.writeString(
                words, "-cp \"" + System.getProperty("java.class.path").replace("\\", "\\\\") + "\"");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + words,
                        Main.class.getName(),
                        "code",
                        "--nope")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
    }
}
