package org.demarche.app.serve.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.app.read.Input;
import org.demarche.app.read.InputFormat;
import org.demarche.app.read.Places;
import org.demarche.app.read.Settings;
import org.demarche.app.read.Source;
import org.demarche.app.read.Unreadable;
import org.demarche.app.serve.Problem;
import org.demarche.app.serve.Refusal;
import org.demarche.article.Article;

/** Articles that come as the body of a request, read as the same file would be. Nothing is fetched. */
final class Bodies {
    /** A body may hold so many articles. */
    private static final int MOST = 1000;

    private static final ObjectMapper JSON = new ObjectMapper();

    static final List<String> TYPES = List.of("text/plain", "application/json", "application/x-ndjson", "text/csv");

    private final int limit;

    /** @param limit largest body, bytes */
    Bodies(int limit) {
        this.limit = limit;
    }

    /** All articles of the body, or a refusal that names the first place that is none: all or nothing is taken. */
    List<Article> articles(Context ctx, ReadingOptions options) {
        byte[] body = bytes(ctx);
        InputFormat format = format(ctx);
        if (body.length >= Integer.BYTES && packed(body)) {
            throw Refusal.of(Problem.MEDIA_TYPE, "The body is packed; send it unpacked.");
        }
        if (format == InputFormat.JSONL && type(ctx).equals("application/json")) {
            body = lines(body);
        }
        Settings settings = options.settings(format);
        List<Article> out = new ArrayList<>();
        try (Source source = Places.of(List.of("-"), new ByteArrayInputStream(body), settings)) {
            for (Optional<Input> next = source.next(); next.isPresent(); next = source.next()) {
                if (out.size() == MOST) {
                    throw Refusal.of(Problem.TOO_LARGE, "A body may hold " + MOST + " articles.");
                }
                out.add(article(next.get(), options));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (out.isEmpty()) {
            throw Refusal.of(Problem.UNREADABLE, "The body holds no article.");
        }
        return out;
    }

    private static Article article(Input input, ReadingOptions options) {
        try {
            return options.told(input.article());
        } catch (Unreadable e) {
            throw Refusal.of(
                    Problem.UNREADABLE, String.valueOf(e.getMessage()).replaceFirst("^standard input", "the body"));
        }
    }

    private byte[] bytes(Context ctx) {
        try (InputStream in = ctx.bodyInputStream()) {
            byte[] body = in.readNBytes(limit + 1);
            if (body.length > limit) {
                throw Refusal.of(Problem.TOO_LARGE, "A body may have " + limit + " bytes.");
            }
            return body;
        } catch (IOException e) {
            throw Refusal.of(Problem.UNUSABLE, "The body broke off.");
        }
    }

    private static boolean packed(byte[] body) {
        int begin = ByteBuffer.wrap(body).getInt();
        boolean zip = begin == 0x504b0304;
        boolean zstandard = begin == 0x28b52ffd;
        return zip || zstandard || begin >>> 16 == 0x1f8b; // GZIP
    }

    private static String type(Context ctx) {
        String type = Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
        return type.replaceFirst(";.*", "").strip();
    }

    private static InputFormat format(Context ctx) {
        return switch (type(ctx)) {
            case "text/plain" -> InputFormat.TEXT;
            case "application/json", "application/x-ndjson", "application/jsonl" -> InputFormat.JSONL;
            case "text/csv" -> InputFormat.CSV;
            default -> throw Refusal.of(Problem.MEDIA_TYPE, "Bodies may be " + String.join(", ", TYPES) + ".");
        };
    }

    /** An object, or an array of objects, laid out in any way, as an object a line. */
    private static byte[] lines(byte[] body) {
        try {
            JsonNode read = JSON.readTree(body);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (JsonNode one : read.isArray() ? read : List.of(read)) {
                out.writeBytes(JSON.writeValueAsBytes(one));
                out.write('\n');
            }
            return out.toByteArray();
        } catch (JsonProcessingException e) {
            throw Refusal.of(
                    Problem.UNREADABLE,
                    "The body is no JSON: line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ".");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
