package org.demarche.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    private static final LocalDate DAY = LocalDate.of(2021, 3, 4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-03-04",
                "2021-03-04T23:59:59-08:00",
                "2021-03-04 10:00",
                "2021/03/04",
                "20210304",
                "20210304T101500Z",
                "Thu, 04 Mar 2021 10:00:00 GMT",
                "4 March 2021",
                "March 4, 2021 at 10:15 am",
                "Thursday, March 4th, 2021",
                "4-MAR-2021 15:01:01.79",
                "1614816000",
                "1614816000000"
            })
    void metadataIsReadAsItIsWritten(String value) {
        assertThat(Days.read(value)).hasValue(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "03/04/2021", "yesterday", "2021-02-30", "March 2021", "0000-00-00", "12345"})
    void whatIsUnclearIsNone(String value) {
        assertThat(Days.read(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thursday, March 4, 2021\n\nRuritania wrote.",
                "Notes\nPublished: 4 March 2021, 10:15\nRuritania wrote.",
                "Notes\n2021-03-04\nRuritania wrote.",
                "STRELSAU, March 4, 2021 (Wire) - Ruritania wrote.",
                "Strelsau, 4 March 2021 — Ruritania wrote."
            })
    void theTopOfTheTextMayTell(String text) {
        assertThat(Days.atTheTop(text)).hasValue(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On March 4, 2021 Ruritania wrote.",
                "Ruritania wrote on March 4, 2021 - a Thursday.",
                "STRELSAU, March 4 (Wire) - Ruritania wrote."
            })
    void aDateInASentenceOrWithoutYearDoesNot(String text) {
        assertThat(Days.atTheTop(text)).isEmpty();
    }

    @Test
    void addressesMayTell() {
        for (String address : List.of(
                "https://news.example/2021/03/04/notes",
                "https://news.example/world/2021/mar/04/notes",
                "https://news.example/world/2021-03-04/notes",
                "https://news.example/notes-20210304.html")) {
            assertThat(Days.inAddress(address)).as(address).hasValue(DAY);
        }
        assertThat(Days.inAddress("https://news.example/article/120210304555")).isEmpty();
        assertThat(Days.inAddress("https://news.example/2021/13/04/notes")).isEmpty();
        assertThat(Days.inAddress("")).isEmpty();
    }

    @Test
    void theOrderIsTextThenMetadataThenTopThenAddressThenThePerson() throws Exception {
        String top = "Friday, March 5, 2021\n\nRuritania wrote.";
        Settings person = Settings.plain().on(LocalDate.of(2021, 3, 7));
        String address = "https://news.example/2021/03/06/notes";
        assertThat(day("date 2021-03-03\n" + top, address, person, "2021-03-04"))
                .isEqualTo("2021-03-03");
        assertThat(day(top, address, person, "2021-03-04")).isEqualTo("2021-03-04");
        assertThat(day(top, address, person, "unknown", "2021-03-04")).isEqualTo("2021-03-04");
        assertThat(day(top, address, person)).isEqualTo("2021-03-05");
        assertThat(day("Ruritania wrote.", address, person)).isEqualTo("2021-03-06");
        assertThat(day("Ruritania wrote.", "", person)).isEqualTo("2021-03-07");
    }

    private static LocalDate day(String text, String url, Settings settings, String... metadata) throws Unreadable {
        return new Draft(Position.whole("test"), "", text, "", "", url, List.of(metadata))
                .article(settings)
                .published();
    }
}
