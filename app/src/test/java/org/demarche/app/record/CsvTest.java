package org.demarche.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void oneHeadingThenALineARecord() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv csv = new Csv(out);
        csv.print(Sample.coded());
        csv.print(Sample.coded());
        csv.flush();
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0)).startsWith("kind,id,article,published,event,mode,");
        assertThat(lines.get(2))
                .startsWith(
                        "event,e-1,2022-12-31-0123456789ab,2022-12-31,THREATEN,violence,military,future|hypothetical,"
                                + "if talks fail,RUR:GOV Rudolf V,--- the Duke,3,-7,138,-7.04,yesterday,2022-12-30,2022-12-30,Oslo,NOR,")
                .contains(",10-15,,10-15,");
    }

    @Test
    void aCellWithCommaQuoteOrLineIsQuoted() throws IOException {
        assertThat(Csv.quoted("plain")).isEqualTo("plain");
        assertThat(Csv.quoted("a, \"b\"\nc")).isEqualTo("\"a, \"\"b\"\"\nc\"");
    }
}
