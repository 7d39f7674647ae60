package org.demarche.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.demarche.Coder;
import org.demarche.EventExamples;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Shelf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of {@code knowledge/events} and {@code knowledge/firm}, read with the real encoder. */
class EventExamplesTest {
    private static OnnxEncoder encoder;
    private static Coder coder;

    @BeforeAll
    static void load() {
        encoder = OnnxEncoder.load();
        coder = Coder.of(Shelf.builtIn(), encoder);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @TestFactory
    Stream<DynamicTest> rulesCodeWhatTheyShould() {
        return EventExamples.cases(coder.rules(), coder.modality()).stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.title(),
                        () -> assertThat(EventExamples.check(example, coder::trace))
                                .isEmpty()));
    }
}
