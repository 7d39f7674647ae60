package org.demarche.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.demarche.app.read.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Articles arrive in Kafka, backwards, twice, late and corrected; PostgreSQL and Kafka hold what the laptop makes of them. */
class StreamTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LATE = "{\"id\": \"late\", \"date\": \"2023-05-09\", \"source\": \"Herald\", \"text\": "
            + "\"Russian forces shelled the port of Odesa in Ukraine on Tuesday, killing four people, officials said.\"}";
    private static final String CORRECTED =
            "{\"id\": \"courier-3\", \"date\": \"2023-05-16\", \"source\": \"Courier\", "
                    + "\"text\": \"France has signed an agreement with Brazil on the delivery of submarines.\"}";

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 9, unit = TimeUnit.MINUTES)
    void aStreamEndsWhereTheLaptopDoes() throws Exception {
        List<String> articles = new ArrayList<>();
        for (Path file : Laptop.files(Laptop.ARTICLES)) {
            Files.readAllLines(file).stream().filter(line -> !line.isBlank()).forEach(articles::add);
        }
        List<String> first = new ArrayList<>(articles);
        first.addAll(articles.subList(0, 3));
        Collections.reverse(first);
        try (Broker broker = new Broker(folder.resolve("kafka"), "articles", "read-records", "read-occurrences");
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                Connection database = postgres.getPostgresDatabase().getConnection()) {
            broker.send("articles", first);
            Plan plan = new Plan(new Job(
                    "kafka://" + broker.address() + "/articles",
                    folder.resolve("out").toUri().toString(),
                    false,
                    true,
                    false,
                    400,
                    Duration.ofMillis(500),
                    Optional.of(postgres.getJdbcUrl("postgres", "postgres")),
                    KafkaPlace.parse("kafka://" + broker.address() + "/read")));
            StreamExecutionEnvironment environment =
                    StreamExecutionEnvironment.createLocalEnvironment(2, plan.configuration());
            plan.lay(environment);
            JobClient job = environment.executeAsync();
            try {
                await(database, job, articles);
                broker.send("articles", List.of(CORRECTED, LATE, CORRECTED));
                articles.removeIf(line -> line.contains("courier-3"));
                articles.addAll(List.of(LATE, CORRECTED));
                await(database, job, articles);
                assertThat(rows(database, "select count(*)::text from demarche_occurrence where gone"))
                        .as("the deal with India, and those that the late article took over")
                        .doesNotContain("0");
                Map<String, JsonNode> last = new TreeMap<>();
                for (String line : broker.committed("read-occurrences")) {
                    JsonNode row = JSON.readTree(line);
                    last.merge(
                            row.path("id").asText(),
                            row,
                            (a, b) -> a.path("version").asInt()
                                            > b.path("version").asInt()
                                    ? a
                                    : b);
                }
                Set<String> standing = new TreeSet<>();
                last.values().stream()
                        .filter(row -> !row.path("gone").asBoolean(false))
                        .forEach(row -> standing.add(unversioned(row)));
                assertThat(standing).isEqualTo(expectedOccurrences(articles));
                assertThat(broker.committed("read-records"))
                        .as("each record once, whatever was repeated")
                        .doesNotHaveDuplicates()
                        .containsAll(Laptop.records(written(articles)));
            } finally {
                job.cancel().get(30, TimeUnit.SECONDS);
            }
        }
    }

    /** Until the database holds what the laptop makes of these articles. */
    private void await(Connection database, JobClient job, List<String> articles) throws Exception {
        Set<String> records = new TreeSet<>();
        for (String line : Laptop.records(written(articles))) {
            records.add(JSON.readTree(line).toString());
        }
        Set<String> occurrences = expectedOccurrences(articles);
        long end = System.nanoTime() + Duration.ofSeconds(240).toNanos();
        while (System.nanoTime() < end
                && !(stored(database, "demarche_record where true").equals(sorted(records))
                        && stored(database, "demarche_occurrence where not gone")
                                .equals(sorted(occurrences)))) {
            TimeUnit.MILLISECONDS.sleep(300);
            assertThat(job.getJobStatus().get().isTerminalState()).isFalse();
        }
        assertThat(stored(database, "demarche_record where true")).isEqualTo(sorted(records));
        assertThat(stored(database, "demarche_occurrence where not gone")).isEqualTo(sorted(occurrences));
    }

    private Set<String> expectedOccurrences(List<String> articles) throws IOException, Unreadable {
        Set<String> out = new TreeSet<>();
        for (String line : Laptop.lines(Laptop.occurrences(written(articles)))) {
            out.add(unversioned(JSON.readTree(line)));
        }
        return out;
    }

    private Path written(List<String> articles) throws IOException {
        Path out = Files.createDirectories(folder.resolve("laptop")).resolve("articles.jsonl");
        Files.write(out, articles);
        return out;
    }

    /** Bodies in the order of the database's own JSON, which sorts fields. */
    private static Set<String> stored(Connection database, String from) throws SQLException {
        try {
            return sorted(rows(database, "select body::text from " + from));
        } catch (SQLException e) {
            return Set.of(); // the job has not made the table yet
        }
    }

    private static Set<String> sorted(Iterable<String> lines) {
        Set<String> out = new TreeSet<>();
        for (String line : lines) {
            try {
                out.add(unversioned(JSON.readTree(line)));
            } catch (IOException e) {
                throw new AssertionError(line, e);
            }
        }
        return out;
    }

    private static String unversioned(JsonNode row) {
        Map<String, Object> fields = new TreeMap<>(JSON.convertValue(row, Map.class));
        fields.remove("version");
        return JSON.valueToTree(ordered(fields)).toString();
    }

    private static Object ordered(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> out = new TreeMap<>();
            map.forEach((key, part) -> out.put(key.toString(), ordered(part)));
            return out;
        }
        return value instanceof List<?> list
                ? list.stream().map(StreamTest::ordered).toList()
                : value instanceof Number number ? (Object) number.doubleValue() : String.valueOf(value);
    }

    private static List<String> rows(Connection database, String query) throws SQLException {
        List<String> out = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                out.add(rows.getString(1));
            }
        }
        return out;
    }
}
