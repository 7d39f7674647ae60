package org.demarche.app.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.read.Columns.Field;
import org.demarche.article.Article;

/** A JSON object a line. A key with dots looks inside objects: {@code body.plain}. Blank lines are passed over. */
public final class JsonLinesSource implements Source {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Piece piece;
    private final Settings settings;
    private final Lines lines;
    private boolean ended;

    JsonLinesSource(Piece piece, Settings settings) {
        this.piece = piece;
        this.settings = settings;
        this.lines = new Lines(piece.in(), Bounds.ARTICLE);
    }

    @Override
    public Optional<Input> next() {
        long number = 0;
        try {
            while (!ended) {
                Optional<Lines.Line> line = lines.next();
                if (line.isEmpty()) {
                    ended = true;
                } else if (!line.get().blank()) {
                    return Optional.of(input(line.get()));
                }
                number = line.map(Lines.Line::number).orElse(number);
            }
        } catch (IOException e) {
            ended = true;
            return Optional.of(Places.broken(Position.line(piece.name(), number + 1), e));
        }
        return Optional.empty();
    }

    private Input input(Lines.Line line) {
        Position position = Position.line(piece.name(), line.number());
        if (line.cut()) {
            return Input.failing(
                    position,
                    Reason.TOO_LARGE,
                    "a line larger than " + Bounds.inMebibytes(Bounds.ARTICLE) + ", so no article");
        }
        return new Input(position, () -> article(position, piece.file(), line.bytes(), settings));
    }

    /** A JSON object as an article. */
    public static Article article(Position position, String outlet, byte[] bytes, Settings settings) throws Unreadable {
        String text = Utf8.decoded(position, bytes);
        JsonNode node;
        try {
            node = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (JsonProcessingException e) {
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw new Unreadable(
                    position,
                    Reason.MALFORMED,
                    "expected a JSON object on the line, found " + e.getOriginalMessage() + " at column " + column);
        }
        if (!node.isObject()) {
            String found = node.isArray() ? "an array: write each of its objects on a line of its own" : text.strip();
            throw new Unreadable(
                    position, Reason.MALFORMED, "expected a JSON object on the line, found " + shown(found));
        }
        return settings.columns().article(draft(position, outlet, node, settings), settings);
    }

    private static Draft draft(Position position, String outlet, JsonNode node, Settings settings) throws Unreadable {
        Columns columns = settings.columns();
        Optional<String> words = columns.value(Field.TEXT, key -> value(node, key));
        if (words.isEmpty()) {
            List<String> keys = new ArrayList<>();
            node.fieldNames().forEachRemaining(keys::add);
            boolean there = keys.contains(columns.named(Field.TEXT));
            throw new Unreadable(
                    position,
                    there ? Reason.EMPTY : Reason.MALFORMED,
                    "expected \"" + columns.named(Field.TEXT) + "\" with the text, found "
                            + (there ? "nothing in it" : shown(keys.toString())));
        }
        return new Draft(
                position,
                columns.value(Field.ID, key -> value(node, key)).orElse(""),
                words.get(),
                columns.value(Field.TITLE, key -> value(node, key)).orElse(""),
                columns.value(Field.SOURCE, key -> value(node, key)).orElse(outlet),
                columns.value(Field.URL, key -> value(node, key)).orElse(""),
                columns.value(Field.PUBLISHED, key -> value(node, key))
                        .map(List::of)
                        .orElse(List.of()));
    }

    /** The value of a key: as it is spelled, else by a path with dots, else however its case is. */
    private static Optional<String> value(JsonNode node, String key) {
        JsonNode found = node.path(key);
        if (found.isMissingNode() && key.indexOf('.') > 0) {
            found = node;
            for (String part : key.split("\\.")) {
                found = found.path(part);
            }
        }
        if (found.isMissingNode()) {
            for (Iterator<Map.Entry<String, JsonNode>> i = node.fields(); i.hasNext(); ) {
                Map.Entry<String, JsonNode> field = i.next();
                if (field.getKey().toLowerCase(Locale.ROOT).equals(key)) {
                    found = field.getValue();
                }
            }
        }
        if (found.isArray()) {
            List<String> parts = new ArrayList<>();
            found.forEach(part -> {
                if (part.isTextual()) {
                    parts.add(part.asText());
                }
            });
            return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", parts));
        }
        return found.isValueNode() && !found.isNull() ? Optional.of(found.asText()) : Optional.empty();
    }

    private static String shown(String text) {
        String line = text.strip();
        return line.length() <= 80 ? line : line.substring(0, 80) + "…";
    }
}
