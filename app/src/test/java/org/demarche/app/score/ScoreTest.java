package org.demarche.app.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small readings whose score can be counted by hand. */
class ScoreTest {
    private static final String TEXT =
            "date 2020-05-05 🕊 Ruritania’s king met the Duke of Graustark in Oslo and praised him. "
                    + "Graustark’s ministers said “we want peace”.";

    @TempDir
    Path folder;

    private final Score score = new Score();

    @Test
    void aRightEventIsExact() throws IOException {
        add(meeting("CONSULT", "visit", "[]", "2020-05-05"), producedMeeting("RUR", "GRK", "visit", "2020-05-05"));
        assertThat(score.events().f1(3)).isEqualTo(1);
    }

    @Test
    void aReciprocalEventMayListBothSidesTogether() throws IOException {
        String pooled = producedMeeting("RUR", "GRK", "visit", "2020-05-05")
                .replace("}],\"recipient\":[{", "},{")
                .replace("}],\"when\"", "}],\"recipient\":[],\"when\"");
        add(meeting("CONSULT", "visit", "[]", "2020-05-05"), pooled);
        assertThat(score.events().f1(3)).isEqualTo(1);
    }

    @Test
    void aWrongSideIsOnlyFound() throws IOException {
        add(meeting("CONSULT", "visit", "[]", "2020-05-05"), producedMeeting("RUR", "NOR", "visit", "2020-05-05"));
        assertThat(score.events().recall(1)).isEqualTo(1);
        assertThat(score.events().recall(2)).isZero();
        assertThat(score.remarks()).singleElement().asString().startsWith("FOUND");
    }

    @Test
    void aWrongDayOrModeIsNotExact() throws IOException {
        add(meeting("CONSULT", "visit", "[]", "2020-05-05"), producedMeeting("RUR", "GRK", "phone", "2020-05-05"));
        assertThat(score.events().recall(2)).isEqualTo(1);
        assertThat(score.events().recall(3)).isZero();
        Score days = new Score();
        add(
                days,
                meeting("CONSULT", "visit", "[]", "2020-05-05"),
                producedMeeting("RUR", "GRK", "visit", "2020-06-05"));
        assertThat(days.events().recall(3)).isZero();
    }

    @Test
    void anotherTypeOrAnotherPlaceIsAMissAndAnExtra() throws IOException {
        add(meeting("ASSAULT", "visit", "[]", "2020-05-05"), producedMeeting("RUR", "GRK", "visit", "2020-05-05"));
        assertThat(score.events().recall(1)).isZero();
        assertThat(score.events().precision(1)).isZero();
        assertThat(score.remarks())
                .hasSize(2)
                .anyMatch(r -> r.startsWith("MISS"))
                .anyMatch(r -> r.startsWith("EXTRA"));
    }

    @Test
    void anOptionalRowCostsNothingWhenMissedAndCountsWhenFound() throws IOException {
        String optional = meeting("CONSULT", "visit", "[]", "2020-05-05").replace("\"must\":true", "\"must\":false");
        add(optional, producedMeeting("RUR", "GRK", "visit", "2020-05-05"));
        assertThat(score.events().precision(3)).isEqualTo(1);
        assertThat(score.events().recall(3)).isZero();
        assertThat(score.events().toString()).startsWith("event: expected 0, produced 1");
    }

    @Test
    void twoExpectedRowsDoNotShareOneProducedRow() throws IOException {
        String want = meeting("CONSULT", "visit", "[]", "2020-05-05");
        add(want + "\n" + want.replace("e1", "e2"), producedMeeting("RUR", "GRK", "visit", "2020-05-05"));
        assertThat(score.events().recall(3)).isEqualTo(0.5);
    }

