package org.demarche.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
    @Test
    void showsWhoDidWhatToWhomOnWhoseWord() throws IOException {
        assertThat(drawn(new Screen(140, false)))
                .contains("EVENTS", "STATEMENTS", "2022-12-30", "Rudolf V", "(RUR:GOV)", "→", "THREATEN", "violence")
                .contains("he may strike 10 to 15 posts", "mixed: told", "1 sentence, 1 event, 1 statement");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 72, 80, 100, 200})
    void fitsTheScreen(int columns) throws IOException {
        assertThat(drawn(new Screen(columns, false)).lines())
                .allMatch(line -> Wrapped.width(line) <= columns, "at most " + columns + " wide");
    }

    @Test
    void usesColoursOnlyWhereAllowed() throws IOException {
        assertThat(drawn(new Screen(100, false))).doesNotContain("\u001b");
        assertThat(drawn(new Screen(100, true))).contains("\u001b[1mEVENTS\u001b[0m");
    }

    @Test
    void wideCharactersTakeTwoPlacesAndMarksNone() {
        assertThat(Wrapped.width("習近平")).isEqualTo(6);
        assertThat(Wrapped.width("e\u0301")).isEqualTo(1);
        assertThat(Wrapped.lines("習近平 said", 4)).containsExactly("習近", "平", "said");
        assertThat(Wrapped.lines("習近平 said", 6)).containsExactly("習近平", "said");
    }

    @Test
    void anArticleCannotSteerTheTerminal() {
        assertThat(Wrapped.lines("a\u001b[2Jb\u202Ec\nd", 40)).containsExactly("a [2Jbc d");
    }

    @Test
    void emptyCellsKeepTheirLine() {
        assertThat(Wrapped.lines("", 10)).isEqualTo(List.of(""));
    }

    private static String drawn(Screen screen) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Reading reading = new Reading(out, screen);
        reading.print(Sample.coded());
        reading.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
