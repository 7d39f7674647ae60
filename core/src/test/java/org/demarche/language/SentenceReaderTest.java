package org.demarche.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.knowledge.Shelf;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceReaderTest {
    private final Flat encoder = new Flat();
    private final SentenceReader reader = new SentenceReader(encoder, Shelf.builtIn());

    private static Article article(String text) {
        return new ArticleReader().read("a", text, Optional.of(LocalDate.of(2021, 4, 9)));
    }

    @Test
    void sentencesKnowTheirParagraphAndWords() {
        Article article = article("date 2021-04-09 Ferries stop\n\nKYIV — The port closed. It was Friday’s storm.\r\n");
        List<Sentence> sentences = reader.read(article);
        assertEquals(
                List.of("Ferries stop", "The port closed.", "It was Friday’s storm."),
                sentences.stream().map(s -> article.words(s.span()).text()).toList());
        assertEquals(
                List.of(1, 3, 3), sentences.stream().map(Sentence::paragraph).toList());
        assertEquals("'s", sentences.get(2).token(3).text());
        assertEquals("’s", article.words(sentences.get(2).token(3).span()).text());
    }

    @Test
    void headlinesInCapitalsAreTamedForTheModelAlone() {
        List<Sentence> sentences = reader.read(article("RURITANIA TO LEAVE THE UN\n\nIt said so."));
        assertEquals(List.of("Ruritania", "to", "Leave", "the", "UN"), encoder.seen.get(0));
        assertEquals("RURITANIA", sentences.get(0).token(0).text());
    }

    @Property(tries = 500)
    void everyTokenQuotesTheText(@ForAll @StringLength(max = 300) String text) {
        check("x" + text);
    }

    /** Each takes about a second on an idle core; the limit is for a busy one. Quadratic work would take minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "“",
                "(",
                "\"'",
                "a-",
                "a'",
                "a.",
                "A. ",
                "1-",
                "1.",
                "?!\" ",
                "… ",
                "é\u0301",
                "🙂",
                "\uD83D",
                "www.",
                "a@",
                "\n- ",
                "мир ",
                "漢字。",
                "ab ",
                "\r\n",
                "’s",
                "U.S.",
                "\u00AD",
                "http://a ",
                "<",
                "A",
                "I. A",
                "x\t",
                "No. ",
                ". ",
                "'",
                "—",
                "A: "
            })
    void hostileTextIsReadInTime(String part) {
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> check("x" + part.repeat(100_000)));
    }

    @Test
    void twoMegabytesOnOneLineAreReadInTime() {
        Assertions.assertTimeout(
                Duration.ofSeconds(30), () -> check("The envoy of Graustark said nothing, and ".repeat(50_000)));
    }

    private void check(String text) {
        Article article = article(text);
        int last = 0;
        for (Sentence sentence : reader.read(article)) {
            assertTrue(sentence.size() <= SentenceSplitter.LONGEST);
            for (Token token : sentence.tokens()) {
                assertTrue(token.span().start() >= last);
                last = token.span().end();
                String words = article.words(token.span()).text();
                assertTrue(!words.isBlank() && !token.text().isBlank());
                assertEquals(
                        words.codePoints().anyMatch(Character::isLetterOrDigit),
                        token.text().codePoints().anyMatch(Character::isLetterOrDigit));
            }
        }
    }
}
