package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.demarche.article.Article;
import org.demarche.observation.Event;
import org.demarche.observation.Observation;
import org.demarche.reconcile.Families;
import org.demarche.reconcile.Grouping;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger keeps, in both databases. */
class LedgerTest {
    @TempDir
    Path folder;

    /** A month of news: three papers tell of a strike a day, of talks every third day, some with no date. */
    static List<Report> month() {
        List<Report> out = new ArrayList<>();
        for (int day = 1; day <= 28; day++) {
            LocalDate date = LocalDate.of(2023, 2, day);
            String town =
                    List.of("Izmail", "Nikopol", "Kherson", "Sumy", "Poltava").get(day % 5);
            for (String paper : List.of("Courier", "Herald", "Globe")) {
                Told told = Told.on(date.plusDays(1).toString()).by(paper).in(paper + day);
                if (!paper.equals("Herald")) {
                    told.when(date.toString());
                }
                if (paper.equals("Globe")) {
                    told.claimedBy("the governor").where(town, "UKR").killed(day, day + 1);
                }
                out.add(told.that(
                        "RUS:MIL:Q1",
                        "ASSAULT",
                        "UKR",
                        paper.equals("Globe")
                                ? "Rockets hit a depot at " + town
                                : "A depot at " + town + " was struck"));
                if (day % 3 == 0) {
                    out.add(Told.on(date.toString())
                            .by(paper)
                            .in(paper + "-talks" + day)
                            .mode("phone")
                            .that("RUS,TUR", "CONSULT", "", "spoke by telephone of grain"));
                }
            }
        }
        return out;
    }

    static Reading reading(Report report, String text, String coder) {
        Article article = new Article(report.article(), report.published(), report.outlet(), "", "", "en", text);
        List<Observation> records = List.of((Event) report.event());
        return new Reading(article, report.known(), 1, coder, records);
    }

    private static void fill(Ledger ledger, List<Report> reports, int together) {
        ledger.begin();
        for (int i = 0; i < reports.size(); i += together) {
            ledger.take(reports.subList(i, Math.min(reports.size(), i + together)).stream()
                    .map(r -> reading(r, r.id(), "c1"))
                    .toList());
        }
        ledger.finish();
    }

