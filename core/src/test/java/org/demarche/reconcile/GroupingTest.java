package org.demarche.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.demarche.observation.Aux;
import org.junit.jupiter.api.Test;

/** Which reports are one occurrence, whatever order they come in. */
class GroupingTest {
    private final Grouping grouping = new Grouping(Families.builtIn());

    private List<Occurrence> group(Report... reports) {
        return grouping.group(List.of(reports));
    }

    @Test
    void oneMeetingInOtherWordsWithAnotherDateAndFewerParties() {
        List<Occurrence> found = group(
                Told.on("2023-03-04")
                        .by("Courier")
                        .when("2023-03-03")
                        .that("RUS,TUR,IRN", "CONSULT", "", "the three held talks in Astana"),
                Told.on("2023-03-04").by("Herald").that("RUS,TUR", "CONSULT", "", "Moscow and Ankara met in Astana"),
                Told.on("2023-03-05")
                        .by("Wire")
                        .when("2023-03-03")
                        .that("TUR,RUS", "CONSULT", "", "envoys sat down together"));
        assertThat(found).hasSize(1);
        assertThat(found.get(0).independent()).isEqualTo(3);
        assertThat(found.get(0).actors()).containsExactly("IRN", "RUS", "TUR");
    }

    @Test
    void twoAttacksOfOneWeekStayTwo() {
        List<Occurrence> found = group(
                Told.on("2023-03-07")
                        .by("Courier")
                        .when("2023-03-06")
                        .that("RUS", "ASSAULT", "UKR", "Missiles struck a bridge at Izmail"),
                Told.on("2023-03-07").by("Herald").that("RUS", "ASSAULT", "UKR", "Rockets hit the bridge at Izmail"),
                Told.on("2023-03-10")
                        .by("Courier")
                        .when("2023-03-09")
                        .that("RUS", "ASSAULT", "UKR", "Shells fell on a market in Nikopol"),
                Told.on("2023-03-10").by("Herald").that("RUS", "ASSAULT", "UKR", "Shelling of the Nikopol market"));
        assertThat(found).extracting(o -> o.reports().size()).containsExactly(2, 2);
    }

    @Test
    void aPlanIsNotItsDeedAndAnotherPairIsNotThisOne() {
        assertThat(group(
                        Told.on("2023-03-04").aux(Aux.FUTURE).that("CHN", "CONSULT", "RUS", "will travel to Moscow"),
                        Told.on("2023-03-05").that("CHN", "CONSULT", "RUS", "travelled to Moscow"),
                        Told.on("2023-03-05").that("IND", "CONSULT", "RUS", "travelled to Moscow")))
                .hasSize(3);
    }

    @Test
    void reprintsCountOnceAndTollsStandSideBySide() {
        String wire = "At least twelve people died when the market of Nikopol came under fire at noon on Thursday, the "
                + "governor of the region told reporters, adding that rescue teams were still at work among the ruins.";
        Occurrence found = group(
                        Told.on("2023-03-10")
                                .by("Courier")
                                .text(wire)
                                .killed(12, 12)
                                .that("RUS", "ASSAULT", "UKR", "the market of Nikopol came under fire"),
                        Told.on("2023-03-10")
                                .by("Herald")
                                .text("NIKOPOL (Wire) " + wire)
                                .killed(12, 12)
                                .that("RUS", "ASSAULT", "UKR", "the market of Nikopol came under fire"),
                        Told.on("2023-03-11")
                                .by("Globe")
                                .text("A second paper counts fifteen dead after its own man walked the stalls.")
                                .killed(15, 15)
                                .that("RUS", "ASSAULT", "UKR", "the shelled Nikopol market"))
                .get(0);
        assertThat(found.reports()).hasSize(3);
        assertThat(found.independent()).isEqualTo(2);
        assertThat(found.killed().keySet()).containsExactly("12", "15");
    }

    @Property(tries = 200)
    void anyOrderAndRepetitionGivesTheSame(@ForAll("streams") List<Report> reports, @ForAll long seed) {
        List<Report> shuffled = new ArrayList<>(reports);
        shuffled.addAll(reports.subList(0, reports.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(grouping.group(shuffled)).isEqualTo(grouping.group(reports));
    }

    @Property(tries = 200)
    void whatIsLearnedLaterLeavesWhatWasKnown(@ForAll("streams") List<Report> reports, @ForAll("days") LocalDate day) {
        List<Report> then =
                reports.stream().filter(r -> !r.known().isAfter(day)).toList();
        List<Occurrence> restricted = grouping.group(reports).stream()
                .map(o -> o.asOf(day))
                .flatMap(Optional::stream)
                .toList();
        assertThat(grouping.group(then)).containsExactlyInAnyOrderElementsOf(restricted);
    }

    @Property(tries = 100)
    void mergeIsOrderFreeIdempotentAndAssociative(@ForAll("streams") List<Report> reports) {
        Occurrence whole = Occurrence.of(reports);
        Occurrence forth = Occurrence.of(List.of(reports.get(0)));
        Occurrence back = Occurrence.of(List.of(reports.get(reports.size() - 1)));
        for (int i = 0; i < reports.size(); i++) {
            forth = forth.merge(reports.get(i)).merge(reports.get(i));
            back = back.merge(reports.get(reports.size() - 1 - i));
        }
        Occurrence tail = Occurrence.of(reports.subList(reports.size() / 2, reports.size()));
        assertThat(forth).isEqualTo(whole).isEqualTo(back);
        assertThat(back.merge(tail)).isEqualTo(tail.merge(back)).isEqualTo(whole);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 30).map(LocalDate.of(2023, 3, 1)::plusDays);
    }

    @Provide
    Arbitrary<List<Report>> streams() {
        Arbitrary<String> words =
                Arbitraries.of("Shells hit Nikopol", "talks at Geneva on grain", "missiles over Odesa port", "met");
        Arbitrary<String> side = Arbitraries.of("RUS", "UKR", "TUR", "RUS,TUR", "RUS:GOV:Q7747", "");
        return Combinators.combine(
                        days(),
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.of("CONSULT", "ASSAULT", "AGREE", "COERCE"),
                        side,
                        side,
                        words,
                        Arbitraries.integers().between(-1, 5),
                        Arbitraries.integers().between(0, 9))
                .as((day, outlet, type, actor, recipient, text, lag, flags) -> {
                    Told told = Told.on(day.toString()).by(outlet).in(outlet + day);
                    if (lag >= 0) {
                        told.when(
                                day.minusDays(lag).toString(),
                                day.minusDays(lag / 2).toString());
                    }
                    if (flags < 2) {
                        told.aux(flags == 0 ? Aux.FUTURE : Aux.HISTORICAL);
                    }
                    return told.that(actor.isEmpty() && recipient.isEmpty() ? "RUS" : actor, type, recipient, text);
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }
}
