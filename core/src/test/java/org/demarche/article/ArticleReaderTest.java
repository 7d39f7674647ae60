package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
    private static final LocalDate DAY = LocalDate.of(2021, 4, 9);
    private final ArticleReader reader = new ArticleReader();

    @Test
    void aPrefixDatesTheTextAndStaysInIt() {
        String text = " date 2021-04-09 Two ferries collided. Nobody was hurt.";
        Article article = reader.read("a", text);
        assertEquals(DAY, article.published());
        assertEquals(text, article.text());
    }

    @Test
    void theDateMayStandOnALineOfItsOwn() {
        Article article = reader.read("a", "date 2021-04-09\r\n\r\nTwo ferries collided.");
        assertEquals(DAY, article.published());
        Layout layout = Layout.of(article);
        assertEquals(
                "Two ferries collided.",
                article.words(layout.blocks().get(1).span()).text());
    }

    @Test
    void theTextsOwnDateWinsOverTheCallers() {
        LocalDate other = LocalDate.of(1999, 1, 1);
        assertEquals(
                DAY,
                reader.read("a", "date 2021-04-09 Text.", Optional.of(other)).published());
        assertEquals(other, reader.read("a", "Text.", Optional.of(other)).published());
    }

    @Test
    void aByteOrderMarkIsNoObstacle() {
        assertEquals(DAY, reader.read("a", "\uFEFFdate 2021-04-09 Text.").published());
    }

    @Test
    void withoutADateTheErrorNamesFileLineAndWhatWasExpected() {
        ArticleException error =
                assertThrows(ArticleException.class, () -> reader.read("ferry.txt", "\n\nTwo ferries collided."));
        assertEquals("ferry.txt", error.file());
        assertEquals(3, error.line());
        assertEquals(
                "ferry.txt:3: expected \"date YYYY-MM-DD\" before the text, found \"Two ferries collided.\"",
                error.getMessage());
    }

    @Test
    void aDayThatIsNotInTheCalendarIsRefused() {
        ArticleException error =
                assertThrows(ArticleException.class, () -> reader.read("f", "date 2021-02-30 Text.", Optional.of(DAY)));
        assertEquals("f:1: expected a day of the calendar, YYYY-MM-DD, found \"2021-02-30\"", error.getMessage());
        assertThrows(ArticleException.class, () -> reader.read("f", "date 09/04/2021 Text.", Optional.of(DAY)));
    }

    @Test
    void datePalmsAreNoPrefix() {
        assertEquals(
                DAY,
                reader.read("f", "Date palms line the road.", Optional.of(DAY)).published());
    }

    @Test
    void nothingAfterTheDateIsRefused() {
        assertThrows(ArticleException.class, () -> reader.read("f", "date 2021-04-09 \n "));
    }
}
