package org.demarche.flink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;
import org.demarche.mention.When;
import org.demarche.observation.Event;
import org.demarche.observation.Evidence;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Sketch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The merge of a stream without end: one key, its clock in our hand. */
class MergeReportsTest {
    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);
    private static final int KEEP = 30;
    private static final long PAUSE = 1000;

    private KeyedOneInputStreamOperatorTestHarness<String, Tuple3<String, String, List<Report>>, String> step;
    private long clock;
    private int read;

    @BeforeEach
    void open() throws Exception {
        step = new KeyedOneInputStreamOperatorTestHarness<>(
                new KeyedProcessOperator<>(new MergeReports(true, PAUSE, KEEP)), change -> change.f0, Types.STRING);
        step.open();
    }

    @AfterEach
    void close() throws Exception {
        step.close();
    }

    @Test
    void aSecondTellingIsANewVersion() throws Exception {
        arrives(report("a", DAY));
        assertThat(told()).containsExactly("a version 1 of 1");
        arrives(report("b", DAY.plusDays(1)));
        assertThat(told()).containsExactly("a version 2 of 2");
    }

    @Test
    void theSameAgainIsNoNews() throws Exception {
        arrives(report("a", DAY));
        told();
        arrives(report("a", DAY));
        assertThat(told()).isEmpty();
    }

    @Test
    void aLateFirstTellingTakesTheOccurrenceOver() throws Exception {
        arrives(report("b", DAY.plusDays(1)));
        assertThat(told()).containsExactly("b version 1 of 1");
        arrives(report("a", DAY));
        assertThat(told()).containsExactly("a version 1 of 2", "b version 2 gone");
    }

    @Test
    void whatIsWithdrawnIsGone() throws Exception {
        arrives(report("a", DAY));
        told();
        step.processElement(Change.withdrawn("key", "a"), 0);
        assertThat(told()).containsExactly("a version 2 gone");
        arrives(report("a", DAY));
        assertThat(told()).as("versions go on counting").containsExactly("a version 3 of 1");
    }

    /** Without end the news is, but not the state. */
    @Test
    void whatNobodyTellsAnyMoreIsForgotten() throws Exception {
        for (int month = 0; month < 40; month++) {
            arrives(report("a" + month, DAY.plusDays(60L * month)));
            assertThat(told()).containsExactly("a" + month + " version 1 of 1");
        }
        // reports and last tellings of the newest occurrence, and the one before it until the next change
        assertThat(step.numKeyedStateEntries()).isLessThan(8);
    }

    private void arrives(Report report) throws Exception {
        step.processElement(new Change("key", report).packed(), 0);
    }

    /** What was told since it was last asked, when the pause is over. */
    private List<String> told() throws Exception {
        clock += 2 * PAUSE;
        step.setProcessingTime(clock);
        List<String> out = new ArrayList<>();
        List<String> all = step.extractOutputValues();
        for (String line : all.subList(read, all.size())) {
            out.add(shown(line));
        }
        read = all.size();
        return out;
    }

    private static String shown(String line) throws IOException {
        JsonNode row = new ObjectMapper().readTree(line);
        String version =
                row.path("id").asText() + " version " + row.path("version").asInt();
        return row.path("gone").asBoolean(false)
                ? version + " gone"
                : version + " of " + row.path("reports").asInt();
    }

    /** Spain shelled Portugal on 9 May, or on as many days later as the article is. */
    private static Report report(String id, LocalDate published) {
        long months = (published.toEpochDay() - DAY.toEpochDay()) / 60;
        LocalDate day = DAY.minusDays(1).plusDays(60 * months);
        Event event = new Event(
                id,
                "ASSAULT",
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                List.of(party("ESP")),
                List.of(party("PRT")),
                4,
                -10,
                "190",
                -10,
                Optional.of(new When(words(30, "on Tuesday"), day, day, "published")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Evidence(words(0, "Spanish guns shelled the harbour"), new Span(13, 20)),
                "file:rule",
                0.75);
        return new Report(event, "article-" + id, "outlet-" + id, published, published, Sketch.of("text of " + id));
    }

    private static Party party(String country) {
        return new Party(
                Optional.of(country), List.of(), country, Optional.empty(), words(80, country), ResolvedBy.NAME);
    }

    private static Words words(int start, String text) {
        return new Words(new Span(start, start + text.length()), text);
    }
}
