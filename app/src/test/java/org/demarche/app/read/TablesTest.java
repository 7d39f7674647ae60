package org.demarche.app.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.article.Article;
import org.junit.jupiter.api.Test;

/** JSON Lines and CSV, and what their columns mean. */
class TablesTest {
    @Test
    void usualNamesNeedNoMapping() throws Exception {
        Article article = json("""
                        {"id": "a1", "Date": "2021-03-04T23:10:00-05:00", "headline": "Notes", "body": "Ruritania wrote.", "url": "x://y", "outlet": "Gazette"}
                        """).get(0).article();
        assertThat(article)
                .isEqualTo(new Article(
                        "a1",
                        java.time.LocalDate.of(2021, 3, 4),
                        "Gazette",
                        "x://y",
                        "Notes",
                        "en",
                        "Ruritania wrote."));
    }

    @Test
    void columnsAreMappedAndJoined() throws Exception {
        Settings mapped = Settings.plain()
                .as(InputFormat.JSONL)
                .with(Columns.parse(List.of("text=head+story.plain", "published=meta.day,id=n")));
        Article article = Found.piped(
                        mapped,
                        bytes("{\"n\": 7, \"head\": \"Notes\", \"story\": {\"plain\": [\"One.\", \"Two.\"]}, "
                                + "\"meta\": {\"day\": 1614816000}}"))
                .get(0)
                .article();
        assertThat(article.text()).isEqualTo("Notes\n\nOne.\n\nTwo.");
        assertThat(article.id()).isEqualTo("7");
        assertThat(article.published()).isEqualTo("2021-03-04");
    }

    @Test
    void aMappingThatIsNoneIsRefused() {
        refused("text", "expected FIELD=COLUMN");
        refused("words=body", "words is no field of an article; known are id, text, published");
        refused("text=a,text=b", "a second time");
        refused("text=a++b", "expected FIELD=COLUMN");
    }

    @Test
    void eachBadLineIsNamedAndNothingElseIsLost() {
        List<String> told = Found.told(json("""
                {"date": "2021-03-04", "text": "One."}
                {"date": "2021-03-04", "text": "Two."

                [{"date": "2021-03-04", "text": "Three."}]
                {"date": "2021-03-04", "words": "Four."}
                {"date": "2021-03-04", "text": ""}
                {"date": "4/3/2021", "text": "Six."}
                {"text": "Seven."}
                {"date": "2021-03-04", "text": "Eight."} {}
                {"date": "2021-03-04", "text": "Nine."}
                """));
        assertThat(told).hasSize(9);
        assertThat(told.get(0)).isEqualTo("2021-03-04 One.");
        assertThat(told.get(1)).startsWith("malformed standard input:2: expected a JSON object on the line");
        assertThat(told.get(2)).startsWith("malformed standard input:4:").contains("on a line of its own");
        assertThat(told.get(3))
                .startsWith("malformed standard input:5: expected \"text\"")
                .contains("words");
        assertThat(told.get(4)).startsWith("empty standard input:6:");
        assertThat(told.get(5))
                .startsWith("undated standard input:7: expected a day")
                .contains("\"4/3/2021\"");
        assertThat(told.get(6)).startsWith("undated standard input:8: expected a day in \"published\"");
        assertThat(told.get(7)).startsWith("malformed standard input:9:");
        assertThat(told.get(8)).isEqualTo("2021-03-04 Nine.");
    }

    @Test
    void deeplyNestedJsonIsRefusedNotDied() {
        assertThat(Found.told(json("{\"text\":" + "[".repeat(100_000))))
                .singleElement()
                .asString()
                .startsWith("malformed");
    }

    @Test
    void csvRunsOverLinesInsideQuotes() throws Exception {
        List<Input> found = csv("""
                id,date,text
                a,2021-03-04,"Ruritania ""wrote"", they said.

                Graustark answered."

                b,2021-03-05,Plain.
                """);
        assertThat(found.get(0).article().text()).isEqualTo("Ruritania \"wrote\", they said.\n\nGraustark answered.");
        assertThat(found.get(1).name()).isEqualTo("standard input:6");
        assertThat(found.get(1).article().id()).isEqualTo("b");
    }

    @Test
    void semicolonsAndTabsPartColumnsToo() throws Exception {
        assertThat(csv("date;text\n2021-03-04;One, two.\n").get(0).article().text())
                .isEqualTo("One, two.");
        assertThat(csv("date\ttext\n2021-03-04\tOne; two.\n").get(0).article().text())
                .isEqualTo("One; two.");
    }

    @Test
    void aBadRecordIsNamedAndNothingElseIsLost() {
        List<String> told = Found.told(csv("""
                date,text
                2021-03-04,One.
                2021-03-04,Two,too.
                2021-03-04,"Three
                2021-03-04,Four.
                """));
        assertThat(told).hasSize(4);
        assertThat(told.get(1)).isEqualTo("malformed standard input:3: expected 2 columns as in the header, found 3");
        assertThat(told.get(2)).startsWith("malformed standard input:4: expected a closing quotation mark");
        assertThat(told.get(3)).isEqualTo("2021-03-04 Four.");
    }

    @Test
    void aHeaderWithoutTheTextIsToldOnce() {
        assertThat(Found.told(csv("date,words\n2021-03-04,One.\n2021-03-05,Two.\n")))
                .containsExactly("malformed standard input:1: expected a header with the column text, "
                        + "found date, words; --map text=COLUMN names another");
        Settings mapped = Settings.plain().as(InputFormat.CSV).with(Columns.parse(List.of("text=words,published=day")));
        assertThat(Found.told(Found.piped(mapped, bytes("date,words\n2021-03-04,One.\n"))))
                .singleElement()
                .asString()
                .contains("with the column day, found");
    }

    private static void refused(String mapping, String message) {
        assertThatThrownBy(() -> Columns.parse(List.of(mapping)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static List<Input> json(String text) {
        return Found.piped(Settings.plain().as(InputFormat.JSONL), bytes(text));
    }

    private static List<Input> csv(String text) {
        return Found.piped(Settings.plain().as(InputFormat.CSV), bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
