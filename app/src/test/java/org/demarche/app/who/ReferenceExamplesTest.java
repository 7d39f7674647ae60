package org.demarche.app.who;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.app.who.ReferenceExamples.Case;
import org.demarche.encoder.OnnxEncoder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of {@code src/test/resources/who} is read with the real encoder; a gap that closes is told. */
class ReferenceExamplesTest {
    private static final Path FOLDER = Path.of("src/test/resources/who");

    private static OnnxEncoder encoder;
    private static ReferenceExamples examples;

    @BeforeAll
    static void load() {
        encoder = OnnxEncoder.load();
        examples = new ReferenceExamples(encoder);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @TestFactory
    Stream<DynamicTest> wordsStandForWhomTheyShould() {
        return ReferenceExamples.read(FOLDER).stream()
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> check(example)));
    }

    private static void check(Case example) {
        assumeTrue(examples.knowsPeople(), "knowledge/actors/people is not there yet");
        List<String> differences = examples.differences(example);
        if (example.gap()) {
            assertThat(differences)
                    .as("a known gap that passes now: drop its mark")
                    .isNotEmpty();
        } else {
            assertThat(differences).isEmpty();
        }
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(ReferenceExamples.read(FOLDER)).hasSizeGreaterThan(80);
    }
}
