package org.demarche.app.serve.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.app.record.Coded;
import org.demarche.app.record.JsonLines;
import org.demarche.app.record.Listing;
import org.demarche.article.Article;
import org.demarche.observation.Observation;
import org.demarche.store.Answer;

/** Records and rows as JSON; the same bytes as the command line prints. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** A row of an answer. */
    static JsonNode row(Answer answer, int row) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            Listing.row(json, answer.columns(), answer.rows().get(row));
            json.flush();
            return MAPPER.readTree(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A record of an article, as the record contract has it. */
    static JsonNode record(Article article, Observation observation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonLines lines = new JsonLines(out, false);
            lines.observation(article, observation);
            lines.flush();
            return MAPPER.readTree(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Readings as JSON Lines. */
    static byte[] lines(List<Coded> readings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonLines lines = new JsonLines(out, false);
            for (Coded coded : readings) {
                lines.print(coded);
            }
            lines.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same as one object with a list of {@code items}. */
    static byte[] items(byte[] lines) {
        String rows = new String(lines, StandardCharsets.UTF_8).strip().replace("\n", ",\n");
        return ("{\"items\":[" + rows + "]}").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(JsonNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void answer(Context ctx, JsonNode json) {
        answer(ctx, bytes(json));
    }

    static void answer(Context ctx, byte[] json) {
        ctx.contentType("application/json").result(json);
    }
}
