package org.demarche.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.Coder;
import org.demarche.article.Article;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Shelf;
import org.demarche.mention.Party;
import org.demarche.observation.Aux;
import org.demarche.observation.Event;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences that the open coders read as plain invasions, or with the wrong parties (the list of the issue on events). */
class FirmnessSentencesTest {
    private static OnnxEncoder encoder;
    private static Coder coder;

    @BeforeAll
    static void load() {
        encoder = OnnxEncoder.load();
        coder = Coder.of(Shelf.builtIn(), encoder);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russia did not invade Ukraine. | ASSAULT negation RUS>UKR",
                "Russia will invade Ukraine. | ASSAULT future RUS>UKR",
                "Russia may invade Ukraine. | ASSAULT hypothetical RUS>UKR",
                "Russia threatened to invade Ukraine. | THREATEN RUS>UKR",
                "Russia denied that it had invaded Ukraine. | ASSAULT negation RUS>UKR by Russia",
                "Ukraine said Russia would invade Poland. | ASSAULT future RUS>POL by Ukraine",
                "Putin said “Russia will attack Ukraine”. | THREATEN RUS>UKR by Vladimir Putin",
                "Former President Barack Obama criticized Israel. | ACCUSE USA:ELI>ISR",
                "Iran has refused to allow UN inspectors in. | REJECT IRN>UNO:GOV",
            })
    void readsHowFirmlyAndOnWhoseWord(String sentence, String expected) {
        assertThat(code(sentence)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The attack on Ukraine by Russia was condemned by France. | ACCUSE FRA>RUS | ASSAULT RUS>UKR",
            })
    void readsTheActAndTheJudgementOnIt(String sentence, String judgement, String act) {
        assertThat(code(sentence))
                .anyMatch(row -> row.startsWith(act))
                .contains(judgement)
                .hasSize(2);
    }

    private static List<String> code(String sentence) {
        return coder.trace(new Article("test", LocalDate.of(2018, 5, 1), "", "", "", "en", sentence)).events().stream()
                .map(FirmnessSentencesTest::row)
                .toList();
    }

    private static String row(Event event) {
        return event.type()
                + event.aux().stream().map(Aux::word).map(word -> " " + word).collect(Collectors.joining())
                + " " + side(event.actor()) + ">" + side(event.recipient())
                + event.by().map(by -> " by " + by.name()).orElse("");
    }

    private static String side(List<Party> parties) {
        return parties.stream()
                .map(party -> party.country().orElse("?")
                        + (party.sectors().isEmpty()
                                ? ""
                                : ":" + party.sectors().get(0)))
                .collect(Collectors.joining(","));
    }
}
