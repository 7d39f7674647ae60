package org.demarche.app.said;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.Coder;
import org.demarche.article.Article;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Shelf;
import org.demarche.observation.Form;
import org.demarche.observation.Statement;
import org.junit.jupiter.api.Test;

/** Sixty sentences, half of them look-alikes, read as whole articles; the issue asks for F1 of at least 0.9. */
class SilencesTest {
    private static final Path SENTENCES = Path.of("src/test/resources/said/silences.tsv");

    @Test
    void silencesAreFoundAndLookAlikesAreNot() throws IOException {
        int right = 0;
        int told = 0;
        int wanted = 0;
        List<String> wrong = new ArrayList<>();
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            Coder coder = Coder.of(Shelf.builtIn(), encoder);
            for (String line : Files.readAllLines(SENTENCES)) {
                String[] cells = line.split("\t");
                if (line.startsWith("#") || cells[0].equals("silent")) {
                    continue;
                }
                List<Statement> silences = coder
                        .trace(new Article("silence", LocalDate.of(2023, 5, 10), "", "", "", "en", cells[3]))
                        .statements()
                        .stream()
                        .filter(statement -> statement.form() == Form.SILENCE)
                        .toList();
                wanted += cells[0].equals("yes") ? 1 : 0;
                told += silences.size();
                boolean found = cells[0].equals("yes") && silences.stream().anyMatch(silence -> fits(silence, cells));
                right += found ? 1 : 0;
                if (found != cells[0].equals("yes") || silences.size() > 1 || !found && !silences.isEmpty()) {
                    wrong.add(line + " -> " + silences);
                }
            }
        }
        assertThat(wanted).isEqualTo(30);
        assertThat(2.0 * right / (told + wanted)).as(String.join("\n", wrong)).isGreaterThanOrEqualTo(0.9);
    }

    private static boolean fits(Statement silence, String[] cells) {
        boolean speaker = silence.speaker().words().text().contains(cells[1])
                || silence.speaker().name().contains(cells[1]);
        boolean about = cells[2].equals("-") || silence.content().text().contains(cells[2]);
        return speaker && about;
    }
}
