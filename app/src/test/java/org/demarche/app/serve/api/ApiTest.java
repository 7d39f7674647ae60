package org.demarche.app.serve.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.demarche.app.read.Places;
import org.demarche.app.read.Settings;
import org.demarche.app.read.Unreadable;
import org.demarche.app.record.JsonLines;
import org.demarche.app.serve.Served;
import org.demarche.article.Article;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the API answers, about the example article. */
class ApiTest {
    @TempDir
    static Path folder;

    private static Served served;
    private static JsonNode description;

    @BeforeAll
    static void start() throws IOException {
        served = Served.start(folder.resolve("news.duckdb"));
        served.takeExample();
        description = served.json("/openapi.json");
    }

    @AfterAll
    static void stop() {
        if (served != null) {
            served.close();
        }
    }

    /** The answer to a question, checked against the description. */
    private static JsonNode described(String path, String query) {
        JsonNode answer = served.json(path + query);
        String route = path.replaceFirst("^(/api/(events|articles))/.+", "$1/{id}")
                .replaceFirst("^/api/actors/.+", "/api/actors/{name}");
        JsonNode schema = description
                .path("paths")
                .path(route)
                .path("get")
                .path("responses")
                .path("200")
                .path("content")
                .path("application/json")
                .path("schema");
        assertThat(schema.isMissingNode()).as(route).isFalse();
        assertThat(new SchemaCheck(description).wrong(answer, schema, route)).isEmpty();
        return answer;
    }

    @Test
    void occurrencesAreFilteredAsOnTheCommandLine() {
        JsonNode all = described("/api/events", "");
        assertThat(all.get("items")).hasSizeGreaterThan(3);
        JsonNode some = described("/api/events", "?party=IRN&party=ven&firmness=asserted");
        assertThat(some.get("items").size())
                .isPositive()
                .isLessThan(all.get("items").size());
        assertThat(some.get("items")).allSatisfy(row -> {
            assertThat(row.get("firmness").asText()).isEqualTo("asserted");
            assertThat(row.get("actor").toString() + row.get("recipient")).contains("IRN", "VEN");
        });
        assertThat(described("/api/events", "?from=1999-01-01&to=1999-12-31").get("items"))
                .isEmpty();
    }

    @Test
    void pagesTogetherAreTheWhole() {
        for (String path : List.of("/api/events", "/api/statements", "/api/expectations")) {
            List<JsonNode> whole = new ArrayList<>();
            described(path, "?limit=1000").get("items").forEach(whole::add);
            List<JsonNode> walked = new ArrayList<>();
            String next = "";
            do {
                HttpResponse<String> answer = served.get(path + "?limit=2" + next);
                JsonNode page = Served.parsed(answer.body());
                page.get("items").forEach(walked::add);
                boolean last = page.get("next").isNull();
                next = last ? "" : "&cursor=" + page.get("next").asText();
                assertThat(answer.headers().firstValue("Link").isPresent()).isNotEqualTo(last);
            } while (!next.isEmpty());
            assertThat(walked).as(path).hasSizeGreaterThan(2).isEqualTo(whole);
            List<JsonNode> lines = served.get(path + "?format=ndjson")
                    .body()
                    .lines()
                    .map(Served::parsed)
                    .toList();
            assertThat(lines).as(path).isEqualTo(whole);
            assertThat(served.get(path + "?format=csv").body().lines().count()).isGreaterThan(whole.size());
        }
    }

    @Test
    void anOccurrenceShowsItsWords() throws IOException {
        String text = Files.readString(Served.EXAMPLE);
        for (JsonNode row : described("/api/events", "").get("items")) {
            JsonNode whole = described("/api/events/" + row.get("id").asText(), "");
            assertThat(whole.get("summary")).isEqualTo(row);
            assertThat(whole.get("reports")).hasSize(row.get("reports").asInt());
            JsonNode evidence = whole.get("reports").get(0).get("evidence");
            int start = text.offsetByCodePoints(0, evidence.get("span").get(0).asInt());
            int end = text.offsetByCodePoints(0, evidence.get("span").get(1).asInt());
            assertThat(text.substring(start, end))
                    .isEqualTo(evidence.get("text").asText());
        }
    }

    @Test
    void anArticleHasTextAndRecords() throws IOException {
        JsonNode list = described("/api/articles", "?words=caracas");
        assertThat(list.get("items")).hasSize(1);
        String id = list.get("items").get(0).get("id").asText();
        JsonNode article = described("/api/articles/" + id, "");
        assertThat(article.get("text").asText()).isEqualTo(Files.readString(Served.EXAMPLE));
        assertThat(article.get("events")).hasSizeGreaterThan(3);
        assertThat(article.get("statements")).hasSizeGreaterThan(3);
    }

