package org.demarche.app.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Span;

/** Rows of a JSON Lines file, and how their fields are read: a single value counts as a list of one, null as none. */
final class Rows {
    private Rows() {}

    static List<JsonNode> load(Path file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> rows = new ArrayList<>();
        int number = 0;
        String text;
        try {
            text = Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": there is no such file", e);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new IOException(file + ": not UTF-8", e);
        }
        for (String line : text.split("\n")) {
            number++;
            if (!line.isBlank()) {
                try {
                    rows.add(mapper.readTree(line));
                } catch (JsonProcessingException e) {
                    throw new IOException(file + ":" + number + ": not JSON: " + e.getOriginalMessage(), e);
                }
            }
        }
        return rows;
    }

    static List<JsonNode> ofKind(List<JsonNode> rows, String kind) {
        return rows.stream()
                .filter(row -> row.path("kind").asText().equals(kind))
                .toList();
    }

    static List<JsonNode> items(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(value);
        }
        List<JsonNode> out = new ArrayList<>();
        value.forEach(out::add);
        return out;
    }

    static List<String> texts(JsonNode value) {
        return items(value).stream().map(JsonNode::asText).toList();
    }

    static Optional<String> text(JsonNode value) {
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    static Optional<Span> span(JsonNode value) {
        boolean two = value.isArray() && value.size() == 2;
        return two && value.get(0).asInt() < value.get(1).asInt()
                ? Optional.of(new Span(value.get(0).asInt(), value.get(1).asInt()))
                : Optional.empty();
    }
}
