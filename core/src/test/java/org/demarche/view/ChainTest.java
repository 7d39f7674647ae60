package org.demarche.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Table;
import org.demarche.observation.Aux;
import org.demarche.reconcile.Families;
import org.demarche.reconcile.Grouping;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Told;
import org.junit.jupiter.api.Test;

/** Stories that three papers follow over months: same-event pairs and what became of every expectation. */
class ChainTest {
    private static final Shelf CHAIN = Shelf.folder(java.nio.file.Path.of("src/test/resources/chain"));

    private final Map<String, String> labels = new HashMap<>();
    private final List<Report> reports = reports();
    private final List<Occurrence> occurrences = new Grouping(Families.builtIn()).group(reports);

    private List<Report> reports() {
        List<Report> out = new ArrayList<>();
        Table table = Table.read(
                CHAIN,
                "records.tsv",
                List.of(
                        "published",
                        "outlet",
                        "wire",
                        "label",
                        "type",
                        "mode",
                        "aux",
                        "actor",
                        "recipient",
                        "from",
                        "to",
                        "place",
                        "speaker",
                        "killed",
                        "evidence"),
                new Problems());
        for (Table.Row row : table.rows()) {
            Report report = report(row);
            labels.put(report.id(), row.cell("label"));
            out.add(report);
        }
        return out;
    }

    private static Report report(Table.Row row) {
        Told told = Told.on(row.cell("published"))
                .by(row.cell("outlet"))
                .in(row.cell("outlet") + row.origin().line());
        if (!row.cell("wire").isEmpty()) {
            told.text("The agency text that " + row.cell("wire")
                    + " sent to all of its papers on that day, word for word.");
        }
        row.values("mode").forEach(told::mode);
        row.values("aux").forEach(aux -> told.aux(Aux.valueOf(aux.toUpperCase(Locale.ROOT))));
        if (!row.cell("from").isEmpty()) {
            told.when(row.cell("from"), row.cell("to"));
        }
        if (!row.cell("speaker").isEmpty()) {
            told.claimedBy(row.cell("speaker"));
        }
        if (!row.cell("killed").isEmpty()) {
            String[] range = row.cell("killed").split("-");
            told.killed(Integer.parseInt(range[0]), Integer.parseInt(range[1]));
        }
        return told.that(row.cell("actor"), row.cell("type"), row.cell("recipient"), row.cell("evidence"));
    }

    @Test
    void sameEventsAreFoundAndLookAlikesKeptApart() {
        Map<String, String> found = new HashMap<>();
        occurrences.forEach(o -> o.reports().forEach(r -> found.put(r.id(), o.id())));
        int right = 0;
        int tooMuch = 0;
        int missed = 0;
        List<String> remarks = new ArrayList<>();
        for (int i = 0; i < reports.size(); i++) {
            for (int j = 0; j < i; j++) {
                String a = reports.get(i).id();
                String b = reports.get(j).id();
                boolean same = java.util.Objects.equals(labels.get(a), labels.get(b));
                boolean put = java.util.Objects.equals(found.get(a), found.get(b));
                right += same && put ? 1 : 0;
                tooMuch += !same && put ? 1 : 0;
                missed += same && !put ? 1 : 0;
                if (same != put) {
                    remarks.add((same ? "missed " : "too much ") + labels.get(a) + " " + a + " / " + labels.get(b) + " "
                            + b);
                }
            }
        }
        double f1 = 2.0 * right / (2.0 * right + tooMuch + missed);
        assertThat(f1)
                .as("pairwise F1, %s right, %s too much, %s missed: %s", right, tooMuch, missed, remarks)
                .isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void everyExpectationComesToWhatItShould() {
        Expectations expectations = Expectations.builtIn();
        List<String> wrong = new ArrayList<>();
        List<Table.Row> rows = Table.read(
                        CHAIN, "expectations.tsv", List.of("label", "day", "status", "settled"), new Problems())
                .rows();
        for (Table.Row row : rows) {
            List<Expectation> found = expectations.asOf(LocalDate.parse(row.cell("day")), occurrences).stream()
                    .filter(e -> row.cell("label").equals(labels.get(e.stated().id())))
                    .toList();
            Optional<String> outcome = found.stream()
                    .findFirst()
                    .map(e -> e.status().word() + " "
                            + e.settled().map(o -> labels.get(o.id())).orElse(""));
            if (found.size() != 1
                    || !outcome.get().strip().equals((row.cell("status") + " " + row.cell("settled")).strip())) {
                wrong.add(row.cell("label") + " on " + row.cell("day") + ": " + found.size() + " " + outcome);
            }
        }
        assertThat(wrong.size()).as(wrong.toString()).isLessThanOrEqualTo(rows.size() / 10);
    }

    @Test
    void aTurnIsFlaggedWithTheEventsBehindIt() {
        List<Occurrence> year = new ArrayList<>();
        for (int month = 1; month <= 8; month++) {
            String day = "2023-0" + month + "-10";
            year.add(Occurrence.of(List.of(Told.on(day).when(day).that("RUS", "CONSULT", "CHN", "met in " + month))));
        }
        year.add(Occurrence.of(
                List.of(Told.on("2023-09-05").when("2023-09-05").that("RUS", "ASSAULT", "CHN", "shots at the river"))));
        List<Period> periods = Relations.by(Grain.MONTH, year);
        assertThat(periods).hasSize(9);
        assertThat(periods.subList(0, 8)).allMatch(p -> p.change().isEmpty() && p.score() == 2.5);
        assertThat(periods.get(8).change()).contains(-11.5);
        assertThat(periods.get(8).behind()).hasSize(1);
    }

    @Test
    void plansClaimsAndDenialsAreCountedApart() {
        List<Occurrence> told = List.of(
                Occurrence.of(List.of(Told.on("2023-03-02").that("RUS", "AID", "CHN", "sent oil"))),
                Occurrence.of(
                        List.of(Told.on("2023-03-03").claimedBy("somebody").that("RUS", "AID", "CHN", "sent gas"))),
                Occurrence.of(
                        List.of(Told.on("2023-03-04").aux(Aux.FUTURE).that("RUS", "AID", "CHN", "will send coal"))),
                Occurrence.of(
                        List.of(Told.on("2023-03-05").aux(Aux.NEGATION).that("RUS", "AID", "CHN", "sent no guns"))));
        Period march = Relations.by(Grain.MONTH, told).get(0);
        assertThat(List.of(march.asserted(), march.claimed(), march.expected(), march.negated()))
                .containsExactly(1, 1, 1, 1);
        assertThat(march.score()).isEqualTo(10);
    }
}
