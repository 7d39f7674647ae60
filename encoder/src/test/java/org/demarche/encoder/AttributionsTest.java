package org.demarche.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.demarche.language.Grammar;
import org.demarche.language.Sayings;
import org.demarche.language.Sayings.Stretch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AttributionsTest {
    private static OnnxEncoder encoder;

    @BeforeAll
    static void load() {
        assumeTrue(Weights.has(Attributions.FILE), "this distribution leaves the attribution weights out");
        encoder = OnnxEncoder.load();
    }

    @AfterAll
    static void close() {
        if (encoder != null) {
            encoder.close();
        }
    }

    @Test
    void findsCueSourceAndContent() {
        List<String> words = words("The finance minister said that the new bridge would be safe by May .");
        Sayings read = encoder.read(List.of(words)).get(0).sayings();
        assertThat(spans(words, read.cues())).containsExactly("said");
        assertThat(spans(words, read.sources())).containsExactly("The finance minister");
        assertThat(spans(words, read.contents())).containsExactly("that the new bridge would be safe by May");
    }

    @Test
    void findsNothingWhereNobodySpeaks() {
        List<String> words = words("Two ferries collided off the coast of Norway on Friday .");
        assertThat(encoder.read(List.of(words)).get(0).sayings()).isEqualTo(Sayings.NONE);
    }

    @Test
    void stretchesStayInsideASentenceOfAnyLength() {
        List<List<String>> sentences = List.of(
                words("\" Nobody will pay , \" the mayor of Riga told reporters ."),
                List.of(),
                Collections.nCopies(OnnxEncoder.LONGEST + 5, "said"));
        List<Grammar> read = encoder.read(sentences);
        for (int i = 0; i < sentences.size(); i++) {
            int size = sentences.get(i).size();
            assertThat(read.get(i).sayings().contents()).allMatch(stretch -> stretch.last() < size);
        }
        assertThat(read.get(1).sayings()).isEqualTo(Sayings.NONE);
    }

    private static List<String> words(String spaced) {
        return Arrays.asList(spaced.split(" "));
    }

    private static List<String> spans(List<String> words, List<Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> String.join(" ", words.subList(stretch.first(), stretch.last() + 1)))
                .toList();
    }
}
