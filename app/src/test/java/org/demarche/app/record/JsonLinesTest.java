package org.demarche.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The record contract, field by field. */
public class JsonLinesTest {
    private static final List<String> PARTY = List.of("country", "sector", "name", "id", "text", "span", "resolved_by");

    @Test
    void anArticleRowOpensTheReading() throws IOException {
        JsonNode article = rows(true).get(0);
        assertThat(fields(article))
                .containsExactly(
                        "kind",
                        "id",
                        "published",
                        "source",
                        "url",
                        "title",
                        "language",
                        "text",
                        "sentences",
                        "coder",
                        "codebook");
        assertThat(article.path("kind").asText()).isEqualTo("article");
        assertThat(article.path("published").asText()).isEqualTo("2022-12-31");
        assertThat(article.path("source").asText()).isEqualTo("talks.txt");
        assertThat(article.path("url").isNull()).isTrue();
        assertThat(article.path("sentences").isInt()).isTrue();
        assertThat(article.path("codebook").asText()).isEqualTo("PLOVER 0.8");
        assertThat(article.path("text").asText()).isEqualTo(Sample.ARTICLE.text());
        assertThat(rows(false).get(0).has("text")).isFalse();
    }

    @Test
    void anEventRowHasEveryFieldOfTheContract() throws IOException {
        JsonNode event = rows(false).get(2);
        assertThat(fields(event))
                .containsExactly(
                        "kind",
                        "id",
                        "article",
                        "published",
                        "event",
                        "mode",
                        "context",
                        "aux",
                        "condition",
                        "actor",
                        "recipient",
                        "quad",
                        "score",
                        "cameo",
                        "goldstein",
                        "when",
                        "where",
                        "by",
                        "same",
                        "killed",
                        "injured",
                        "size",
                        "evidence",
                        "rule",
                        "confidence");
        assertThat(event.path("article").asText()).isEqualTo(Sample.ARTICLE.id());
        assertThat(event.path("event").asText()).isEqualTo("THREATEN");
        assertThat(texts(event.path("mode"))).containsExactly("violence");
        assertThat(texts(event.path("aux"))).containsExactly("future", "hypothetical");
        assertThat(fields(event.path("actor").get(0))).containsExactlyElementsOf(PARTY);
        assertThat(event.path("actor").get(0).path("resolved_by").asText()).isEqualTo("title");
        assertThat(event.path("recipient").get(0).path("country").isNull()).isTrue();
        assertThat(event.path("recipient").get(0).path("sector").isArray()).isTrue();
        assertThat(fields(event.path("when"))).containsExactly("text", "span", "from", "to", "basis");
        assertThat(event.path("when").path("from").asText()).isEqualTo("2022-12-30");
        assertThat(fields(event.path("where"))).contains("name", "span", "country", "lat", "lon", "id");
        assertThat(event.path("where").path("lat").asDouble()).isEqualTo(59.91273);
        assertThat(fields(event.path("by"))).containsExactly("name", "country", "sector", "statement");
        assertThat(event.path("same").asText()).isEqualTo("e-0");
        assertThat(fields(event.path("killed"))).containsExactly("min", "max", "text", "span");
        assertThat(event.path("injured").isNull()).isTrue();
        assertThat(fields(event.path("evidence"))).containsExactly("text", "span", "trigger");
        assertThat(event.path("score").decimalValue().toPlainString()).isEqualTo("-7");
        assertThat(event.path("confidence").asDouble()).isEqualTo(0.813);
    }

    @Test
    void aStatementRowHasEveryFieldOfTheContract() throws IOException {
        JsonNode statement = rows(false).get(1);
        assertThat(fields(statement))
                .containsExactly(
                        "kind",
                        "id",
                        "article",
                        "published",
                        "speaker",
                        "addressee",
                        "form",
                        "cue",
                        "content",
                        "quotes",
                        "when",
                        "channel",
                        "stance",
                        "means",
                        "hedges",
                        "topic",
                        "within",
                        "events",
                        "rule",
                        "confidence");
        assertThat(fields(statement.path("speaker"))).containsExactlyElementsOf(PARTY);
        assertThat(statement.path("form").asText()).isEqualTo("mixed");
        assertThat(fields(statement.path("cue"))).containsExactly("text", "span");
        assertThat(statement.path("quotes").get(0).path("text").asText()).isEqualTo("moved");
        assertThat(statement.path("when").isNull()).isTrue();
        assertThat(statement.path("channel").asText()).isEqualTo("Telegram");
        assertThat(fields(statement.path("stance"))).contains("toward", "polarity");
        assertThat(statement.path("stance").path("polarity").asDouble()).isEqualTo(-0.5);
        assertThat(texts(statement.path("events"))).containsExactly("e-1");
    }

    @Test
    void everySpanCountsCodePointsAndQuotesTheText() throws IOException {
        int seen = 0;
        for (JsonNode row : rows(false)) {
            seen += checkSpans(row);
        }
        assertThat(seen).isGreaterThan(12);
    }

    @Test
    void theSameReadingGivesTheSameBytes() throws IOException {
        assertThat(printed(true)).isEqualTo(printed(true));
    }

    @Test
    void rowsOfOneReadingStandOnLinesOfTheirOwn() throws IOException {
        String printed = new String(printed(false), StandardCharsets.UTF_8);
        assertThat(printed.lines()).hasSize(3).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(printed).endsWith("}\n");
    }

    /** Walks a row; every object with a text and a span must quote the article. @return how many did */
    public static int checkSpans(JsonNode node, String text) {
        int seen = 0;
        if (node.has("text") && node.has("span")) {
            int from = text.offsetByCodePoints(0, node.path("span").get(0).asInt());
            int to = text.offsetByCodePoints(0, node.path("span").get(1).asInt());
            assertThat(text.substring(from, to)).isEqualTo(node.path("text").asText());
            seen++;
        }
        for (JsonNode child : node) {
            seen += checkSpans(child, text);
        }
        return seen;
    }

    private static int checkSpans(JsonNode node) {
        return checkSpans(node, Sample.ARTICLE.text());
    }

    private static List<JsonNode> rows(boolean withText) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        ObjectMapper mapper = new ObjectMapper();
        for (String line : new String(printed(withText), StandardCharsets.UTF_8).split("\n")) {
            rows.add(mapper.readTree(line));
        }
        return rows;
    }

    private static byte[] printed(boolean withText) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines(out, withText);
        lines.print(Sample.coded());
        lines.flush();
        return out.toByteArray();
    }

    private static List<String> fields(JsonNode node) {
        List<String> out = new ArrayList<>();
        node.fieldNames().forEachRemaining(out::add);
        return out;
    }

    private static List<String> texts(JsonNode node) {
        List<String> out = new ArrayList<>();
        node.forEach(item -> out.add(item.asText()));
        return out;
    }
}
