package org.demarche.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.demarche.language.Grammar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxEncoderTest {
    private static OnnxEncoder encoder;

    @BeforeAll
    static void load() {
        encoder = OnnxEncoder.load();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void readsWhoDidWhatToWhom() {
        Grammar grammar = read("The Danish minister accused Norway of a breach .");
        assertThat(grammar.heads()).containsExactly(2, 2, 3, -1, 3, 7, 7, 3, 3);
        assertThat(grammar.relations())
                .containsExactly("det", "amod", "nsubj", "root", "obj", "case", "det", "obl", "punct");
        assertThat(grammar.upos())
                .containsExactly("DET", "ADJ", "NOUN", "VERB", "PROPN", "ADP", "DET", "NOUN", "PUNCT");
        assertThat(grammar.xpos()).containsExactly("DT", "JJ", "NN", "VBD", "NNP", "IN", "DT", "NN", ".");
        assertThat(grammar.entities()).containsExactly("O", "O", "O", "O", "B-LOC", "O", "O", "O", "O");
    }

    @Test
    void readsPassiveAndAgent() {
        Grammar grammar = read("Three sailors were detained by the coast guard of Peru on Monday .");
        assertThat(grammar.relations().subList(1, 4)).containsExactly("nsubj:pass", "aux:pass", "root");
        assertThat(grammar.relations().get(7)).isEqualTo("obl:agent");
        assertThat(grammar.heads().get(7)).isEqualTo(3);
    }

    @Test
    void readsWhatWasSaidAndByWhom() {
        Grammar grammar = read("\" We will not leave the talks , \" said Anna Berg , the Swedish envoy .");
        assertThat(grammar.relations().get(4)).isEqualTo("ccomp");
        assertThat(grammar.heads().get(4)).isEqualTo(9);
        assertThat(grammar.relations().get(10)).isEqualTo("nsubj");
        assertThat(grammar.heads().get(10)).isEqualTo(9);
        assertThat(grammar.entities().subList(10, 12)).containsExactly("B-PER", "I-PER");
    }

    @Test
    void companyAndOrderChangeNothing() {
        List<List<String>> sentences = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            sentences.add(words(random, 1 + random.nextInt(60)));
        }
        List<Grammar> together = encoder.read(sentences);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        List<Grammar> shuffled = encoder.read(order.stream().map(sentences::get).toList());
        for (int i = 0; i < order.size(); i++) {
            assertThat(shuffled.get(i)).isEqualTo(together.get(order.get(i)));
            assertThat(encoder.read(List.of(sentences.get(i)))).containsExactly(together.get(i));
        }
    }

    @Test
    void secondThreadChangesNothing() {
        List<List<String>> sentences = List.of(words(new Random(1), 50), words(new Random(2), 7));
        try (OnnxEncoder two = OnnxEncoder.load(2)) {
            assertThat(two.read(sentences)).isEqualTo(encoder.read(sentences));
        }
    }

    @Test
    void oddWordsAreRead() {
        List<List<String>> odd = List.of(
                List.of(""),
                List.of(" ", "\u00a0", "\u200b"),
                List.of("\ud83d", "\udc00\ud83d", "\ud83d\ude00"),
                List.of("x".repeat(100_000)),
                List.of("\u0301\u0301", "\u0645\u0631\u062d\u0628\u0627", "\u4e16\u754c", "\0"),
                List.of("!?!?!?!?!?!?!?!?!?!?"),
                List.of());
        List<Grammar> read = encoder.read(odd);
        for (int i = 0; i < odd.size(); i++) {
            assertTree(read.get(i), odd.get(i).size());
        }
    }

    @Test
    void overlongSentencesAreOneTreeInGoodTime() {
        for (int length : new int[] {480, 520, 999, 1000, 1001, 2000, 4500}) {
            List<String> words = words(new Random(length), length);
            Grammar grammar = assertTimeout(
                    Duration.ofSeconds(10), () -> encoder.read(List.of(words)).get(0));
            assertTree(grammar, length);
        }
    }

    private static Grammar read(String spaced) {
        return encoder.read(List.of(Arrays.asList(spaced.split(" ")))).get(0);
    }

    private static List<String> words(Random random, int length) {
        String[] stock = ("Lisbon Kenya minister troops border said will not deal signed with the a , \" of on Monday "
                        + "condemned protest arrested reportedly incomprehensibilities 1,200 McBride EU who that .")
                .split(" ");
        List<String> out = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            out.add(stock[random.nextInt(stock.length)]);
        }
        return out;
    }

    private static void assertTree(Grammar grammar, int words) {
        assertThat(grammar.heads()).hasSize(words);
        if (words == 0) {
            return;
        }
        int[] withRoot = new int[words + 1];
        withRoot[0] = -1;
        for (int i = 0; i < words; i++) {
            withRoot[i + 1] = grammar.heads().get(i) + 1;
            assertThat(grammar.relations().get(i).equals("root")).isEqualTo(withRoot[i + 1] == 0);
        }
        assertThat(TreeDecoder.isTree(withRoot)).isTrue();
    }
}
