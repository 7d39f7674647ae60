package org.demarche.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private final WordPieces pieces = new WordPieces(Weights.lines("vocab.txt"));

    @Test
    void agreesWithTheTrainingSideOnHostileWords() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String line : golden()) {
            String[] columns = line.split("\t");
            String word = ESCAPE.matcher(columns[0])
                    .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(
                            String.valueOf((char) Integer.parseInt(match.group(1), 16))));
            String cut =
                    Arrays.stream(pieces.cut(word)).mapToObj(String::valueOf).collect(Collectors.joining(","));
            String found = columns[0] + "\t" + cut + "\t"
                    + Casing.of(word, false).ordinal() + "\t"
                    + Casing.of(word, true).ordinal();
            if (!found.equals(line)) {
                wrong.add("wanted " + line + "  found " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void namesOfPiecesAreLinesOfTheVocabulary() {
        assertThat(Weights.lines("vocab.txt").indexOf("[UNK]")).isEqualTo(WordPieces.UNKNOWN);
        assertThat(Weights.lines("vocab.txt").indexOf("[CLS]")).isEqualTo(WordPieces.OPEN);
        assertThat(Weights.lines("vocab.txt").indexOf("[SEP]")).isEqualTo(WordPieces.CLOSE);
    }

    @Test
    void onlyTheFirstWordWithALetterIsAnOpening() {
        WordPieces.Prepared sentence = pieces.prepare(List.of("\"", "12", "Paris", "Accord"));
        assertThat(sentence.casing())
                .containsExactly(
                        Casing.LOWER.ordinal(),
                        Casing.DIGIT.ordinal(),
                        Casing.OPENING.ordinal(),
                        Casing.TITLE.ordinal());
    }

    @Test
    void everyWordHasOneToEightPieces() {
        List<String> words = List.of("", "a", "!".repeat(50), "pneumonoultramicroscopicsilicovolcanoconiosis");
        WordPieces.Prepared sentence = pieces.prepare(words);
        for (int i = 0; i < words.size(); i++) {
            assertThat(sentence.starts()[i + 1] - sentence.starts()[i]).isBetween(1, WordPieces.MOST);
        }
    }

    @Test
    void aWordOfAMillionLettersIsQuick() {
        assertTimeout(Duration.ofSeconds(5), () -> pieces.cut("ab".repeat(500_000)));
    }

    private static List<String> golden() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                WordPiecesTest.class.getResourceAsStream("pieces.tsv"), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        }
    }
}
