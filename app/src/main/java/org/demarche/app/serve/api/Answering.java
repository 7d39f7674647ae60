package org.demarche.app.serve.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.app.record.Listing;
import org.demarche.app.serve.Answered;
import org.demarche.app.serve.Desk;
import org.demarche.app.serve.Refusal;
import org.demarche.app.serve.api.Paging.Form;
import org.demarche.store.Answer;
import org.demarche.store.Ledger;
import org.demarche.store.Page;
import org.demarche.store.Page.Place;

/** Writes answers: a page of JSON, or all rows as a stream of lines that needs the memory of one page. */
final class Answering {
    private static final int STREAMED = 500;
    private static final JsonFactory JSON = new JsonFactory();

    private final Desk desk;

    Answering(Desk desk) {
        this.desk = desk;
    }

    /** A page of an answer from a ledger. */
    interface Pager {
        Page<Answer> page(Ledger ledger, Optional<Place> after, int limit);
    }

    /** Pages of what can only be computed whole: a row's place is its number. */
    static Pager whole(Function<Ledger, Answer> answer) {
        return (ledger, after, limit) -> {
            int from = after.map(Answering::number).orElse(0);
            Answer all = answer.apply(ledger);
            int to = (int) Math.min((long) from + limit, all.rows().size());
            List<List<Optional<Object>>> rows = from < to ? all.rows().subList(from, to) : List.of();
            return new Page<>(
                    new Answer(all.columns(), rows),
                    to < all.rows().size() ? Optional.of(new Place(List.of("" + to))) : Optional.empty());
        };
    }

    private static int number(Place place) {
        try {
            return Math.max(0, Integer.parseInt(place.key().get(0)));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no place in this answer: " + place, e);
        }
    }

    void answer(Context ctx, Paging paging, Pager pager) {
        Form form = paging.form(ctx);
        try {
            if (form == Form.JSON) {
                page(ctx, paging, pager);
            } else {
                stream(ctx, form, paging, pager);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Page<Answer> ask(Pager pager, Optional<Place> after, int limit) {
        try {
            return desk.ask(ledger -> pager.page(ledger, after, limit));
        } catch (IllegalArgumentException e) {
            throw after.isPresent() ? Paging.notOurs() : e;
        }
    }

    private void page(Context ctx, Paging paging, Pager pager) {
        // the parameters have been understood: a form, a limit and a cursor of ours
        Optional<Place> after = paging.after();
        int limit = paging.limit();
        Answered page =
                desk.answer("page " + ctx.path() + "?" + ctx.queryString(), () -> written(ask(pager, after, limit)));
        if (!page.next().isEmpty()) {
            ctx.header("Link", "<" + address(ctx, page.next()) + ">; rel=\"next\"");
        }
        ctx.contentType(Form.JSON.type()).result(page.body());
    }

    private static Answered written(Page<Answer> page) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (List<Optional<Object>> row : page.rows().rows()) {
                Listing.row(json, page.rows().columns(), row);
            }
            json.writeEndArray();
            json.writeStringField("next", page.next().map(Paging::cursor).orElse(null));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answered(out.toByteArray(), page.next().map(Paging::cursor).orElse(""));
    }

    private static String address(Context ctx, String next) {
        StringBuilder out = new StringBuilder(ctx.path()).append("?cursor=").append(next);
        for (Map.Entry<String, List<String>> parameter : ctx.queryParamMap().entrySet()) {
            for (String value : parameter.getValue()) {
                if (!parameter.getKey().equals("cursor")) {
                    out.append('&')
                            .append(escaped(parameter.getKey()))
                            .append('=')
                            .append(escaped(value));
                }
            }
        }
        return out.toString();
    }

    private static String escaped(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** Rows as they come. A failure on the way can no longer change the status: its problem is the last line. */
    private void stream(Context ctx, Form form, Paging paging, Pager pager) throws IOException {
        int left = paging.limited() ? paging.limit() : Integer.MAX_VALUE;
        Page<Answer> page = ask(pager, paging.after(), Math.min(left, STREAMED));
        ctx.contentType(form.type() + (form == Form.CSV ? ";charset=utf-8" : ""));
        if (form == Form.CSV) {
            ctx.header("Content-Disposition", "attachment; filename=\"demarche.csv\"");
        }
        OutputStream out = ctx.outputStream();
        boolean first = true;
        while (true) {
            Listing.rows(page.rows(), form == Form.CSV ? Listing.Kind.csv : Listing.Kind.jsonl, first, out);
            out.flush();
            first = false;
            left -= page.rows().rows().size();
            if (page.next().isEmpty() || left <= 0) {
                return;
            }
            try {
                page = ask(pager, page.next(), Math.min(left, STREAMED));
            } catch (Refusal refusal) {
                try (JsonGenerator json = JSON.createGenerator(out)) {
                    json.writeStartObject();
                    json.writeStringField("type", refusal.problem().type());
                    json.writeStringField("detail", refusal.detail());
                    json.writeEndObject();
                }
                return;
            }
        }
    }
}
