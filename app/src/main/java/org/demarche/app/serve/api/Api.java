package org.demarche.app.serve.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.app.serve.Access;
import org.demarche.app.serve.Desk;
import org.demarche.app.serve.Problem;
import org.demarche.app.serve.Routes;

/** The JSON API, its description at {@code /openapi.json}, and a page to read that at {@code /docs}. */
public final class Api implements Routes {
    private final String version;
    private final int largestBody;

    /** @param largestBody bytes */
    public Api(String version, int largestBody) {
        this.version = version;
        this.largestBody = largestBody;
    }

    @Override
    public void register(RoutesConfig routes, Desk desk) {
        List<Operation> operations = new ArrayList<>();
        operations.addAll(new LedgerApi(desk).operations());
        operations.addAll(new ArticleApi(desk, largestBody).operations());
        operations.addAll(new ActorApi(desk).operations());
        for (Operation operation : operations) {
            routes.addHttpHandler(operation.method(), operation.path(), operation.handler(), operation.access());
        }
        operations.add(stream());
        new StreamApi(desk).register(routes);
        byte[] description = OpenApi.describe(version, operations, LedgerApi.rows());
        routes.get("/openapi.json", ctx -> ctx.contentType("application/json").result(description), Access.READ);
        byte[] page = resource("docs.html");
        routes.get("/docs", ctx -> ctx.contentType("text/html; charset=utf-8").result(page), Access.READ);
    }

    /** Described here, registered by {@link StreamApi} in Javalin's own way. */
    private static Operation stream() {
        return new Operation(
                HandlerType.GET,
                StreamApi.PATH,
                "stream",
                "Newly coded records as they come, as server-sent events named by the record's kind",
                Access.READ,
                Optional.empty(),
                List.of(),
                List.of(new Operation.Reply(200, "Until either side ends it", List.of("text/event-stream"), "")),
                List.of(Problem.NOT_ACCEPTABLE),
                ctx -> {});
    }

    private static byte[] resource(String name) {
        try (InputStream in = Api.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("this is our bug: no resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
