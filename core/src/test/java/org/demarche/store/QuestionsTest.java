package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;
import org.demarche.mention.When;
import org.demarche.observation.Form;
import org.demarche.observation.Stance;
import org.demarche.observation.Statement;
import org.demarche.reconcile.Families;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a filter lets pass, in both databases. */
class QuestionsTest {
    private static final LocalDate DAY = LocalDate.of(2023, 5, 2);

    @TempDir
    Path folder;

    private static final List<Report> REPORTS = List.of(
            Told.on("2023-05-02")
                    .by("Courier")
                    .in("a")
                    .mode("visit")
                    .that("CHN:GOV:Q1", "CONSULT", "RUS", "a Grain-laden visit"),
            Told.on("2023-05-02")
                    .by("Globe")
                    .in("b")
                    .when("2023-05-01")
                    .that("RUS:MIL:Q2", "ASSAULT", "UKR", "migraine and shells"),
            Told.on("2023-05-03")
                    .by("Globe")
                    .in("c")
                    .where("Izmail", "UKR")
                    .that("UKR", "ASSAULT", "RUS", "grain store hit"));

    private static Words words(String text, int at) {
        return new Words(new Span(at, at + text.length()), text);
    }

    private static Party party(String country, String name) {
        return new Party(Optional.of(country), List.of("GOV"), name, Optional.empty(), words(name, 0), ResolvedBy.NAME);
    }

    private static Statement statement() {
        return new Statement(
                "s1",
                party("CHN", "Xi Jinping"),
                Optional.of(party("RUS", "Vladimir Putin")),
                Form.MIXED,
                words("said", 11),
                words("he would “visit” and “stay | there”", 16),
                List.of(words("visit", 26), words("stay | there", 38)),
                Optional.of(new When(words("on Monday", 60), DAY.minusDays(1), DAY.minusDays(1), "published")),
                Optional.of("Telegram"),
                Optional.of(new Stance(party("RUS", "Russia"), 0.5, words("friend", 80))),
                List.of(REPORTS.get(0).id()),
                "say/say",
                0.8);
    }

    private static void fill(Ledger ledger) {
        ledger.begin();
        List<Reading> readings = new ArrayList<>();
        for (Report report : REPORTS) {
            Article article =
                    new Article(report.article(), report.published(), report.outlet(), "", "", "en", report.id());
            readings.add(new Reading(
                    article,
                    report.known(),
                    1,
                    "c1",
                    report.article().equals("a") ? List.of(report.event(), statement()) : List.of(report.event())));
        }
        ledger.take(readings);
        ledger.finish();
    }

    @Test
    void duckDb() throws Exception {
        try (Ledger ledger = Databases.duck(folder.resolve("questions.duckdb"))) {
            asked(ledger);
        }
    }

    @Test
    void postgres() throws Exception {
        try (Databases.Server server = Databases.Server.start();
                Ledger ledger = Ledger.open(Databases.connection(server.url()), Families.builtIn())) {
            asked(ledger);
        }
    }

    private static void asked(Ledger ledger) {
        fill(ledger);
        Questions questions = ledger.questions();
        assertThat(told(questions, Filter.all().with("party", "rus"))).isEqualTo("abc");
        assertThat(told(questions, Filter.all().with("party", "RUS").with("role", "recipient")))
                .isEqualTo("ac");
        assertThat(told(questions, Filter.all().with("party", "RUS:MIL"))).isEqualTo("b");
        assertThat(told(questions, Filter.all().with("party", "RUS", "UKR").with("role", "actor")))
                .isEmpty();
        assertThat(told(questions, Filter.all().with("role", "MIL", "GOV"))).isEqualTo("ab");
        assertThat(told(
                        questions,
                        Filter.all().with("type", "assault", "CONSULT").with("mode", "visit")))
                .isEqualTo("a");
        assertThat(told(questions, Filter.all().with("words", "grain")))
                .as("not migraine")
                .isEqualTo("ac");
        assertThat(told(questions, Filter.all().with("words", "\"grain store\"")))
                .isEqualTo("c");
        assertThat(told(questions, Filter.all().with("words", "store grain"))).isEqualTo("c");
        assertThat(told(questions, Filter.all().with("place", "izm"))).isEqualTo("c");
        assertThat(told(questions, Filter.all().with("place", "UKR"))).isEqualTo("c");
        assertThat(told(questions, Filter.all().with("from", "2023-05-02").with("to", "2023-05-02")))
                .isEqualTo("a");
        assertThat(told(questions, Filter.all().with("as-of", "2023-05-02"))).isEqualTo("ab");
        assertThat(told(questions, Filter.all().with("aux", "none").with("outlet", "Globe")))
                .isEqualTo("bc");
        assertThat(told(questions, Filter.all().with("aux", "future"))).isEmpty();
        assertThat(told(questions, Filter.all().with("confidence", "0.95"))).isEmpty();
        assertThat(questions.countOccurrences(Filter.all())).isEqualTo(3);
        assertThat(articles(questions.occurrences(Filter.all(), Slice.latest(2))))
                .isEqualTo("ca");
        assertThat(articles(questions.occurrences(Filter.all(), new Slice(1, 1, false))))
                .isEqualTo("a");
        assertThat(questions.occurrence(REPORTS.get(1).id())).isPresent();
        assertThat(questions.reports(Filter.all().with("article", "b"), Slice.all()))
                .extracting(Report::id)
                .containsExactly(REPORTS.get(1).id());

        assertThat(questions.said(Filter.all(), Slice.all()))
                .containsExactly(new Said(statement(), "a", "Courier", DAY, DAY));
        assertThat(questions.countSaid(Filter.all().with("type", "CONSULT"))).isEqualTo(1);
        assertThat(questions.countSaid(Filter.all().with("type", "ASSAULT"))).isZero();
        assertThat(questions.countSaid(Filter.all().with("party", "RUS").with("role", "addressee")))
                .isEqualTo(1);
        assertThat(questions.countSaid(Filter.all().with("party", "RUS").with("role", "speaker")))
                .isZero();
        assertThat(questions.countSaid(Filter.all().with("speaker", "jinp"))).isEqualTo(1);
        assertThat(questions.newest()).contains(LocalDate.of(2023, 5, 3));
    }

    private static String told(Questions questions, Filter filter) {
        List<String> out = new ArrayList<>();
        questions
                .occurrences(filter, Slice.all())
                .forEach(o -> out.add(o.first().article()));
        assertThat(questions.countOccurrences(filter)).isEqualTo(out.size());
        return String.join("", out.stream().sorted().toList());
    }

    private static String articles(List<org.demarche.reconcile.Occurrence> occurrences) {
        return String.join(
                "", occurrences.stream().map(o -> o.first().article()).toList());
    }

    @Test
    void aQuestionThatCannotBeSaysWhatCan() {
        assertThatThrownBy(() -> Filter.all().with("colour", "red"))
                .hasMessageContaining("\"colour\"")
                .hasMessageContaining("party");
        assertThatThrownBy(() -> Filter.all().with("from", "May")).hasMessageContaining("from is a day");
        assertThatThrownBy(() -> Filter.all().with("aux", "maybe")).hasMessageContaining("hypothetical");
        assertThatThrownBy(() -> Filter.all().with("role", "hero")).hasMessageContaining("actor");
        assertThatThrownBy(() -> Filter.all().with("confidence", "7")).hasMessageContaining("between 0 and 1");
    }
}
