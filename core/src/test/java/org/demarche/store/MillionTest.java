package org.demarche.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.demarche.reconcile.Families;
import org.demarche.view.Expectations;
import org.demarche.view.Grain;
import org.demarche.view.Positions;
import org.demarche.view.Relations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A large ledger: does taking in slow down with size, and does every question answer in time?
 *
 * <pre>mvn -pl core -am -Dtest=MillionTest -Dsurefire.failIfNoSpecifiedTests=false -Dmillion=1000000 test</pre>
 *
 * {@code -Dmillion.at=FILE} keeps the ledger there and measures the one that is there already. Prints what it measures:
 * processor time of taking in, per 100,000 occurrences; wall time of each question, asked twice.
 */
@EnabledIfSystemProperty(named = "million", matches = "\\d+")
class MillionTest {
    private static final LocalDate FIRST = LocalDate.of(2013, 1, 1);
    private static final int PART = 100_000;

    @Test
    void takesInAtOnePaceAndAnswersInTime() throws Exception {
        Path file = Path.of(System.getProperty("million.at", "target/million.duckdb"));
        boolean kept = System.getProperty("million.at") != null && Files.exists(file);
        if (!kept) {
            Files.deleteIfExists(file);
        }
        try (Connection connection = Databases.connection("jdbc:duckdb:" + file);
                Ledger ledger = Ledger.open(connection, Families.builtIn())) {
            if (!kept) {
                takeIn(ledger, Long.getLong("million"));
            }
            System.out.printf("MILLION file %,d MB%n", Files.size(file) >> 20);
            ask(ledger.questions());
        }
    }

    private static void takeIn(Ledger ledger, long wanted) {
        Newsroom newsroom = new Newsroom(7);
        LocalDate day = FIRST;
        List<Double> seconds = new ArrayList<>();
        for (long done = 0; done < wanted; done += PART) {
            long nanos = 0;
            ledger.begin();
            for (int i = 0; i < PART; i += Newsroom.A_DAY) {
                List<Reading> readings = newsroom.day(day);
                day = day.plusDays(1);
                long start = processor();
                ledger.take(readings);
                nanos += processor() - start;
            }
            long start = processor();
            ledger.finish();
            long sorting = processor() - start;
            seconds.add((nanos + sorting) / 1e9);
            System.out.printf("MILLION taken in %.1f s, sorted %.1f s processor%n", nanos / 1e9, sorting / 1e9);
        }
        assertThat(seconds.get(seconds.size() - 1))
                .as("processor seconds of each part: %s", seconds)
                .isLessThan(1.3 * Math.max(seconds.get(0), 1));
    }

    /** Of the whole process: the database works in threads of its own. */
    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static void ask(Questions questions) {
        Expectations expectations = Expectations.builtIn();
        Positions positions = Positions.builtIn();
        Filter all = Filter.all();
        Filter dyad = all.with("party", "USA", "RUS");
        Slice screen = Slice.latest(50);
        timed(
                "rows",
                () -> questions
                        .table(
                                "select (select count(*) from occurrence), (select count(*) from event), (select count(*) from article)",
                                List.of())
                        .rows());
        timed("events", () -> questions.occurrences(all, screen).size());
        timed("events, count", () -> questions.countOccurrences(all));
        timed(
                "events --party USA --party RUS",
                () -> questions.occurrences(dyad, screen).size());
        timed(
                "events --party USA --role recipient --type ASSAULT --from",
                () -> questions
                        .occurrences(
                                all.with("party", "USA")
                                        .with("role", "recipient")
                                        .with("type", "ASSAULT")
                                        .with("from", "2015-01-01"),
                                screen)
                        .size());
        timed(
                "events --words",
                () -> questions.occurrences(all.with("words", "kadi"), screen).size());
        timed(
                "events --as-of --party CHN",
                () -> questions
                        .occurrences(all.with("party", "CHN").with("as-of", "2014-06-30"), screen)
                        .size());
        timed(
                "statements --words",
                () -> questions.said(all.with("words", "kadi"), screen).size());
        timed(
                "statements --speaker RUS",
                () -> questions.said(all.with("speaker", "RUS"), screen).size());
        timed(
                "relations USA RUS, all, whole",
                () -> Relations.by(Grain.MONTH, questions.occurrences(dyad, Slice.all()))
                        .size());
        timed(
                "relations USA RUS --by month",
                () -> Relations.by(Grain.MONTH, questions, dyad).size());
        timed(
                "relations FRA AAX --by week",
                () -> Relations.by(Grain.WEEK, questions, all.with("party", "FRA", "AAX"))
                        .size());
        timed(
                "expectations --holder RUS --as-of",
                () -> expectations
                        .of(questions, all.with("as-of", "2015-04-01"), "RUS", "", screen)
                        .size());
        timed(
                "expectations --holder RUS --status pending",
                () -> expectations.of(questions, all, "RUS", "pending", screen).size());
        timed(
                "expectations --party USA --status cancelled",
                () -> expectations
                        .of(questions, all.with("party", "USA"), "", "cancelled", screen)
                        .size());
        timed(
                "positions --on",
                () -> positions.on("kadi lomu", questions, all).positions().size());
    }

    private static void timed(String question, Supplier<Object> answer) {
        long start = System.nanoTime();
        long worked = processor();
        Object found = answer.get();
        long first = System.nanoTime();
        long then = processor();
        assertThat(answer.get()).isEqualTo(found);
        System.out.printf(
                "MILLION %-55s %6d ms, again %6d ms; processor %5d, %5d ms  %s%n",
                question,
                (first - start) / 1_000_000,
                (System.nanoTime() - first) / 1_000_000,
                (then - worked) / 1_000_000,
                (processor() - then) / 1_000_000,
                found);
    }
}