    @Test
    void relationsAreOfTwo() {
        JsonNode periods = described("/api/relations", "?party=IRN&party=VEN&by=month");
        assertThat(periods.get("items")).hasSizeGreaterThan(1);
        int asserted = 0;
        for (JsonNode period : periods.get("items")) {
            asserted += period.get("asserted").asInt();
        }
        assertThat(asserted)
                .isEqualTo(described("/api/events", "?party=IRN&party=VEN&firmness=asserted&limit=1000")
                                .get("items")
                                .size()
                        - claimed("?party=IRN&party=VEN&firmness=asserted&limit=1000"));
        assertThat(served.get("/api/relations?party=IRN").statusCode()).isEqualTo(400);
    }

    private static int claimed(String query) {
        int out = 0;
        for (JsonNode row : described("/api/events", query).get("items")) {
            JsonNode reports =
                    described("/api/events/" + row.get("id").asText(), "").get("reports");
            boolean all = true;
            for (JsonNode report : reports) {
                all &= !report.get("by").isNull();
            }
            out += all ? 1 : 0;
        }
        return out;
    }

    @Test
    void somebodyIsWhatTheyWereThatDay() {
        String name =
                URLEncoder.encode("Dmitry Medvedev", StandardCharsets.UTF_8).replace("+", "%20");
        JsonNode then = described("/api/actors/" + name, "?on=2010-06-01");
        assertThat(then.at("/items/0/roles/0/words").asText()).isEqualTo("president");
        assertThat(described("/api/actors/" + name, "").at("/items/0/roles")).hasSizeGreaterThan(1);
        assertThat(served.get("/api/actors/nobody%20at%20all").statusCode()).isEqualTo(404);
    }

    @Test
    void textIsCodedAtOnceAsOnTheCommandLine() throws IOException, Unreadable {
        Article article = Places.of(List.of(Served.EXAMPLE.toString()), System.in, Settings.plain())
                .next()
                .orElseThrow()
                .article();
        Article sent = new Article(
                article.id(), article.published(), "", "", article.title(), article.language(), article.text());
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        JsonLines lines = new JsonLines(expected, false);
        lines.print(served.desk().code(sent));
        lines.flush();
        HttpResponse<String> answer =
                served.post("/code?format=ndjson", "text/plain; charset=utf-8", Files.readString(Served.EXAMPLE));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(expected.toString(StandardCharsets.UTF_8));
        HttpResponse<String> json = served.post("/code", "text/plain", Files.readString(Served.EXAMPLE));
        JsonNode records = Served.parsed(json.body());
        JsonNode schema = description.at("/components/schemas/Records");
        assertThat(new SchemaCheck(description).wrong(records, schema, "/code")).isEmpty();
        assertThat(records.get("items")).hasSize((int) answer.body().lines().count());
    }

    @Test
    void bodiesMayBeJson() {
        String one =
                "{\"published\": \"2023-02-01\",\n \"text\": \"France protested on Tuesday.\", \"source\": \"Courier\"}";
        for (String body : List.of(one, "[" + one + ", " + one + "]")) {
            HttpResponse<String> answer = served.post("/code", "application/json", body);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode article = Served.parsed(answer.body()).at("/items/0");
            assertThat(article.get("kind").asText()).isEqualTo("article");
            assertThat(article.get("source").asText()).isEqualTo("Courier");
            assertThat(article.get("published").asText()).isEqualTo("2023-02-01");
        }
    }

    @Test
    void theDescriptionIsWholeAndEveryReferenceLeadsSomewhere() {
        SchemaCheck check = new SchemaCheck(description);
        List<JsonNode> references = description.findParents("$ref");
        assertThat(references)
                .hasSizeGreaterThan(30)
                .allSatisfy(node -> assertThat(check.resolved(node)).isNotNull());
        List<String> names = new ArrayList<>();
        description
                .get("paths")
                .forEach(path -> path.forEach(operation -> {
                    names.add(operation.get("operationId").asText());
                    assertThat(operation.get("responses").has("400")).isTrue();
                }));
        assertThat(names)
                .doesNotHaveDuplicates()
                .contains("events", "statements", "expectations", "relations", "articles", "article", "actors", "code")
                .contains("takeIn", "stream");
        JsonNode parameters = description.at("/paths/~1api~1events/get/parameters");
        assertThat(parameters.findValuesAsText("name")).contains("party", "as-of", "limit", "cursor", "format");
        assertThat(served.get("/docs").body()).contains("/static/docs.js");
        assertThat(served.get("/static/docs.js").statusCode()).isEqualTo(200);
    }
}
