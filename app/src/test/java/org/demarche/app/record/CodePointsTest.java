package org.demarche.app.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.article.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a𝄞b", "𝄞𝄞𝄞", "x🇨🇳y🚀🚀 end 🚀", "lone \ud834 half"})
    void countsAsJavaDoes(String text) {
        CodePoints points = new CodePoints(text);
        for (int i = 0; i <= text.length(); i++) {
            if (i == 0 || i == text.length() || !inPair(text, i)) {
                assertThat(points.of(i)).isEqualTo(text.codePointCount(0, i));
            }
        }
    }

    @Test
    void aMillionSpansAreQuick() {
        CodePoints points = new CodePoints("🚀 to Mars. ".repeat(100_000));
        long sum = 0;
        for (int i = 0; i < 1_000_000; i++) {
            sum += points.of(new Span(i, i + 2)).start();
        }
        assertThat(sum).isPositive();
    }

    private static boolean inPair(String text, int i) {
        return Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
