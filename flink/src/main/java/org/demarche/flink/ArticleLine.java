package org.demarche.flink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.demarche.article.Article;

/**
 * An article on one line: a JSON object of {@code id}, {@code date} (YYYY-MM-DD) and {@code text}, where known also of
 * {@code title}, {@code source} and {@code url}.
 */
final class ArticleLine {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 60;

    private ArticleLine() {}

    /** @throws IllegalArgumentException if the line is no article; it tells what was expected and shows the line's start */
    static Article read(String line) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected a JSON object, found " + shown(line), e);
        }
        String text = needed(node, "text", line);
        try {
            return new Article(
                    needed(node, "id", line),
                    LocalDate.parse(needed(node, "date", line)),
                    node.path("source").asText(""),
                    node.path("url").asText(""),
                    node.path("title").asText(""),
                    "en",
                    text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("expected \"date\" as YYYY-MM-DD in " + shown(line), e);
        }
    }

    private static String needed(JsonNode node, String field, String line) {
        String value = node.path(field).asText("");
        if (value.isBlank()) {
            throw new IllegalArgumentException("expected \"" + field + "\" in " + shown(line));
        }
        return value;
    }

    private static String shown(String line) {
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
