package org.demarche.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.demarche.Trace;
import org.demarche.app.serve.Settings.Limits;
import org.demarche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that are accepted, told of, and never lost. */
class IntakeTest {
    private static final List<String> TEXTS = List.of(
            "date 2023-02-01 France protested on Tuesday.",
            "date 2023-02-02 Germany criticized Iran on Wednesday.",
            "date 2023-02-03 “We ask Turkey to wait,” the Swedish president said.");

    @TempDir
    Path folder;

    /** Reads nothing before it is let go. */
    private record Held(CountDownLatch begun, CountDownLatch free) implements ArticleCoder {
        @Override
        public Trace trace(Article article) {
            begun.countDown();
            try {
                free.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Served.coder().trace(article);
        }

        @Override
        public String name() {
            return "held coder";
        }
    }

    private static String accepted(Served served, String text) {
        HttpResponse<String> answer = served.post("/articles", "text/plain", text);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Served.parsed(answer.body()).at("/articles/0/id").asText();
    }

    @Test
    void whatIsAcceptedSurvivesTheEnd() throws Exception {
        Path ledger = folder.resolve("news.duckdb");
        Held held = new Held(new CountDownLatch(1), new CountDownLatch(1));
        List<String> ids = new ArrayList<>();
        try (Served served = Served.start(ledger, held, Served.settings("127.0.0.1", Limits.usual()), List.of())) {
            for (String text : TEXTS) {
                ids.add(accepted(served, text));
            }
            assertThat(held.begun().await(20, TimeUnit.SECONDS)).isTrue();
            for (String id : ids) {
                assertThat(served.json("/api/articles/" + id).get("state").asText())
                        .isEqualTo("accepted");
            }
            // as the disk would have it if the process were killed now
            for (String file : List.of("news.duckdb", "news.duckdb.wal")) {
                if (Files.exists(folder.resolve(file))) {
                    Files.copy(folder.resolve(file), folder.resolve(file.replace("news", "killed")));
                }
            }
            CompletableFuture<Void> closing = CompletableFuture.runAsync(served.server()::close);
            held.free().countDown();
            closing.get(30, TimeUnit.SECONDS);
        }
        for (String name : List.of("news.duckdb", "killed.duckdb")) {
            try (Served again = Served.start(folder.resolve(name))) {
                again.settle();
                for (int i = 0; i < ids.size(); i++) {
                    JsonNode article = again.json("/api/articles/" + ids.get(i));
                    assertThat(article.get("state").asText()).as(name).isEqualTo("read");
                    assertThat(article.get("text").asText()).isEqualTo(TEXTS.get(i));
                }
                assertThat(again.json("/api/events").get("items")).as(name).isNotEmpty();
            }
        }
    }

    @Test
    void anArticleThatCannotBeReadIsToldOfAndHoldsUpNoOther() {
        ArticleCoder stumbling = new ArticleCoder() {
            @Override
            public Trace trace(Article article) {
                if (article.text().contains("Germany")) {
                    throw new IllegalStateException("stumbled");
                }
                return Served.coder().trace(article);
            }

            @Override
            public String name() {
                return "stumbling coder";
            }
        };
        try (Served served = Served.start(
                folder.resolve("news.duckdb"), stumbling, Served.settings("127.0.0.1", Limits.usual()), List.of())) {
            List<String> ids =
                    TEXTS.stream().map(text -> accepted(served, text)).toList();
            served.settle();
            JsonNode failed = served.json("/api/articles/" + ids.get(1));
            assertThat(failed.get("state").asText()).isEqualTo("failed");
            assertThat(failed.get("reason").asText()).contains("our bug").doesNotContain("stumbled");
            assertThat(served.json("/api/articles/" + ids.get(2)).get("state").asText())
                    .isEqualTo("read");
        }
    }

    @Test
    void allOrNoneOfABodyIsAccepted() {
        try (Served served = Served.start(folder.resolve("news.duckdb"))) {
            HttpResponse<String> answer = served.post(
                    "/articles",
                    "application/x-ndjson",
                    "{\"published\":\"2023-02-01\",\"text\":\"France protested.\"}\n{\"text\":\"No day.\"}\n");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("the body:2");
            assertThat(served.json("/api/articles").get("items")).isEmpty();
            String id = accepted(served, TEXTS.get(0));
            served.settle();
            assertThat(accepted(served, TEXTS.get(0))).isEqualTo(id);
            served.settle();
            assertThat(served.json("/api/articles").get("items")).hasSize(1);
        }
    }

    @Test
    void markupAndScriptsStayText() {
        String text =
                "date 2023-02-01 <script>alert(1)</script> France protested on Tuesday. \"</script><img src=x onerror=alert(2)>"
                        + " ${jndi:ldap://x} {{7*7}}\" the French president said. <!-- \u2028 \u0000 -->";
        try (Served served = Served.start(folder.resolve("news.duckdb"))) {
            HttpResponse<String> coded = served.post("/code", "text/plain", text);
            assertThat(coded.statusCode()).as(coded.body()).isEqualTo(200);
            assertThat(coded.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
            String id = accepted(served, text);
            served.settle();
            assertThat(served.json("/api/articles/" + id).get("text").asText()).isEqualTo(text);
            HttpResponse<String> events = served.get("/api/events?words=" + "protested");
            assertThat(Served.parsed(events.body()).get("items")).isNotEmpty();
        }
    }

    @Test
    void listenersHearRecordsAsTheyCome() throws Exception {
        try (Served served = Served.start(folder.resolve("news.duckdb"))) {
            assertThat(served.get("/api/stream").statusCode()).isEqualTo(406);
            CountDownLatch listening = new CountDownLatch(1);
            CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> heard(served, listening));
            assertThat(listening.await(20, TimeUnit.SECONDS)).isTrue();
            String id = accepted(served, TEXTS.get(0));
            List<String> lines = heard.get(30, TimeUnit.SECONDS);
            assertThat(lines).contains("event: article", "event: event");
            assertThat(lines).anyMatch(line -> line.startsWith("data: {\"kind\":\"article\",\"id\":\"" + id));
            assertThat(lines)
                    .anyMatch(line -> line.startsWith("data: {\"kind\":\"event\"") && line.contains("\"PROTEST\""));
        }
    }

    /** What is heard until an event record has come. */
    private static List<String> heard(Served served, CountDownLatch listening) {
        List<String> out = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient()
                        .send(
                                served.request("/api/stream")
                                        .header("Accept", "text/event-stream")
                                        .build(),
                                HttpResponse.BodyHandlers.ofInputStream())
                        .body(),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.add(line);
                if (line.contains("listening")) {
                    listening.countDown();
                }
                if (line.startsWith("data: {\"kind\":\"event\"")) {
                    return out;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return out;
    }
}
