package org.demarche.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.demarche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextSourceTest {
    private static final String MANY = """

            date 2021-03-04
            Ruritania wrote.

            Graustark answered.

            date 2021-03-05 Graustark wrote.

            date 2021-13-01 This one has no such month.

            Date: 2021-03-07
            Ruritania slept.
            date 2021-03-08 stands inside a paragraph here.
            """;

    @TempDir
    Path folder;

    @Test
    void aHeaderBehindABlankLineBeginsAnotherArticle() throws Exception {
        List<Input> found = Found.all(write(MANY));
        assertThat(found).hasSize(4);
        assertThat(found.get(0).article().text())
                .isEqualTo("\ndate 2021-03-04\nRuritania wrote.\n\nGraustark answered.\n\n");
        assertThat(found.get(1).article().published()).isEqualTo("2021-03-05");
        assertThat(found.get(3).article().text()).endsWith("inside a paragraph here.\n");
        assertThat(Found.told(found.get(2)))
                .startsWith("malformed")
                .contains("many.txt:9: expected a day of the calendar, YYYY-MM-DD");
    }

    @Test
    void articlesOfOneFileHaveTheIdsTheyWouldHaveAlone() throws Exception {
        Article among = Found.all(write(MANY)).get(1).article();
        Path alone = Files.writeString(folder.resolve("alone.txt"), "date 2021-03-05 Graustark wrote.\n\n");
        assertThat(among.id())
                .isEqualTo(Found.all(alone.toString()).get(0).article().id());
    }

    @Test
    void aBadByteCostsItsArticleOnly() throws Exception {
        byte[] bytes = MANY.getBytes(StandardCharsets.UTF_8);
        bytes[MANY.indexOf("Graustark answered")] = (byte) 0xFF;
        List<String> told = Found.told(Found.piped(Settings.plain(), bytes));
        assertThat(told).hasSize(4);
        assertThat(told.get(0)).isEqualTo("malformed standard input:5: expected UTF-8, found the byte 0xFF");
        assertThat(told.get(1)).startsWith("2021-03-05");
    }

    @Test
    void anEndlessArticleIsRefusedAndTheNextIsRead() {
        byte[] large = new byte[Bounds.ARTICLE + 10];
        Arrays.fill(large, (byte) 'x');
        byte[] next = "\n\ndate 2021-03-05 Graustark wrote.\n".getBytes(StandardCharsets.UTF_8);
        byte[] both = Arrays.copyOf(large, large.length + next.length);
        System.arraycopy(next, 0, both, large.length, next.length);
        List<String> told = Found.told(Found.piped(Settings.plain(), both));
        assertThat(told).hasSize(2);
        assertThat(told.get(0)).startsWith("too large").contains("16 MiB");
        assertThat(told.get(1)).startsWith("2021-03-05");
    }

    @Test
    void anEmptyFileIsNamed() throws Exception {
        assertThat(Found.told(Found.all(write("")))).singleElement().asString().startsWith("empty");
        assertThat(Found.told(Found.all(write("\n \n"))))
                .singleElement()
                .asString()
                .startsWith("empty");
    }

    private String write(String text) throws Exception {
        return Files.writeString(folder.resolve("many.txt"), text).toString();
    }
}
