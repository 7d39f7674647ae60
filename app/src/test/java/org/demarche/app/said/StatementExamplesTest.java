package org.demarche.app.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.demarche.Coder;
import org.demarche.StatementExamples;
import org.demarche.StatementExamples.Case;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every example of {@code knowledge/say} is read with the real encoder. */
class StatementExamplesTest {
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
    Stream<DynamicTest> cuesReportWhatTheyShould() {
        return cases().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.title(),
                        () -> assertThat(StatementExamples.check(
                                        example, article -> coder.trace(article).statements()))
                                .isEmpty()));
    }

    @Test
    void everyRuleHasBothKinds() {
        List<String> rules = cases().stream().map(Case::rule).distinct().toList();
        assertThat(rules).hasSizeGreaterThan(50);
    }

    private static List<Case> cases() {
        Problems problems = new Problems();
        List<Case> cases = StatementExamples.cases(Shelf.builtIn(), problems);
        problems.check();
        return cases;
    }
}
