package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.demarche.reconcile.Families;
import org.demarche.reconcile.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills an ingest at random moments, into either database; nothing may be lost or doubled. {@code -Dkills=50} kills more often than CI does. */
class KilledTest {
    @TempDir
    Path folder;

    @Test
    void aKilledIngestGoesOnWhereItWas() throws Exception {
        Databases.duck(folder.resolve("there.duckdb")).close();
        killed("jdbc:duckdb:" + folder.resolve("killed.duckdb"));
    }

    @Test
    void soDoesOneIntoPostgres() throws Exception {
        try (Databases.Server server = Databases.Server.start()) {
            killed(server.url());
        }
    }

    private void killed(String url) throws Exception {
        List<String> whole;
        try (Ledger ledger = Databases.duck(folder.resolve("whole.duckdb"))) {
            ingest(ledger, 0);
            whole = contents(ledger);
        }
        Random moments = new Random(7);
        int killed = 0;
        for (int i = 0; i < Integer.getInteger("kills", 6); i++) {
            Process process = start(url);
            if (!process.waitFor(700 + moments.nextInt(2500), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                killed++;
            }
        }
        assertThat(killed).isPositive();
        System.out.println("KILLED " + killed + " times, " + url.substring(0, 16));
        int last = start(url).waitFor();
        assertThat(last).as(Files.readString(said())).isZero();
        try (Ledger ledger = Ledger.open(Databases.connection(url), Families.builtIn())) {
            assertThat(contents(ledger)).isEqualTo(whole);
        }
    }

    /** What the latest process printed: tells why it failed. */
    private Path said() {
        return folder.resolve("said.txt");
    }

    private Process start(String url) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledTest.class.getName(),
                        url)
                .redirectErrorStream(true)
                .redirectOutput(said().toFile())
                .start();
    }

    /** The process that is killed. */
    public static void main(String[] arguments) throws Exception {
        try (Connection connection = Databases.connection(arguments[0]);
                Ledger ledger = Ledger.open(connection, Families.builtIn())) {
            ingest(ledger, 15);
        }
    }

    private static void ingest(Ledger ledger, int pause) throws InterruptedException {
        ledger.begin();
        for (Report report : LedgerTest.month()) {
            ledger.take(List.of(LedgerTest.reading(report, report.id(), "c1")));
            Thread.sleep(pause);
        }
        ledger.finish();
    }

    private static List<String> contents(Ledger ledger) {
        List<String> out = new ArrayList<>();
        for (String table : List.of("article", "event", "party")) {
            ledger.table("select * from " + table, List.of()).rows().forEach(row -> out.add(row.toString()));
        }
        return out.stream().sorted().toList();
    }
}
