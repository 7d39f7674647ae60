package org.demarche.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The articles of {@code examples/} with their whole reading beside this test's sources. A missing reading is written and
 * still fails; {@code mvn verify -Dgolden.rewrite=true} rewrites all: read the difference before committing it.
 */
class GoldenArticlesTest {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final Path GOLDEN = Path.of("src/test/golden");

    static Stream<Path> articles() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("articles")
    void readsAsBefore(Path article) throws IOException {
        Desk.Outcome read = Desk.run("", "code", "--format", "jsonl", article.toString());
        assertThat(read.code()).as(read.err()).isZero();
        Path golden = GOLDEN.resolve(article.getFileName().toString().replace(".txt", ".jsonl"));
        boolean missing = !Files.exists(golden);
        if (missing || Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, read.out());
        }
        assertThat(missing)
                .as(golden + " was missing and has been written: read it, then run again")
                .isFalse();
        assertThat(read.out().lines()).containsExactlyElementsOf(Files.readAllLines(golden));
    }
}
