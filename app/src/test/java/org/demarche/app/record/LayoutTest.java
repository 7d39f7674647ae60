package org.demarche.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;
import org.demarche.mention.When;
import org.demarche.mention.Where;
import org.demarche.observation.Aux;
import org.demarche.observation.Event;
import org.demarche.observation.Evidence;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Sketch;
import org.demarche.store.Answer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that readers of other event data expect: their number of columns, and what stands where. */
class LayoutTest {
    private static final LocalDate DAY = LocalDate.of(2023, 5, 2);

    private static Words words(String text) {
        return new Words(new Span(0, text.length()), text);
    }

    private static Party party(String country, String sector, String name) {
        return new Party(Optional.of(country), List.of(sector), name, Optional.of("Q1"), words(name), ResolvedBy.NAME);
    }

    private static Occurrence told(Set<Aux> aux, List<Party> actor, List<Party> recipient) {
        Event event = new Event(
                "e1",
                "AID",
                List.of(),
                List.of("economic"),
                aux,
                Optional.empty(),
                actor,
                recipient,
                2,
                6.5,
                "071",
                7.4,
                Optional.of(new When(words("Tuesday"), DAY, DAY, "published")),
                Optional.of(new Where(words("Beira"), "Beira", "MOZ", -19.84361, 34.83889, "1052373")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Evidence(words("sent\ttents"), new Span(0, 4)),
                "test",
                0.9);
        return Occurrence.of(List.of(new Report(event, "a1", "Courier", DAY, DAY, Sketch.of("x"))));
    }

    private static List<String[]> rows(Layout layout, Occurrence... told) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        layout.write(List.of(told), out);
        return out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static final Occurrence AID = told(
            Set.of(),
            List.of(party("NOR", "GOV", "Norway")),
            List.of(party("MOZ", "CVL", "Mozambique"), party("MWI", "GOV", "Malawi")));

    @Test
    void phoenix() throws IOException {
        List<String[]> rows =
                rows(Layout.phoenix, AID, told(Set.of(Aux.FUTURE), List.of(party("NOR", "GOV", "Norway")), List.of()));
        assertThat(rows).as("a row a pair, none for a plan").hasSize(2).allMatch(row -> row.length == 26);
        assertThat(rows.get(0))
                .startsWith(
                        "e1",
                        "20230502",
                        "2023",
                        "05",
                        "02",
                        "NORGOV",
                        "NOR",
                        "GOV",
                        "",
                        "MOZCVL",
                        "MOZ",
                        "CVL",
                        "",
                        "071",
                        "07",
                        "2",
                        "7.4")
                .contains("-19.84361", "34.83889", "Beira", "MOZ", "Courier");
    }

    @Test
    void icews() throws IOException {
        List<String[]> rows = rows(Layout.icews, AID);
        assertThat(rows).hasSize(3).allMatch(row -> row.length == 20);
        assertThat(rows.get(0))
                .startsWith("Event ID", "Event Date", "Source Name")
                .endsWith("Latitude", "Longitude");
        assertThat(rows.get(1))
                .containsSequence("Norway", "GOV", "NOR", "AID", "071", "7.4", "Mozambique", "CVL", "MOZ");
    }

    @Test
    void polecat() throws IOException {
        List<String[]> rows =
                rows(Layout.polecat, AID, told(Set.of(), List.of(party("NOR", "GOV", "Norway")), List.of()));
        assertThat(rows).hasSize(4).allMatch(row -> row.length == rows.get(0).length);
        assertThat(rows.get(0)[15]).isEqualTo("Recipient Name");
        assertThat(rows.get(1)[15]).isEqualTo("Mozambique");
        assertThat(rows.get(1)[5]).isEqualTo("MATERIAL COOPERATION");
        assertThat(rows.get(3)[15]).as("nobody").isEqualTo("None");
    }

    @Test
    void parquetKeepsTypes(@TempDir Path folder) throws Exception {
        try {
            Class.forName("org.duckdb.DuckDBDriver");
        } catch (ClassNotFoundException e) {
            Assumptions.abort("this quick build has no DuckDB");
        }
        Path file = folder.resolve("it's.parquet");
        Parquet.write(
                new Answer(
                        List.of("day", "n", "share", "who", "none"),
                        List.of(List.of(
                                Optional.of(DAY),
                                Optional.of(3),
                                Optional.of(0.5),
                                Optional.of(List.of("a", "b")),
                                Optional.empty()))),
                file);
        assertThat(Files.size(file)).isPositive();
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select day + 1, n + 1, share * 2, who[2], none, typeof(day) from '"
                        + file.toString().replace("'", "''") + "'")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(2)).isEqualTo(4);
            assertThat(row.getDouble(3)).isEqualTo(1.0);
            assertThat(row.getString(4)).isEqualTo("b");
            assertThat(row.getString(5)).isNull();
            assertThat(row.getString(6)).isEqualTo("DATE");
        }
    }
}
