package org.demarche.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;
import org.demarche.observation.Aux;
import org.demarche.observation.Form;
import org.demarche.observation.Statement;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Told;
import org.demarche.store.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who holds what about a matter. */
class PositionsTest {
    private static final Positions POSITIONS = Positions.builtIn();
    private final List<Said> said = new ArrayList<>();

    private static Words words(String text) {
        return new Words(new Span(0, text.length()), text);
    }

    private void says(String day, String speaker, Form form, String cue, String content, String... events) {
        String[] who = speaker.split(" ", 2);
        Party party = new Party(
                Optional.of(who[0]), List.of("GOV"), who[1], Optional.empty(), words(who[1]), ResolvedBy.NAME);
        Statement statement = new Statement(
                "s" + said.size(),
                party,
                Optional.empty(),
                form,
                words(cue),
                words(content),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(events),
                "test",
                0.9);
        LocalDate published = LocalDate.parse(day);
        said.add(new Said(statement, "a" + day, "Courier", published, published));
    }

    private Matter on(String matter, Occurrence... occurrences) {
        return POSITIONS.on(matter, said, List.of(occurrences));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        said      | Norway will join the tunnel project            | expects
        said      | the tunnel is finished                         | asserts
        said      | there would be no tunnel                       | denies
        said      | the tunnel will not be built                   | denies
        said      | the tunnel was a mistake                       | opposes
        said      | no date has been set for the tunnel            | open
        said      | it was too early to speak of a tunnel          | open
        denied    | that a tunnel was planned                      | denies
        urged     | Sweden to pay for the tunnel                   | wants
        condemned | the tunnel                                     | opposes
        welcomed  | the tunnel                                     | backs
        said      | Sweden must pay for the tunnel                 | wants
        said      | the tunnel cost nothing, not that it mattered  | asserts
        hoped     | the tunnel would open in May                   | expects
        """)
    void wordsTellWhatIsHeld(String cue, String content, String hold) {
        says("2024-05-01", "NOR Minister", Form.INDIRECT, cue, content);
        assertThat(on("tunnel").positions()).extracting(p -> p.hold().word()).containsExactly(hold);
    }

    @Test
    void silencesAndAnArticleThatNamesTheMatterOnceAreFound() {
        says("2024-05-01", "NOR Minister", Form.INDIRECT, "said", "the road tunnel would open");
        says("2024-05-01", "SWE Premier", Form.SILENCE, "made no mention of", "a tunnel");
        says("2024-05-09", "FIN Premier", Form.INDIRECT, "said", "the rail tunnel would open");
        Matter matter = on("road tunnel");
        assertThat(matter.positions())
                .extracting(Position::holder, Position::hold)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("NOR Minister", Hold.EXPECTS),
                        org.assertj.core.groups.Tuple.tuple("SWE Premier", Hold.SILENT));
    }

    @Test
    void contradictionsOfOthersAndOfOnesOwnStandWithBothWords() {
        says("2024-05-01", "NOR Minister", Form.INDIRECT, "said", "Norway will pay for the road tunnel");
        says("2024-05-03", "SWE Premier", Form.INDIRECT, "said", "Norway would not pay for the road tunnel");
        says("2024-05-08", "NOR Minister", Form.INDIRECT, "denied", "that Norway would pay for a road tunnel");
        says("2024-05-09", "NOR Minister", Form.INDIRECT, "said", "the road tunnel needs brighter lamps inside");
        List<Position> found = on("road tunnel").positions();
        assertThat(found.get(1).against())
                .hasSize(1)
                .allMatch(c -> !c.own() && c.what().equals("denies"));
        assertThat(found.get(2).against())
                .hasSize(1)
                .allMatch(c -> c.own() && c.earlier().equals(said.get(0)));
        assertThat(found.get(3).against()).isEmpty();
    }

    @Test
    void anotherDayForOneActIsAContradictionAndTheUnheardAreNamed() {
        Report spring = visit("2024-05-01", "2024-06-01", "2024-06-30");
        Report autumn = visit("2024-05-20", "2024-10-01", "2024-10-31");
        says("2024-05-01", "NOR Minister", Form.INDIRECT, "said", "the king's visit is in June", spring.id());
        says("2024-05-20", "NOR Minister", Form.INDIRECT, "said", "the visit is in October", autumn.id());
        Matter matter = on("visit", Occurrence.of(List.of(spring)), Occurrence.of(List.of(autumn)));
        assertThat(matter.positions().get(1).against())
                .hasSize(1)
                .allMatch(c -> c.own() && c.what().equals("another day"));
        assertThat(matter.unheard()).containsExactly("SWE");
    }

    private static Report visit(String published, String from, String to) {
        return Told.on(published)
                .in("a" + published)
                .mode("visit")
                .aux(Aux.FUTURE)
                .when(from, to)
                .that("NOR", "CONSULT", "SWE", "the visit");
    }

    @Test
    void aMatterOfIdleWordsIsNone() {
        assertThatThrownBy(() -> on("the")).hasMessageContaining("a word that tells something");
    }
}
