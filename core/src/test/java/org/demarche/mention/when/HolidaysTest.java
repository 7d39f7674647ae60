package org.demarche.mention.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as published calendars give them. */
class HolidaysTest {
    @ParameterizedTest
    @CsvSource({
        "easter0, 1990, 1990-04-15", "easter0, 2008, 2008-03-23", "easter0, 2011, 2011-04-24",
                "easter0, 2024, 2024-03-31",
        "easter0, 2035, 2035-03-25", "orthodox0, 2022, 2022-04-24", "orthodox0, 2024, 2024-05-05",
                "orthodox0, 2017, 2017-04-16",
        "hebrew0, 2021, 2021-09-07", "hebrew0, 2023, 2023-09-16", "hebrew9, 1973, 1973-10-06",
                "hebrew-163, 2022, 2022-04-16",
        "hanukkah, 2022, 2022-12-19", "hanukkah, 2023, 2023-12-08", "11/4/4, 2022, 2022-11-24",
                "5/-1/1, 2022, 2022-05-30",
        "11/4/4/1, 2021, 2021-11-26", "hijri:10:1, 2022, 2022-05-02", "12-25, 2022, 2022-12-25"
    })
    void feastsFallOnTheirDays(String name, int year, LocalDate day) {
        assertThat(Holidays.of(name, year).from()).isEqualTo(day);
    }
}
