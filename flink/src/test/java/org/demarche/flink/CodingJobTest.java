package org.demarche.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.avro.AvroParquetReader;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.io.LocalInputFile;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job in this process, against the command line and the same functions in a plain loop. */
class CodingJobTest {
    private static final List<String> RECORDS = new ArrayList<>();
    private static final List<Occurrence> OCCURRENCES = new ArrayList<>();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeAll
    static void loop() throws Exception {
        RECORDS.addAll(Laptop.records(Laptop.ARTICLES));
        OCCURRENCES.addAll(Laptop.occurrences(Laptop.ARTICLES));
    }

    private int run(String... arguments) {
        return FlinkCommand.run(new PrintStream(told, true, StandardCharsets.UTF_8), arguments);
    }

    @Test
    void theLoopHasSomethingToCompare() {
        assertThat(RECORDS).anyMatch(line -> line.contains("\"kind\":\"statement\""));
        assertThat(OCCURRENCES).hasSizeGreaterThan(5);
        assertThat(OCCURRENCES.stream().map(Occurrence::firmness).distinct()).hasSizeGreaterThan(1);
        assertThat(OCCURRENCES.stream().filter(one -> one.fullest().type().equals("ASSAULT")))
                .singleElement()
                .satisfies(shelling -> {
                    assertThat(shelling.reports()).extracting(Report::article).contains("courier-1", "gazette-1");
                    assertThat(shelling.independent()).isEqualTo(2);
                });
    }

    /** What arrives twice counts once, of two versions the later stands, and a broken line is told of; in batch. */
    @Test
    void aMessyFolderIsReadAsTheTidyOne() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (Path file : Laptop.files(Laptop.ARTICLES)) {
            Files.copy(file, in.resolve(file.getFileName()));
        }
        List<String> lines = Files.readAllLines(in.resolve("b.jsonl"));
        Files.write(
                in.resolve("c.jsonl"),
                List.of(
                        lines.get(0),
                        "{broken",
                        lines.get(1)
                                .replaceAll("\"date\": \"[^\"]*\"", "\"date\": \"2001-01-01\"")
                                .replace("Iran", "Peru")));
        int exit = run(in.toString(), "--out", folder.resolve("out").toString());
        assertThat(Laptop.read(folder.resolve("out/records"))).containsExactlyInAnyOrderElementsOf(RECORDS);
        assertThat(Laptop.read(folder.resolve("out/occurrences")))
                .containsExactlyInAnyOrderElementsOf(Laptop.lines(OCCURRENCES));
        assertThat(Laptop.read(folder.resolve("out/set-aside")))
                .hasSize(3)
                .filteredOn(row -> row.contains("malformed"))
                .singleElement()
                .asString()
                .contains("c.jsonl");
        assertThat(exit).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8))
                .contains("malformed=1")
                .contains("repeated=2");
    }

    @Test
    void aStreamWithCheckpointsIntoParquetHoldsTheSame() throws IOException {
        int exit = run(
                Laptop.ARTICLES.toString(),
                "--out",
                folder.toString(),
                "--format",
                "parquet",
                "--streaming",
                "--checkpoint",
                "1");
        assertThat(exit).as(told.toString(StandardCharsets.UTF_8)).isZero();
        List<GenericRecord> records = parquet(folder.resolve("records"));
        assertThat(records).extracting(row -> row.get("json").toString()).containsExactlyInAnyOrderElementsOf(RECORDS);
        assertThat(records)
                .filteredOn(row -> "SANCTION".equals(String.valueOf(row.get("event"))))
                .extracting(row -> row.get("kind") + " " + row.get("actor") + " " + row.get("recipient"))
                .contains("event USA IRN");
        List<GenericRecord> occurrences = parquet(folder.resolve("occurrences"));
        assertThat(occurrences)
                .extracting(row -> row.get("json").toString())
                .containsExactlyInAnyOrderElementsOf(Laptop.lines(OCCURRENCES));
        assertThat(occurrences)
                .filteredOn(row -> "ASSAULT".equals(String.valueOf(row.get("event"))))
                .extracting(row -> row.get("independent"))
                .containsExactly(2L);
    }

    @Test
    void whatCannotRunIsRefused() {
        assertThat(run("nowhere.jsonl", "--out", folder.toString())).isEqualTo(2);
        assertThat(run("kafka:articles", "--out", folder.toString())).isEqualTo(2);
        assertThat(run(Laptop.ARTICLES.toString())).isEqualTo(2);
    }

    private static List<GenericRecord> parquet(Path folder) throws IOException {
        List<GenericRecord> out = new ArrayList<>();
        for (Path file : Laptop.files(folder)) {
            try (ParquetReader<GenericRecord> rows = AvroParquetReader.<GenericRecord>builder(
                            new LocalInputFile(file), new PlainParquetConfiguration())
                    .build()) {
                for (GenericRecord row = rows.read(); row != null; row = rows.read()) {
                    out.add(row);
                }
            }
        }
        return out;
    }
}
