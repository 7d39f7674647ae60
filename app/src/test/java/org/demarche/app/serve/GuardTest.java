package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.demarche.app.serve.Settings.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may ask, from where, how much and how often; and what a refusal gives away. */
class GuardTest {
    private static final String ARTICLE = "date 2023-02-01 France protested on Tuesday.";

    @TempDir
    static Path folder;

    private static Served served;

    @BeforeAll
    static void start() {
        served = Served.start(
                folder.resolve("news.duckdb"),
                Served.coder(),
                Served.settings("127.0.0.1", new Limits(2000, 1000, 1000, Duration.ofSeconds(30))),
                List.of((routes, desk) -> routes.get("/bug", ctx -> {
                    throw new IllegalStateException("inside /etc/secret");
                })));
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    private static JsonNode problem(HttpResponse<String> answer, Problem kind) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(kind.status());
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonNode body = Served.parsed(answer.body());
        assertThat(body.get("type").asText()).isEqualTo("/problems/" + kind.word());
        assertThat(body.get("status").asInt()).isEqualTo(kind.status());
        assertThat(body.get("detail").asText()).isNotBlank();
        assertThat(answer.body())
                .doesNotContain("Exception", "org.demarche", "java.", "\tat ", "/work", "/tmp", "secret");
        return body;
    }

