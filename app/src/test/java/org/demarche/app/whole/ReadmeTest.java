package org.demarche.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the README shows is what one gets. */
class ReadmeTest {
    private static final Path REPOSITORY = Path.of("..");

    @Test
    void theArticleGivesTheRowsShown() throws IOException {
        List<String> lines = indented();
        String article = lines.stream()
                .filter(line -> line.startsWith("date "))
                .findFirst()
                .orElseThrow();
        List<JsonNode> shown =
                rows(lines.stream().filter(line -> line.startsWith("{")).toList());
        Desk.Outcome read = Desk.run(article, "code", "--format", "jsonl", "-");
        assertThat(read.code()).as(read.err()).isZero();
        List<JsonNode> printed = rows(read.out().lines().toList());
        assertThat(shown).hasSize(2).allSatisfy(row -> assertThat(printed).anyMatch(whole -> holds(whole, row)));
    }

    @Test
    void everyCommandShownExists() throws IOException {
        List<String> commands = new ArrayList<>();
        for (String line : Files.readAllLines(REPOSITORY.resolve("README.md"))) {
            int at = line.indexOf("./demarche ");
            if (at >= 0) {
                commands.add(line.substring(at + "./demarche ".length()).split("[ `]")[0]);
            }
        }
        assertThat(commands).hasSizeGreaterThan(5);
        for (String command : commands) {
            assertThat(Desk.run("", command, "--help").code()).as(command).isZero();
        }
        assertThat(indented()).contains("mvn verify");
        assertThat(Files.readString(REPOSITORY.resolve(".ci/run"))).contains("verify");
        assertThat(REPOSITORY.resolve("examples/2022-12-31-video-call.txt")).exists();
    }

    /** Every field shown is in the whole row with that value; lists are compared by their leading items. */
    private static boolean holds(JsonNode whole, JsonNode shown) {
        if (shown.isObject()) {
            List<String> names = new ArrayList<>();
            shown.fieldNames().forEachRemaining(names::add);
            return names.stream().allMatch(name -> holds(whole.path(name), shown.path(name)));
        }
        if (shown.isArray()) {
            for (int i = 0; i < shown.size(); i++) {
                if (!holds(whole.path(i), shown.path(i))) {
                    return false;
                }
            }
            return true;
        }
        return whole.equals(shown);
    }

    private static List<String> indented() throws IOException {
        return Files.readAllLines(REPOSITORY.resolve("README.md")).stream()
                .filter(line -> line.startsWith("    "))
                .map(String::strip)
                .toList();
    }

    private static List<JsonNode> rows(List<String> lines) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> out = new ArrayList<>();
        for (String line : lines) {
            out.add(mapper.readTree(line));
        }
        return out;
    }
}
