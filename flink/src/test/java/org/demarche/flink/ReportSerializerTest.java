package org.demarche.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;
import org.demarche.mention.When;
import org.demarche.mention.Where;
import org.demarche.observation.Attribution;
import org.demarche.observation.Aux;
import org.demarche.observation.Event;
import org.demarche.observation.Evidence;
import org.demarche.observation.Quantity;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Sketch;
import org.junit.jupiter.api.Test;

class ReportSerializerTest {
    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

    /** Every field differs from its neighbours, so that two swapped ones show. */
    private static final Report FULL = new Report(
            new Event(
                    "id",
                    "TYPE",
                    List.of("m1", "m2"),
                    List.of("c1"),
                    Set.of(Aux.FUTURE, Aux.NEGATION),
                    Optional.of(words(7, "if it rains")),
                    List.of(party("FRA"), party("DEU")),
                    List.of(party("ITA")),
                    3,
                    -4.5,
                    "112",
                    2.25,
                    Optional.of(new When(words(30, "in May"), DAY.minusDays(9), DAY.plusDays(21), "published")),
                    Optional.of(new Where(words(40, "Lyon"), "Lyons", "FRB", 45.75, 4.85, "2996944")),
                    Optional.of(new Attribution("Speaker", Optional.of("ESP"), List.of("GOV"), "st")),
                    Optional.of("first"),
                    Optional.of(new Quantity(1, 2, words(50, "one or two"))),
                    Optional.of(new Quantity(3, 4, words(60, "some"))),
                    Optional.of(new Quantity(5, 6, words(70, "a few"))),
                    new Evidence(words(0, "all of the evidence"), new Span(4, 6)),
                    "file:rule",
                    0.75),
            "article",
            "outlet",
            DAY,
            DAY.plusDays(3),
            Sketch.of("a text of more than five words stands here"));

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertThat(read(written(FULL))).isEqualTo(FULL);
    }

    /** Otherwise the test above would pass over a field that nobody writes. */
    @Test
    void theSampleLeavesNothingOut() throws ReflectiveOperationException {
        for (RecordComponent part : Event.class.getRecordComponents()) {
            Object value = part.getAccessor().invoke(FULL.event());
            assertThat(value).as(part.getName()).isNotEqualTo(Optional.empty());
            assertThat(value instanceof Collection<?> many && many.isEmpty())
                    .as(part.getName())
                    .isFalse();
        }
    }

    @Test
    void aReportThatSaysNothingIsRead() throws IOException {
        Report empty = ReportSerializer.INSTANCE.createInstance();
        assertThat(read(written(empty))).isEqualTo(empty);
    }

    @Test
    void textsKeepTheirUnitsHoweverLongOrBroken() throws IOException {
        Report odd =
                new Report(FULL.event(), "half a pair \uD83D and more", "é".repeat(70_000), DAY, DAY, Sketch.of(""));
        assertThat(read(written(odd))).isEqualTo(odd);
    }

    @Test
    void oneReportEndsWhereTheNextBegins() throws IOException {
        DataOutputSerializer both = new DataOutputSerializer(64);
        ReportSerializer.INSTANCE.copy(new DataInputDeserializer(written(FULL)), both);
        ReportSerializer.INSTANCE.serialize(ReportSerializer.INSTANCE.createInstance(), both);
        DataInputDeserializer source = new DataInputDeserializer(both.getCopyOfBuffer());
        assertThat(ReportSerializer.INSTANCE.deserialize(source)).isEqualTo(FULL);
        assertThat(ReportSerializer.INSTANCE.deserialize(source)).isEqualTo(ReportSerializer.INSTANCE.createInstance());
        assertThat(source.available()).isZero();
    }

    private static byte[] written(Report report) throws IOException {
        DataOutputSerializer target = new DataOutputSerializer(64);
        ReportSerializer.INSTANCE.serialize(report, target);
        return target.getCopyOfBuffer();
    }

    private static Report read(byte[] bytes) throws IOException {
        return ReportSerializer.INSTANCE.deserialize(new DataInputDeserializer(bytes));
    }

    private static Party party(String country) {
        return new Party(
                Optional.of(country),
                List.of("GOV", "MIL"),
                "name of " + country,
                Optional.of("Q" + country.hashCode()),
                words(80, country),
                ResolvedBy.METONYM);
    }

    private static Words words(int start, String text) {
        return new Words(new Span(start, start + text.length()), text);
    }
}