    /** A request as bytes, for what a well-behaved client would not send. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", served.server().port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Test
    void refusalsAreProblemsAndTellNothingOfTheInside() {
        problem(served.get("/api/events?colour=red"), Problem.UNUSABLE);
        problem(served.get("/api/events?from=tomorrow"), Problem.UNUSABLE);
        problem(served.get("/api/events?limit=0"), Problem.UNUSABLE);
        problem(served.get("/api/events?limit=many"), Problem.UNUSABLE);
        problem(served.get("/api/events?cursor=%00nothing"), Problem.UNUSABLE);
        problem(served.get("/api/events?cursor=WyJ4Il0"), Problem.UNUSABLE);
        problem(served.get("/api/statements?cursor=bnVsbA"), Problem.UNUSABLE);
        problem(served.get("/api/relations?party=RUS"), Problem.UNUSABLE);
        problem(served.get("/api/events/none"), Problem.NOT_FOUND);
        problem(served.get("/api/articles/none"), Problem.NOT_FOUND);
        problem(served.get("/nowhere"), Problem.NOT_FOUND);
        problem(served.post("/api/events", "text/plain", ""), Problem.METHOD);
        problem(served.send(served.request("/api/events").header("Accept", "image/png")), Problem.NOT_ACCEPTABLE);
        problem(served.post("/code", "image/png", "x"), Problem.MEDIA_TYPE);
        problem(served.post("/code", "text/plain", "No date here."), Problem.UNREADABLE);
        problem(served.post("/code", "application/json", "{\"text\":"), Problem.UNREADABLE);
        problem(served.post("/code", "text/plain", ARTICLE + " x".repeat(1000)), Problem.TOO_LARGE);
        problem(served.get("/bug"), Problem.BUG);
        for (Problem kind : Problem.values()) {
            assertThat(served.get(kind.type()).body()).contains(kind.title());
        }
    }

    @Test
    void aBodyWithoutALengthIsBoundedToo() {
        HttpRequest.Builder request = served.request("/code")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(new byte[5_000_000])));
        problem(served.send(request), Problem.TOO_LARGE);
    }

    @Test
    void aBodyThatComesByDropsIsCutOff() throws IOException, InterruptedException {
        try (Socket socket = new Socket("127.0.0.1", served.server().port())) {
            socket.setSoTimeout(30_000);
            String head =
                    "POST /code HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 900\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write('x');
                socket.getOutputStream().flush();
                Thread.sleep(1100);
            }
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void nothingOutsideTheStaticFolderIsServed() throws IOException {
        for (String path : List.of(
                "/static/../api/schemas.json",
                "/static/%2e%2e/api/schemas.json",
                "/static/..%2fapi%2fschemas.json",
                "/static/....//Server.class",
                "/static//etc/passwd")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(path).startsWith("HTTP/1.1 4").doesNotContain("prefixItems", "root:");
        }
    }

    @Test
    void everyAnswerBearsTheHeadersThatKeepBrowsersFromHarm() {
        for (String path : List.of("/api/events", "/static/docs.js", "/docs", "/session", "/nowhere", "/health/live")) {
            Map<String, List<String>> headers = served.get(path).headers().map();
            assertThat(String.valueOf(headers.get("content-security-policy")))
                    .as(path)
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.get("x-content-type-options")).as(path).containsExactly("nosniff");
            assertThat(headers).as(path).doesNotContainKey("server").doesNotContainKey("access-control-allow-origin");
        }
    }

    @Test
    void aForeignHostIsRefused() throws IOException {
        for (String host : List.of("evil.example", "localhost.evil.example", "", "127.0.0.1.evil.example:80")) {
            assertThat(raw("GET /api/events HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .as(host)
                    .startsWith("HTTP/1.1 4")
                    .doesNotContain("\"items\"");
        }
        for (String host : List.of("localhost", "LOCALHOST:1234", "127.0.0.1", "[::1]:8080")) {
            assertThat(raw("GET /api/events HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                    .as(host)
                    .startsWith("HTTP/1.1 200");
        }
        String proxied = "GET /api/events HTTP/1.1\r\nHost: desk.example\r\nConnection: close\r\n";
        assertThat(raw(proxied + "\r\n"))
                .as("through a proxy reading needs the token")
                .startsWith("HTTP/1.1 401");
        assertThat(raw(proxied + "Authorization: Bearer " + Served.TOKEN + "\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void writingNeedsTheToken() {
        HttpRequest.Builder request = served.request("/articles")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(ARTICLE));
        HttpResponse<String> without = served.send(request.copy());
        problem(without, Problem.TOKEN_NEEDED);
        assertThat(without.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        problem(served.send(request.copy().header("Authorization", "Bearer wrong")), Problem.TOKEN_NEEDED);
        problem(served.send(request.copy().header("Authorization", "Bearer ")), Problem.TOKEN_NEEDED);
        assertThat(served.post("/articles", "text/plain", ARTICLE).statusCode()).isEqualTo(202);
    }

    @Test
    void aSessionWritesFromItsOwnPagesOnly() {
        String link = served.server().link();
        HttpResponse<String> entered = served.get(link.substring(link.indexOf("/enter")));
        assertThat(entered.statusCode()).isEqualTo(303);
        String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
        HttpResponse<String> again = served.get(link.substring(link.indexOf("/enter")));
        assertThat(again.headers().firstValue("Set-Cookie"))
                .as("the link works once")
                .isEmpty();

        String session = cookie.substring(0, cookie.indexOf(';'));
        HttpRequest.Builder request = served.request("/articles")
                .header("Content-Type", "text/plain")
                .header("Cookie", session)
                .POST(HttpRequest.BodyPublishers.ofString(ARTICLE));
        assertThat(served.send(request.copy().header("Origin", served.address()))
                        .statusCode())
                .isEqualTo(202);
        problem(served.send(request.copy().header("Origin", "https://evil.example")), Problem.FOREIGN_ORIGIN);
        problem(served.send(request.copy().header("Origin", "null")), Problem.FOREIGN_ORIGIN);
        problem(
                served.send(request.copy().header("Origin", served.address()).header("Sec-Fetch-Site", "cross-site")),
                Problem.FOREIGN_ORIGIN);
        problem(served.send(request.copy()), Problem.TOKEN_NEEDED);
        String forged = session.replaceFirst("=[0-9]+", "=99999999999");
        problem(
                served.send(request.copy().setHeader("Cookie", forged).header("Origin", served.address())),
                Problem.TOKEN_NEEDED);
    }

    @Test
    void theTokenOpensASession() {
        HttpRequest.Builder form = served.request("/session")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", served.address());
        HttpResponse<String> right =
                served.send(form.copy().POST(HttpRequest.BodyPublishers.ofString("token=" + Served.TOKEN)));
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(right.headers().firstValue("Set-Cookie")).isPresent();
        HttpResponse<String> wrong = served.send(form.copy().POST(HttpRequest.BodyPublishers.ofString("token=guess")));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void whatCanBeReachedFromElsewhereNeedsTheTokenToRead() {
        try (Served open = Served.start(
                folder.resolve("open.duckdb"), Served.coder(), Served.settings("0.0.0.0", Limits.usual()), List.of())) {
            for (String path : List.of("/api/events", "/openapi.json", "/metrics", "/api/stream", "/docs")) {
                problem(open.get(path), Problem.TOKEN_NEEDED);
                assertThat(
                                path.equals("/api/stream")
                                        ? 200
                                        : open.send(open.request(path)
                                                        .header("Authorization", "Bearer " + Served.TOKEN))
                                                .statusCode())
                        .as(path)
                        .isEqualTo(200);
            }
            problem(
                    open.send(open.request("/code").POST(HttpRequest.BodyPublishers.ofString("x"))),
                    Problem.TOKEN_NEEDED);
            assertThat(open.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(open.get("/session").statusCode()).isEqualTo(200);
            int last = 0;
            for (int i = 0; i < 12; i++) {
                last = open.send(open.request("/api/events").header("Authorization", "Bearer guess" + i))
                        .statusCode();
            }
            assertThat(last).as("guesses are slowed").isEqualTo(429);
        }
    }

    @Test
    void tooManyRequestsAreTurnedAway() {
        try (Served slow = Served.start(
                folder.resolve("slow.duckdb"),
                Served.coder(),
                Served.settings("127.0.0.1", new Limits(2000, 2, 1, Duration.ofSeconds(30))),
                List.of())) {
            int refused = 0;
            for (int i = 0; i < 30; i++) {
                HttpResponse<String> answer = slow.get("/health/live");
                if (answer.statusCode() == 429) {
                    problem(answer, Problem.TOO_MANY);
                    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                    refused++;
                }
            }
            assertThat(refused).isBetween(5, 20);
        }
    }

    @Test
    void healthAndMetricsTellHowItGoes() {
        assertThat(served.json("/health/live").get("status").asText()).isEqualTo("up");
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (served.get("/health/ready").statusCode() != 200 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(served.json("/health/ready").get("status").asText()).isEqualTo("ready");
        assertThat(served.get("/metrics").body())
                .contains("demarche_articles_waiting", "http_server_requests_seconds_count", "jvm_memory_used_bytes")
                .doesNotContain("nowhere\"");
    }
}
