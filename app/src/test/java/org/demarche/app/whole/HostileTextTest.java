package org.demarche.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.app.record.JsonLinesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that nobody would call an article: read in time, or refused by name, and every span still quotes the text. */
class HostileTextTest {
    /** Generous for a busy machine with two cores; what grows faster than its text misses it by far. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String DATE = "date 2022-12-31 ";

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("quotes that never close", "“".repeat(20_000) + "war"),
                Arguments.of("quotes in quotes", "“He said ‘".repeat(1_500) + "no" + "’ again”".repeat(1_500)),
                Arguments.of("brackets", "(".repeat(20_000) + "x" + ")".repeat(20_000)),
                Arguments.of("one word of 200,000 letters", "a".repeat(200_000)),
                Arguments.of("no full stop", "Russia and Ukraine ".repeat(2_000)),
                Arguments.of("only full stops", ". ".repeat(20_000)),
                Arguments.of("and who said that", "Putin, who said that Xi, ".repeat(500)),
                Arguments.of(
                        "mixed scripts", "Путин 习近平 שלום السلام Ελλάδα said “नमस्ते” 🇨🇳👩‍🚀 to 日本. ".repeat(100)),
                Arguments.of("marks on marks", "Z" + "\u0301\u0323\u0489".repeat(5_000) + " attacked Kyiv."),
                Arguments.of(
                        "controls",
                        "Xi\u0000 said\u0007 \u001b[31mred\u001b[0m \u202etxet\u202c to \ufeffPutin.\u2028Then\u0085left."),
                Arguments.of("line ends", "China\r\nattacked\rTaiwan\n\n\n\r\n\r\nyesterday.\u000b\u000c"),
                Arguments.of("blank lines", "Iran warned Iraq.\n".repeat(3) + "\n".repeat(50_000) + "It left."),
                Arguments.of(
                        "a table",
                        IntStream.range(0, 1_500)
                                .mapToObj(i -> i + "\t" + i * 7 + "\t|\n")
                                .reduce("", String::concat)),
                Arguments.of("markup", "<p onclick='x'>Iran &amp; Iraq <b>met</b></p> ".repeat(200)),
                Arguments.of("numbers", "2022-12-31 1,000,000.00 -5 +3% €7bn 12:30 ".repeat(400)),
                Arguments.of(
                        "prices, each a year",
                        IntStream.range(0, 40)
                                .mapToObj(i -> " May 12" + (10 + i) + " 1250 1255 1245 33 Jul 1259 1265 nil\n")
                                .reduce("LONDON SUGAR\n", String::concat)),
                Arguments.of("prices with an s", "Oats 4.50 s, 3.70 's and 8.10 S; the 1.90 's were low. ".repeat(50)),
                Arguments.of("dashes", "Iran—Iraq–Syria-Turkey - ".repeat(1_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isReadInTime(String name, String text) {
        Desk.Outcome read = assertTimeoutPreemptively(
                LIMIT, () -> Desk.run(DATE + text, "code", "--format", "jsonl", "--with-text", "--any-language", "-"));
        assertThat(read.err()).doesNotContain("our bug");
        assertThat(read.code()).as(read.err()).isZero();
        if (read.out().isEmpty()) {
            assertThat(read.err()).contains("set aside");
        } else {
            check(read.out());
        }
    }

    @Test
    void spansQuoteTheTextWhateverItIs(@TempDir Path folder) throws IOException {
        List<String> pieces = List.of(
                "Putin",
                "Xi Jinping",
                "the Chinese president",
                "he",
                "said",
                "told",
                "“",
                "”",
                "\"",
                "‘we’",
                " 🚀 ",
                "Kyiv",
                "yesterday",
                "in Paris",
                "will attack",
                "if",
                ",",
                ".",
                "\n\n",
                "who",
                "’s",
                "e\u0301",
                "accused",
                "of",
                "12 people",
                "did not",
                "Russia’s invasion of Ukraine",
                "—",
                "on Telegram",
                "習近平",
                "\u00a0",
                "U.S.",
                "on Monday");
        Random random = new Random(7);
        for (int article = 0; article < 40; article++) {
            StringBuilder text = new StringBuilder(DATE);
            for (int i = 0; i < 60; i++) {
                text.append(pieces.get(random.nextInt(pieces.size()))).append(random.nextInt(8) == 0 ? "" : " ");
            }
            Files.writeString(folder.resolve(article + ".txt"), text);
        }
        Desk.Outcome read = assertTimeoutPreemptively(
                LIMIT,
                () -> Desk.run("", "code", "--format", "jsonl", "--with-text", "--any-language", folder.toString()));
        assertThat(read.code()).as(read.err()).isZero();
        assertThat(read.out().lines().filter(line -> line.contains("\"kind\":\"article\"")))
                .hasSize(40);
        check(read.out());
    }

    @Test
    void theSameTextGivesTheSameBytes() {
        String text = DATE + "🕊 Putin told Xi on Monday that Russia will help China if “the West” attacks.";
        String once = Desk.run(text, "code", "--format", "jsonl", "-").out();
        assertThat(Desk.run(text, "code", "--format", "jsonl", "-").out()).isEqualTo(once);
        assertThat(once.lines().count()).isGreaterThan(1);
    }

    private static void check(String lines) {
        ObjectMapper mapper = new ObjectMapper();
        String text = "";
        for (String line : lines.split("\n")) {
            try {
                JsonNode row = mapper.readTree(line);
                if (row.path("kind").asText().equals("article")) {
                    text = row.path("text").asText();
                } else {
                    assertThat(JsonLinesTest.checkSpans(row, text)).isPositive();
                }
            } catch (IOException e) {
                throw new AssertionError(line, e);
            }
        }
    }
}
