package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.reconcile.Families;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Told;
import org.demarche.store.Page.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers by the page, and what waits to be read; in both databases. */
class PagesTest {
    @TempDir
    Path folder;

    @Test
    void inDuckDb() throws SQLException {
        try (Ledger ledger = Databases.duck(folder.resolve("l.duckdb"))) {
            both(ledger);
        }
    }

    @Test
    void inPostgres() throws Exception {
        try (Databases.Server server = Databases.Server.start();
                Ledger ledger = Ledger.open(Databases.connection(server.url()), Families.builtIn())) {
            both(ledger);
        }
    }

    private static void both(Ledger ledger) {
        fill(ledger);
        pagesTogetherAreTheAnswer(ledger);
        whatComesMeanwhileRepeatsNothing(ledger);
        aPlaceOfAnotherAnswerIsRefused(ledger);
        whatIsAcceptedWaitsInTurn(ledger);
    }

    private static void fill(Ledger ledger) {
        ledger.begin();
        for (Report report : LedgerTest.month()) {
            ledger.take(List.of(LedgerTest.reading(report, report.id(), "c1")));
        }
        ledger.finish();
    }

    private static List<Occurrence> walked(Ledger ledger, Filter filter, int limit) {
        List<Occurrence> out = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        do {
            Page<List<Occurrence>> page = new Pages(ledger).occurrences(filter, after, limit);
            assertThat(page.rows()).hasSizeBetween(1, limit);
            out.addAll(page.rows());
            after = page.next();
        } while (after.isPresent());
        return out;
    }

    private static void pagesTogetherAreTheAnswer(Ledger ledger) {
        Filter strikes = Filter.all().withAsOf(LocalDate.of(2023, 2, 20));
        for (Filter filter : List.of(Filter.all(), strikes, Filter.all().withParties(List.of("TUR")))) {
            List<Occurrence> whole = ledger.occurrences(filter);
            assertThat(whole).hasSizeGreaterThan(8);
            for (int limit : List.of(1, 7, whole.size(), 1000)) {
                assertThat(walked(ledger, filter, limit)).containsExactlyInAnyOrderElementsOf(whole);
            }
        }
        Page<Answer> articles = new Pages(ledger)
                .articles(
                        new ArticleFilter(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("Courier"),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty(),
                        1000);
        assertThat(articles.rows().rows()).hasSize(28 + 9); // a strike a day, talks every third
    }

    private static void whatComesMeanwhileRepeatsNothing(Ledger ledger) {
        Page<List<Occurrence>> first = new Pages(ledger).occurrences(Filter.all(), Optional.empty(), 10);
        Report early = Told.on("2023-01-02").by("Globe").in("early").that("RUS", "ACCUSE", "GBR", "accused London");
        ledger.begin();
        ledger.take(List.of(LedgerTest.reading(early, "an early one", "c1")));
        ledger.finish();
        Page<List<Occurrence>> second = new Pages(ledger).occurrences(Filter.all(), first.next(), 1000);
        assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows());
        assertThat(first.rows().size() + second.rows().size() + 1)
                .isEqualTo(ledger.occurrences(Filter.all()).size());
    }

    private static void aPlaceOfAnotherAnswerIsRefused(Ledger ledger) {
        for (List<String> key : List.of(List.of("2023-02-01"), List.of("yesterday", "x"), List.<String>of())) {
            assertThatThrownBy(() -> new Pages(ledger).occurrences(Filter.all(), Optional.of(new Place(key)), 5))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static void whatIsAcceptedWaitsInTurn(Ledger ledger) {
        Inbox inbox = new Inbox(ledger);
        LocalDate day = LocalDate.of(2023, 3, 1);
        Article first = new Article("b", day, "Courier", "", "Title", "en", "First.");
        Article second = new Article("a", day, "", "https://example.org/", "", "en", "Second.");
        inbox.accept(first);
        inbox.accept(second);
        inbox.accept(first); // sent again, as programs do that heard no answer
        assertThat(inbox.waiting()).isEqualTo(2);
        assertThat(inbox.state("a")).contains("");
        Inbox.Accepted next = inbox.next().orElseThrow();
        assertThat(next.article()).isEqualTo(first);
        inbox.done(next);
        next = inbox.next().orElseThrow();
        assertThat(next.article()).isEqualTo(second);
        inbox.failed(next, "no verb in it");
        assertThat(inbox.next()).isEmpty();
        assertThat(inbox.waiting()).isZero();
        assertThat(inbox.state("a")).contains("no verb in it");
        assertThat(inbox.state("b")).isEmpty();
        assertThat(inbox.failures(10).rows()).hasSize(1);
        inbox.accept(second); // tried again on purpose
        assertThat(inbox.next().map(Inbox.Accepted::article)).contains(second);
    }
}
