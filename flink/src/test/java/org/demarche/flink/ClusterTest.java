package org.demarche.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A job manager and two task managers, each a process; one task manager is killed while it reads. */
class ClusterTest {
    private static final int COPIES = 60;
    private static final Pattern DAY = Pattern.compile("\"date\": \"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\": \"([^\"]+)\"");

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 9, unit = TimeUnit.MINUTES)
    void aKilledTaskManagerChangesNothing() throws Exception {
        Path in = folder.resolve("in");
        write(in);
        Path out = folder.resolve("out");
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        try (Cluster cluster = new Cluster(
                folder.resolve("cluster"),
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                2)) {
            CompletableFuture<Integer> job = CompletableFuture.supplyAsync(() -> FlinkCommand.run(
                    new PrintStream(told, true, StandardCharsets.UTF_8),
                    in.toString(),
                    "--out",
                    out.toString(),
                    "--streaming",
                    "--checkpoint",
                    "0.2",
                    "--parallelism",
                    "2",
                    "--cluster",
                    "localhost:" + cluster.port()));
            await(job, () -> cluster.ask("/jobs").contains("RUNNING"));
            String id = new ObjectMapper()
                    .readTree(cluster.ask("/jobs"))
                    .path("jobs")
                    .path(0)
                    .path("id")
                    .asText();
            await(job, () -> checkpointed(out.resolve("records")) > 0);
            cluster.taskManagers().get(0).destroyForcibly();
            cluster.add();
            assertThat(job.get(8, TimeUnit.MINUTES))
                    .as(told.toString(StandardCharsets.UTF_8))
                    .isZero();
            assertThat(cluster.ask("/jobs/" + id + "/exceptions")).contains("taskmanager-1");
        }
        assertThat(Laptop.read(out.resolve("records"))).containsExactlyInAnyOrderElementsOf(Laptop.records(in));
        assertThat(Laptop.read(out.resolve("occurrences")))
                .containsExactlyInAnyOrderElementsOf(Laptop.lines(Laptop.occurrences(in)));
    }

    /** Every article again and again, a month apart each time. */
    private static void write(Path in) throws IOException {
        Files.createDirectories(in);
        for (Path file : Laptop.files(Laptop.ARTICLES)) {
            List<String> lines = new ArrayList<>();
            for (int copy = 0; copy < COPIES; copy++) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank()) {
                        lines.add(copy(line, copy));
                    }
                }
            }
            Files.write(in.resolve(file.getFileName()), lines);
        }
    }

    private static String copy(String line, int number) {
        Matcher day = DAY.matcher(line);
        assertThat(day.find()).isTrue();
        LocalDate later = LocalDate.parse(day.group(1)).plusMonths(number);
        return ID.matcher(day.replaceFirst("\"date\": \"" + later + "\""))
                .replaceFirst("\"id\": \"$1-" + number + "\"");
    }

    /** Bytes of records that a checkpoint vouches for, in files that are not finished: the job is in the middle. */
    private static long checkpointed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            long bytes = 0;
            for (Path file : files.toList()) {
                bytes += file.getFileName().toString().startsWith(".") ? Files.size(file) : 0;
            }
            return bytes;
        } catch (IOException e) {
            return 0; // not there yet, or moved between listing and asking
        }
    }

    private static void await(CompletableFuture<Integer> job, BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            assertThat(job).as("the job must not end before it is disturbed").isNotDone();
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
