package org.demarche.app.serve.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.demarche.app.record.Listing;
import org.demarche.app.record.Screen;
import org.demarche.store.Answer;

/**
 * What a page answers.
 *
 * @param status HTTP status
 * @param type media type with its charset
 * @param location where to go instead
 * @param file name under which a browser should save it; empty to show it
 */
public record Reply(int status, String type, byte[] body, Optional<String> location, Optional<String> file) {
    public Reply {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(body, "body");
    }

    static Reply page(Html html) {
        return html(200, html);
    }

    static Reply html(int status, Html html) {
        return html(status, html.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A page that was written before. */
    static Reply shown(byte[] page) {
        return html(200, page);
    }

    private static Reply html(int status, byte[] page) {
        return new Reply(status, "text/html; charset=utf-8", page, Optional.empty(), Optional.empty());
    }

    /** See other: a form was taken in, its result has an address of its own. */
    static Reply to(String location) {
        return new Reply(303, "text/plain; charset=utf-8", new byte[0], Optional.of(location), Optional.empty());
    }

    /** A table for spreadsheets. */
    static Reply csv(String name, Answer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Listing.print(answer, Listing.Kind.csv, out, new Screen(80, false));
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return new Reply(
                200, "text/csv; charset=utf-8", out.toByteArray(), Optional.empty(), Optional.of(name + ".csv"));
    }
}
