package org.demarche.observation.said;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationsTest {
    private static List<String> outer(String text) {
        return Quotations.in(text).stream()
                .filter(quotation -> quotation.depth() == 0)
                .flatMap(quotation -> quotation.parts().stream())
                .map(part -> text.substring(part.start(), part.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“We stay,” she said.",
                "\"We stay,\" she said.",
                "‘We stay,’ she said.",
                "'We stay,' she said.",
                "''We stay,'' she said.",
                "``We stay,'' she said.",
                "«We stay,» she said.",
                "„We stay,“ she said."
            })
    void everyStyleOfMarks(String text) {
        assertThat(outer(text)).containsExactly("We stay,");
    }

    @Test
    void marksLeftAndRightBelongToTheSpan() {
        String text = "He said: “Go.” They went.";
        assertThat(Quotations.in(text).get(0).span()).isEqualTo(new org.demarche.article.Span(9, 14));
    }

    @Test
    void apostrophesAreNoQuotes() {
        assertThat(outer("The soldiers' pay wasn't O'Brien's, in the '90s or now; rock 'n' roll."))
                .isEmpty();
        assertThat(outer("‘The soldiers’ pay isn’t late,’ he said.")).containsExactly("The soldiers’ pay isn’t late,");
    }

    @Test
    void inchesAreNoQuotes() {
        assertThat(outer("A gap of 5\" was measured, he said, \"at noon\".")).contains("at noon");
    }

    @Test
    void aQuotationInsideAQuotation() {
        String text = "“He told me ‘never’ and left,” she said.";
        assertThat(outer(text)).containsExactly("He told me ‘never’ and left,");
        assertThat(Quotations.in(text)).anyMatch(quotation -> quotation.depth() == 1);
    }

    @Test
    void paragraphsThatReopenTheMarkAreOneQuotation() {
        List<Quotation> found = Quotations.in("“First we wait.\n\n“Then we go,” he said.");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).parts()).hasSize(2);
        assertThat(found.get(0).closed()).isTrue();
    }

    @Test
    void aMissingMarkIsHealedAtTheEndOfTheParagraph() {
        String text = "“We wait, he said.\n\nNobody moved.";
        assertThat(outer(text)).containsExactly("We wait, he said.");
        assertThat(Quotations.in(text).get(0).closed()).isFalse();
        assertThat(outer("We wait,” he said.")).containsExactly("We wait,");
    }

    @Test
    void splitQuotationsAreTwo() {
        assertThat(outer("\"We wait,\" he said. \"Then we go.\"")).containsExactly("We wait,", "Then we go.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"“", "”", "\"", "'", "‘", "“a ", "\"a ", "a\" ", "'a ", "a' ", "''", "``", "“a\n\n", "‘“"})
    void hostileTextTakesTimeInProportion(String piece) {
        String text = piece.repeat(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Quotations.in(text));
    }
}
