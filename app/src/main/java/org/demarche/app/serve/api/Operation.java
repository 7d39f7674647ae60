package org.demarche.app.serve.api;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.demarche.app.serve.Access;
import org.demarche.app.serve.Problem;

/**
 * What the API can do at one address. It is registered and described from this alone, so that no description can stray from
 * what is so.
 *
 * @param question makes an empty question, whose options are the parameters; see {@link Question}
 * @param body media types that are read; empty for none
 * @param refusals kinds that are special to this; those that any request may meet are added
 */
record Operation(
        HandlerType method,
        String path,
        String name,
        String summary,
        Access access,
        Optional<Supplier<?>> question,
        List<String> body,
        List<Reply> replies,
        List<Problem> refusals,
        Handler handler) {
    /**
     * @param types media types
     * @param schema name among the schemas; empty for text
     */
    record Reply(int status, String description, List<String> types, String schema) {}

    /** A question that is answered from what it says. */
    static <Q> Operation get(
            String path,
            String name,
            String summary,
            Supplier<Q> question,
            Reply reply,
            BiConsumer<Context, Q> answer) {
        return new Operation(
                HandlerType.GET,
                path,
                name,
                summary,
                Access.READ,
                Optional.of(question),
                List.of(),
                List.of(reply),
                List.of(),
                ctx -> Question.answer(question.get(), ctx, answer));
    }

    /** A body that is read, with parameters. */
    static <Q> Operation post(
            String path,
            String name,
            String summary,
            Access access,
            Supplier<Q> question,
            List<Reply> replies,
            BiConsumer<Context, Q> answer) {
        return new Operation(
                HandlerType.POST,
                path,
                name,
                summary,
                access,
                Optional.of(question),
                Bodies.TYPES,
                replies,
                List.of(Problem.TOO_LARGE, Problem.MEDIA_TYPE, Problem.UNREADABLE),
                ctx -> Question.answer(question.get(), ctx, answer));
    }

    Operation refusing(Problem problem) {
        List<Problem> more = new ArrayList<>(refusals);
        more.add(problem);
        return new Operation(method, path, name, summary, access, question, body, replies, more, handler);
    }

    /** The kinds of refusal that a client of this may meet. */
    List<Problem> allRefusals() {
        List<Problem> out = new ArrayList<>(List.of(Problem.UNUSABLE, Problem.TOKEN_NEEDED));
        out.addAll(refusals);
        out.addAll(List.of(Problem.TOO_MANY, Problem.BUG, Problem.BUSY, Problem.TOO_SLOW));
        return out.stream().sorted().distinct().toList();
    }
}
