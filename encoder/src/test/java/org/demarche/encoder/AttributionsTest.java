package org.demarche.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AttributionsTest {
    private static OnnxEncoder encoder;
    private static Attributions attributions;

    @BeforeAll
    static void load() {
        assumeTrue(Weights.has("attribution.bin"), "this distribution leaves the attribution weights out");
        encoder = OnnxEncoder.load();
        attributions = Attributions.load(encoder).orElseThrow();
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
        Attributions.Tagged read = attributions.read(List.of(words)).get(0);
        assertThat(spans(words, read.cue())).containsExactly("said");
        assertThat(spans(words, read.source())).containsExactly("The finance minister");
        assertThat(spans(words, read.content())).containsExactly("that the new bridge would be safe by May");
    }

    @Test
    void findsNothingWhereNobodySpeaks() {
        List<String> words = words("Two ferries collided off the coast of Norway on Friday .");
        Attributions.Tagged read = attributions.read(List.of(words)).get(0);
        assertThat(spans(words, read.cue())).isEmpty();
        assertThat(spans(words, read.source())).isEmpty();
        assertThat(spans(words, read.content())).isEmpty();
    }

    @Test
    void grammarIsThatOfTheEncoder() {
        List<List<String>> sentences = List.of(
                words("\" Nobody will pay , \" the mayor of Riga told reporters ."),
                List.of(),
                Collections.nCopies(OnnxEncoder.LONGEST + 5, "said"));
        List<Attributions.Tagged> read = attributions.read(sentences);
        assertThat(read.stream().map(Attributions.Tagged::grammar).toList()).isEqualTo(encoder.read(sentences));
        for (int i = 0; i < sentences.size(); i++) {
            assertThat(read.get(i).content()).hasSameSizeAs(sentences.get(i));
        }
    }

    private static List<String> words(String spaced) {
        return Arrays.asList(spaced.split(" "));
    }

    private static List<String> spans(List<String> words, List<Attributions.Tag> tags) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i) == Attributions.Tag.BEGINS) {
                out.add(words.get(i));
            } else if (tags.get(i) == Attributions.Tag.GOES_ON) {
                out.set(out.size() - 1, out.get(out.size() - 1) + " " + words.get(i));
            }
        }
        return out;
    }
}