    @Test
    void aRowMovesToItsOtherMatchToMakeRoom() throws IOException {
        // both produced rows fit the first expected row, only one fits the second: all can be paired
        String either = meeting("CONSULT", "visit", "[]", "2020-05-05")
                .replace("met the Duke", "met the Duke of Graustark in Oslo");
        String late = meeting("CONSULT", "visit", "[]", "2020-05-05").replace("met the Duke", "in Oslo");
        String early = producedMeeting("RUR", "GRK", "visit", "2020-05-05");
        String second = early.replace(at("met"), at("Oslo"));
        add(either + "\n" + late.replace("e1", "e2"), second + "\n" + early);
        assertThat(score.events().recall(3)).isEqualTo(1);
    }

    @Test
    void aCollectiveSpeakerMatchesByItsCode() throws IOException {
        String want = "{\"kind\":\"statement\",\"id\":\"q1\",\"must\":true,\"anchor\":\"“we want peace”\","
                + "\"speaker\":\"Graustark ministers\",\"speaker_code\":\"GRK:GOV\",\"form\":\"direct\","
                + "\"quotes\":[\"we want peace\"],\"cue\":\"said\"}";
        String made =
                "{\"kind\":\"statement\",\"speaker\":{\"country\":\"GRK\",\"sector\":[\"GOV\"],\"name\":\"the cabinet\"},"
                        + "\"form\":\"direct\",\"cue\":{\"text\":\"said\",\"span\":" + at("said") + "},"
                        + "\"content\":{\"text\":\"“we want peace”\",\"span\":" + at("“we want peace”")
                        + "},\"quotes\":[{\"text\":\"We want peace\",\"span\":" + at("we want peace") + "}]}";
        add(want, made);
        assertThat(score.statements().f1(3)).isEqualTo(1);
    }

    @Test
    void namesAreComparedWithoutTitlesAccentsAndCase() {
        assertThat(Names.same(java.util.Optional.of("Nicolás Maduro"), java.util.Optional.of("Mr MADURO")))
                .isTrue();
        assertThat(Names.same(java.util.Optional.of("Nicolás Maduro"), java.util.Optional.of("the")))
                .isFalse();
        assertThat(Names.same(java.util.Optional.empty(), java.util.Optional.of("Maduro")))
                .isFalse();
        assertThat(Names.same(java.util.Optional.empty(), java.util.Optional.empty()))
                .isTrue();
    }

    private void add(String expected, String produced) throws IOException {
        add(score, expected, produced);
    }

    private void add(Score to, String expected, String produced) throws IOException {
        Path text = Files.writeString(folder.resolve("a.txt"), TEXT);
        Path want = Files.writeString(folder.resolve("a.gold.jsonl"), expected);
        Path made = Files.writeString(folder.resolve("a.jsonl"), produced);
        to.add(text, want, made);
    }

    private static String meeting(String type, String mode, String also, String day) {
        return "{\"kind\":\"event\",\"id\":\"e1\",\"must\":true,\"anchor\":\"met the Duke\",\"actor\":[\"RUR:GOV\"],"
                + "\"recipient\":[\"GRK\"],\"event\":[\"" + type + "\"],\"mode\":\"" + mode + "\",\"also\":" + also
                + ",\"aux\":\"none\",\"when\":[\"" + day + "\",\"" + day + "\"],\"by\":null}";
    }

    private static String producedMeeting(String actor, String recipient, String mode, String day) {
        return "{\"kind\":\"event\",\"event\":\"CONSULT\",\"mode\":[\"" + mode
                + "\"],\"aux\":[],\"actor\":[{\"country\":\"" + actor
                + "\",\"sector\":[\"GOV\"],\"name\":\"A\"}],\"recipient\":[{\"country\":\"" + recipient
                + "\",\"sector\":[],\"name\":\"B\"}],\"when\":{\"from\":\"" + day + "\",\"to\":\"" + day
                + "\"},\"by\":null,\"evidence\":{\"span\":" + at("Ruritania’s king met the Duke of Graustark in Oslo")
                + ",\"text\":\"\",\"trigger\":" + at("met") + "}}";
    }

    /** Where a piece of the text stands, in code points, as JSON. */
    private static String at(String piece) {
        int start = TEXT.codePointCount(0, TEXT.indexOf(piece));
        return "[" + start + "," + (start + piece.codePointCount(0, piece.length())) + "]";
    }
}
