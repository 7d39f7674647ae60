package org.demarche.app.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
    private static final String TEXT = " date 2021-03-04 Ruritania wrote to Graustark.\n";

    @TempDir
    Path folder;

    @Test
    void theTextIsTheFileUnchanged() throws Exception {
        Article article = only(write("one.txt", TEXT)).article();
        assertThat(article.text()).isEqualTo(TEXT);
        assertThat(article.published()).isEqualTo(LocalDate.of(2021, 3, 4));
        assertThat(article.source()).isEqualTo("one.txt");
    }

    @Test
    void theIdComesFromTheContentNotFromThePlace() throws Exception {
        String here = only(write("one.txt", TEXT)).article().id();
        String there = only(write("two.txt", TEXT)).article().id();
        String other = only(write("three.txt", TEXT + " ")).article().id();
        String piped = Places.of(List.of("-"), stream(TEXT), Settings.plain())
                .next()
                .orElseThrow()
                .article()
                .id();
        assertThat(here).isEqualTo(there).isEqualTo(piped).isNotEqualTo(other).startsWith("2021-03-04-");
    }

    @Test
    void aFolderStandsForItsTextFilesByPath() throws Exception {
        write("b.txt", TEXT);
        write("a.txt", TEXT);
        write("notes.md", "no article");
        Files.createDirectory(folder.resolve("aa"));
        write("aa/c.txt", TEXT);
        List<String> names = Found.all(folder.toString()).stream()
                .map(input -> folder.relativize(Path.of(input.name())).toString())
                .toList();
        assertThat(names).containsExactly("a.txt", "aa/c.txt", "b.txt");
    }

    @Test
    void errorsNameFileLineAndExpectation() throws Exception {
        refused(write("undated.txt", "Ruritania wrote."), "undated.txt:1: expected \"date YYYY-MM-DD\"");
        refused(write("odd.txt", "\n\ndate 2021-13-45 Words."), "odd.txt:3: expected a day of the calendar");
        refused(folder.resolve("none.txt"), "none.txt: there is no such file");
        Path broken = folder.resolve("broken.txt");
        Files.write(broken, new byte[] {'d', 'a', 't', 'e', '\n', (byte) 0xC3, '('});
        refused(broken, "broken.txt:2: expected UTF-8, found the byte 0xC3");
        refused(Files.createDirectory(folder.resolve("empty")), "the folder holds no file of a known format");
    }

    @Test
    void aFileCutInTheMiddleOfACharacterIsRefused() throws Exception {
        Path cut = folder.resolve("cut.txt");
        byte[] whole = (TEXT + "é").getBytes(StandardCharsets.UTF_8);
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length - 1));
        refused(cut, "expected UTF-8");
    }

    @Test
    void theDayMayComeFromOutside() throws Exception {
        Path undated = write("undated.txt", "Ruritania wrote to Graustark.");
        Settings settings = Settings.plain().on(LocalDate.of(1999, 1, 2));
        assertThat(Found.all(settings, undated.toString()).get(0).article().published())
                .isEqualTo("1999-01-02");
    }

    private static void refused(Path file, String reason) {
        assertThatThrownBy(() -> only(file).article())
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(reason);
    }

    private static Input only(Path file) {
        return Found.all(file.toString()).get(0);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
