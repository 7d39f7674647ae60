package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A short version of {@link Load}: that nobody is refused and nobody hangs, on a machine however busy. How fast it is, the long
 * one tells (docs/serve.md).
 */
class LoadTest {
    @TempDir
    Path folder;

    @Test
    void manyReadWhileArticlesAreTakenIn() throws InterruptedException {
        try (Served served = Served.start(folder.resolve("load.duckdb"))) {
            Load.fill(served, 20);
            Load.Outcome outcome = Load.run(served, 50, Duration.ofSeconds(4), Duration.ofMillis(500));
            System.out.println("load: " + outcome);
            assertThat(outcome.errors()).isZero();
            assertThat(outcome.requests()).isGreaterThan(50);
            assertThat(outcome.p99()).isLessThan(25_000);
        }
    }
}
