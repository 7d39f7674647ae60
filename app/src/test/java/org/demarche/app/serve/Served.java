package org.demarche.app.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.demarche.Coder;
import org.demarche.Trace;
import org.demarche.app.serve.Settings.Limits;
import org.demarche.app.serve.api.Api;
import org.demarche.article.Article;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Shelf;
import org.demarche.reconcile.Families;
import org.demarche.store.Ledger;
import org.junit.jupiter.api.Assumptions;

/** A real server on a free port of loopback, with a ledger in a file, as {@code demarche serve} makes it. */
public final class Served implements AutoCloseable {
    public static final String TOKEN = "a-token-for-tests-only";
    public static final Path EXAMPLE = Path.of("..", "examples", "2022-12-31-video-call.txt");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Desk desk;
    private final Server server;

    private Served(Desk desk, Server server) {
        this.desk = desk;
        this.server = server;
    }

    /** The real coder, loaded once for all tests of a process. */
    public static ArticleCoder coder() {
        return Loaded.CODER;
    }

    private record Real(Coder coder) implements ArticleCoder {
        @Override
        public Trace trace(Article article) {
            return coder.trace(article);
        }

        @Override
        public String name() {
            return "test coder";
        }
    }

    static {
        Server.logTo(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    private static final class Loaded {
        static final Real CODER = new Real(Coder.of(Shelf.builtIn(), OnnxEncoder.load()));
    }

    public static Served start(Path ledger) {
        return start(ledger, coder(), settings("127.0.0.1", Limits.usual()), List.of());
    }

    static Settings settings(String bind, Limits limits) {
        try {
            return new Settings(InetAddress.getByName(bind), 0, Set.of("desk.example"), TOKEN, limits, false);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param more parts besides the API */
    public static Served start(Path ledger, ArticleCoder coder, Settings settings, List<Routes> more) {
        String url = "jdbc:duckdb:" + ledger;
        try {
            Connection first = DriverManager.getConnection(url);
            Ledger.open(first, Families.builtIn());
            Desk desk = new Desk(
                    new Ledgers(Connections.duck(url, first, settings.limits().answer()), 4),
                    coder,
                    Loaded.CODER.coder().actors(),
                    Shelf.builtIn(),
                    settings.limits());
            List<Routes> parts = new java.util.ArrayList<>(more);
            parts.add(new Api("test", settings.limits().body()));
            return new Served(desk, Server.start(settings, desk, parts));
        } catch (SQLException e) {
            Assumptions.abort("this build has no DuckDB: " + e.getMessage());
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Desk desk() {
        return desk;
    }

    Server server() {
        return server;
    }

    public String address() {
        return "http://127.0.0.1:" + server.port();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path)).timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public JsonNode json(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return parsed(answer.body());
    }

    public static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(json, e);
        }
    }

    /** Posts with the token. */
    public HttpResponse<String> post(String path, String type, String body) {
        return send(request(path)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The example article, taken in and sorted. */
    public void takeExample() throws IOException {
        post("/articles", "text/plain", Files.readString(EXAMPLE));
        settle();
    }

    /** Waits until everything accepted is read and sorted. */
    public void settle() {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (System.nanoTime() < end) {
            boolean sorted = desk.ask(ledger -> ledger.table(
                                    "select (select count(*) from accepted where failure is null) + (select count(*) from run where not finished)",
                                    List.of())
                            .rows()
                            .get(0)
                            .get(0)
                            .orElseThrow())
                    .toString()
                    .equals("0");
            if (sorted) {
                return;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("the inbox is not empty after five minutes");
    }

    @Override
    public void close() {
        server.close();
        desk.close();
    }
}