    private static List<List<String>> ids(List<Occurrence> occurrences) {
        return occurrences.stream()
                .map(o -> o.reports().stream().map(Report::id).toList())
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    @Test
    void duckDbGroupsAsTheRoomDoesWhateverOrderItIsToldIn() throws Exception {
        List<Report> all = month();
        List<List<String>> expected = ids(new Grouping(Families.builtIn()).group(all));
        assertThat(expected).hasSize(28 + 9);
        for (int seed = 0; seed < 3; seed++) {
            List<Report> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            try (Ledger ledger = Databases.duck(folder.resolve(seed + ".duckdb"))) {
                fill(ledger, shuffled.subList(0, 40), 7);
                fill(ledger, shuffled.subList(40, 41), 1);
                fill(ledger, shuffled.subList(41, shuffled.size()), 50);
                assertThat(ids(ledger.occurrences(Filter.all()))).isEqualTo(expected);
            }
        }
    }

    /** So many at once go by COPY: what CSV could spoil must come through. */
    private static void manyAtOnce(Ledger ledger) {
        List<Reading> readings = new ArrayList<>();
        String awkward = "a \"quoted\", comma'd\nline\r\n\\N end; \t tab “é” 😀 |";
        for (Report report : month()) {
            readings.add(reading(report, awkward + report.id(), "c1"));
        }
        ledger.begin();
        Reading twice = readings.get(0);
        assertThat(ledger.take(readings)).containsOnly(Taken.NEW);
        ledger.finish();
        assertThat(ledger.article(twice.article().id()).text())
                .isEqualTo(twice.article().text());
        assertThat(ledger.article(twice.article().id()).url()).isEmpty();
        assertThat(ledger.questions().weighed(Filter.all().with("party", "RUS")))
                .as("the database sums up what the room does")
                .containsExactlyInAnyOrderElementsOf(ledger.occurrences(Filter.all()).stream()
                        .map(Weighed::of)
                        .toList());
        assertThat(ids(ledger.occurrences(Filter.all())))
                .isEqualTo(ids(new Grouping(Families.builtIn()).group(month())));
        assertThat(ledger.occurrences(Filter.all()).stream()
                        .flatMap(o -> o.reports().stream())
                        .map(Report::event)
                        .collect(java.util.stream.Collectors.toSet()))
                .isEqualTo(month().stream().map(Report::event).collect(java.util.stream.Collectors.toSet()));
    }

    @Test
    void manyAtOnceAreTakenInBulk() throws Exception {
        try (Ledger ledger = Databases.duck(folder.resolve("bulk.duckdb"))) {
            manyAtOnce(ledger);
        }
        try (Databases.Server server = Databases.Server.start();
                Ledger ledger = Ledger.open(Databases.connection(server.url()), Families.builtIn())) {
            manyAtOnce(ledger);
        }
    }

    @Test
    void recordsComeBackAsTheyWere() throws Exception {
        Report told = month().get(2);
        try (Ledger ledger = Databases.duck(folder.resolve("one.duckdb"))) {
            fill(ledger, List.of(told), 1);
            assertThat(ledger.occurrences(Filter.all()).get(0).first().event()).isEqualTo(told.event());
        }
    }

    @Test
    void theSameArticleChangesNothingAndACorrectedOneReplacesItsRecords() throws Exception {
        try (Ledger ledger = Databases.duck(folder.resolve("two.duckdb"))) {
            sameAndCorrected(ledger);
        }
    }

    @Test
    void olderNewsTakenInLaterLeavesOlderAnswers() throws Exception {
        List<Report> all = month();
        LocalDate then = LocalDate.of(2023, 2, 20);
        try (Ledger ledger = Databases.duck(folder.resolve("late.duckdb"))) {
            List<Report> courier =
                    all.stream().filter(r -> r.outlet().equals("Courier")).toList();
            fill(ledger, courier, 10);
            List<List<String>> before = ids(ledger.occurrences(Filter.all().withAsOf(then)));
            Optional<LocalDate> mark = ledger.begin();
            assertThat(mark).contains(LocalDate.of(2023, 3, 1));
            for (Report report : all) {
                Reading reading = reading(report, report.id(), "c1");
                ledger.take(List.of(new Reading(reading.article(), mark.get(), 1, "c1", reading.observations())));
            }
            ledger.finish();
            assertThat(ids(ledger.occurrences(Filter.all().withAsOf(then)))).isEqualTo(before);
            assertThat(ledger.occurrences(Filter.all())).hasSize(28 + 9);
        }
    }

    @Test
    void postgresDoesTheSame() throws Exception {
        try (Databases.Server server = Databases.Server.start()) {
            try (Ledger ledger = Ledger.open(Databases.connection(server.url()), Families.builtIn())) {
                fill(ledger, month(), 5);
                fill(ledger, month(), 5);
                assertThat(ids(ledger.occurrences(Filter.all())))
                        .isEqualTo(ids(new Grouping(Families.builtIn()).group(month())));
                assertThat(ledger.occurrences(Filter.all().withParties(List.of("RUS", "TUR"))))
                        .hasSize(9);
                ledger.table("delete from event returning id", List.of());
            }
            try (Ledger again = Ledger.open(Databases.connection(server.url()), Families.builtIn())) {
                again.table("delete from article returning id", List.of());
                sameAndCorrected(again);
            }
        }
    }

    private static void sameAndCorrected(Ledger ledger) {
        List<Report> all = month();
        Reading first = reading(all.get(0), "first text", "c1");
        Reading corrected = reading(
                Told.on("2023-02-02").by("Courier").in(all.get(0).article()).that("RUS", "CONSULT", "TUR", "met"),
                "corrected text",
                "c1");
        ledger.begin();
        assertThat(ledger.take(List.of(first, first))).containsExactly(Taken.NEW, Taken.SAME);
        ledger.finish();
        ledger.begin();
        assertThat(ledger.take(List.of(corrected))).containsExactly(Taken.CORRECTED);
        ledger.finish();
        assertThat(ledger.occurrences(Filter.all()))
                .hasSize(1)
                .allMatch(o -> o.fullest().type().equals("CONSULT"));
        assertThat(ledger.article(all.get(0).article()).text()).isEqualTo("corrected text");
        ledger.begin();
        assertThat(ledger.take(List.of(reading(all.get(0), "corrected text", "c2"))))
                .containsExactly(Taken.RECODED);
        ledger.finish();
        assertThat(ledger.occurrences(Filter.all()))
                .hasSize(1)
                .allMatch(o -> o.fullest().type().equals("ASSAULT"));
    }
}
