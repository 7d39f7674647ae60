package org.demarche.app.serve.api;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.app.serve.Problem;
import org.demarche.app.serve.Refusal;
import org.demarche.store.Page.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of an answer, from where, in which form. */
final class Paging {
    static final int MOST = 1000;
    private static final int USUAL = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Forms of an answer. */
    enum Form {
        JSON("application/json"),
        NDJSON("application/x-ndjson"),
        CSV("text/csv");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--limit",
            paramLabel = "a number from 1 to 1000",
            description =
                    "Rows at most: 100 unless told otherwise. As NDJSON and CSV all rows are sent where it is absent.")
    private @Nullable Integer limit;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "The \"next\" of the page before.")
    private @Nullable String cursor;

    @Option(names = "--format", description = "json, ndjson or csv; goes before the Accept header.")
    private @Nullable Form format;

    /** Rows of a page. */
    int limit() {
        int rows = limit == null ? USUAL : limit;
        if (rows < 1 || rows > MOST) {
            throw Refusal.of(Problem.UNUSABLE, "The parameter limit takes a number from 1 to " + MOST + ".");
        }
        return rows;
    }

    boolean limited() {
        return limit != null;
    }

    Optional<Place> after() {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            return Optional.of(new Place(JSON.readValue(bytes, new TypeReference<List<String>>() {})));
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw notOurs();
        }
    }

    static Refusal notOurs() {
        return Refusal.of(Problem.UNUSABLE, "The cursor is none that this answer gave out.");
    }

    static String cursor(Place place) {
        try {
            byte[] bytes = JSON.writeValueAsString(place.key()).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The form asked for: by parameter, else the first of ours that the Accept header names. */
    Form form(Context ctx) {
        if (format != null) {
            return format;
        }
        return accepted(ctx);
    }

    static Form accepted(Context ctx) {
        String accept = Optional.ofNullable(ctx.header("Accept")).orElse("").toLowerCase(Locale.ROOT);
        if (accept.isBlank()) {
            return Form.JSON;
        }
        for (String range : accept.split(",")) {
            String type = range.split(";")[0].strip();
            for (Form form : Form.values()) {
                if (type.equals(form.type()) || form == Form.NDJSON && type.equals("application/jsonl")) {
                    return form;
                }
            }
            if (type.equals("*/*") || type.equals("application/*") || type.equals("text/html")) {
                return Form.JSON;
            }
        }
        throw Refusal.of(Problem.NOT_ACCEPTABLE, "Answers are application/json, application/x-ndjson or text/csv.");
    }
}
