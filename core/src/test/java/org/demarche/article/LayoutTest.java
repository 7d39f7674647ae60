package org.demarche.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static List<String> blocks(String text) {
        Article article = article(text);
        return Layout.of(article).blocks().stream()
                .map(block -> block.kind() + " " + article.words(block.span()).text())
                .toList();
    }

    private static Article article(String text) {
        return new ArticleReader().read("a", text, Optional.of(LocalDate.of(2021, 4, 9)));
    }

    @Test
    void headlineBylineDatelineAndParagraphs() {
        assertEquals(
                List.of(
                        "DATE date 2021-04-09",
                        "HEADLINE Harbour Talks Resume After Storm",
                        "BYLINE By Nina Vale and Tom Orr",
                        "DATELINE VALLETTA, April 9 (Wire) —",
                        "BODY Port officials met shippers on Friday.",
                        "BODY A second round is planned."),
                blocks("date 2021-04-09 Harbour Talks Resume After Storm\n\nBy Nina Vale and Tom Orr\n\n"
                        + "VALLETTA, April 9 (Wire) — Port officials met shippers on Friday.\n\n"
                        + "A second round is planned.\n"));
    }

    @Test
    void aFirstSentenceIsNoHeadline() {
        assertEquals(
                List.of("BODY Ferries stopped on Friday.", "BODY They resumed later."),
                blocks("Ferries stopped on Friday.\n\nThey resumed later."));
    }

    @Test
    void linesBrokenAtAFixedWidthAreJoined() {
        assertEquals(
                List.of(
                        "BODY The harbour authority said on Friday that it would\nlet ferries sail again once the swell had gone\n"
                                + "down, which it expected within two days.",
                        "BODY Shippers had asked for an earlier start, and some of\nthem threatened to use other ports."),
                blocks(
                        "The harbour authority said on Friday that it would\nlet ferries sail again once the swell had gone\n"
                                + "down, which it expected within two days.\n    Shippers had asked for an earlier start, and some of\n"
                                + "them threatened to use other ports.\n"));
    }

    @Test
    void unbrokenLinesAreParagraphs() {
        assertEquals(
                List.of(
                        "BODY The harbour reopened.",
                        "BODY Ferries sailed at noon, officials said.",
                        "BODY Nobody complained."),
                blocks("The harbour reopened.\nFerries sailed at noon, officials said.\r\nNobody complained."));
    }

    @Test
    void listItemsLoseTheirMarks() {
        assertEquals(
                List.of("BODY The plan has two parts:", "BULLET dredge the channel;", "BULLET move the buoys."),
                blocks("The plan has two parts:\n\n• dredge the channel;\n2) move the buoys."));
    }

    @Test
    void datelinesOfManyHands() {
        assertDateline("KYIV — The grid held.", "KYIV", "");
        assertDateline("NEW DELHI: The minister left.", "NEW DELHI", "");
        assertDateline("GAZA CITY, Gaza Strip (Wire) — Trucks waited.", "GAZA CITY, Gaza Strip", "");
        assertDateline("Cairo, 3 March (Wire) - The canal reopened.", "Cairo", "3 March");
        assertDateline("BEIJING, Nov. 3 (Wire) -- Talks ended.", "BEIJING", "Nov. 3");
        assertDateline("MOSCOW. Jan 12 (Wire) - Talks ended.", "MOSCOW", "Jan 12");
        assertEquals(
                Optional.empty(),
                Layout.of(article("Obama — the former president — spoke.")).dateline());
        assertEquals(
                Optional.empty(),
                Layout.of(article("NATO is ready - or so it says.")).dateline());
    }

    private static void assertDateline(String text, String place, String day) {
        Dateline dateline = Layout.of(article(text)).dateline().orElseThrow(() -> new AssertionError(text));
        assertEquals(place, dateline.place().map(Words::text).orElse(""));
        assertEquals(day, dateline.day().map(Words::text).orElse(""));
    }
}
