package org.demarche.app.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.jetty.http.BadMessageException;

/** Refusals and failures as problem bodies (RFC 9457). What went wrong inside is for the log alone. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    static void register(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, ctx) -> answer(ctx, refusal));
        routes.exception(HttpResponseException.class, (e, ctx) -> answer(ctx, known(e.getStatus())));
        // Jetty's own, out of the reading of a body
        routes.exception(BadMessageException.class, (e, ctx) -> answer(ctx, known(e.getCode())));
        routes.exception(Exception.class, (e, ctx) -> {
            Log.failure("a request failed", e);
            answer(ctx, Refusal.of(Problem.BUG, "The server's log tells what happened. Please report it."));
        });
        routes.get(
                "/problems/{kind}",
                ctx -> {
                    for (Problem problem : Problem.values()) {
                        if (problem.word().equals(ctx.pathParam("kind"))) {
                            ctx.result(problem.status() + " " + problem.title() + "\n");
                            return;
                        }
                    }
                    throw Refusal.of(Problem.NOT_FOUND, "There is no such problem.");
                },
                Access.OPEN);
    }

    /** What Javalin itself refuses. */
    private static Refusal known(int status) {
        for (Problem problem : Problem.values()) {
            if (problem.status() == status) {
                return Refusal.of(problem, problem.title() + ".");
            }
        }
        return Refusal.of(status >= 500 ? Problem.BUG : Problem.UNUSABLE, "The request cannot be answered.");
    }

    private static void answer(Context ctx, Refusal refusal) {
        ObjectNode body = JSON.createObjectNode();
        body.put("type", refusal.problem().type());
        body.put("title", refusal.problem().title());
        body.put("status", refusal.problem().status());
        body.put("detail", refusal.detail());
        body.put("instance", ctx.path());
        for (int i = 0; i + 1 < refusal.headers().size(); i += 2) {
            ctx.header(refusal.headers().get(i), refusal.headers().get(i + 1));
        }
        try {
            ctx.status(refusal.problem().status());
            ctx.contentType("application/problem+json");
            ctx.result(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
