package org.demarche.app.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.Coder;
import org.demarche.app.who.ReferenceArticles.Story;
import org.demarche.app.who.ReferenceArticles.Tally;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Shelf;
import org.junit.jupiter.api.Test;

/** Sixty short articles: how many of 100 references are right at least, in the half worked on and in the half held out. */
class ReferenceArticlesTest {
    static final Path FOLDER = Path.of("src/test/resources/who-articles");
    private static final Map<String, Double> WANTED = Map.of("open", 0.92, "heldout", 0.92);

    @Test
    void referencesStandForWhomTheyShould() {
        List<String> wrong = new ArrayList<>();
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            Coder coder = Coder.of(Shelf.builtIn(), encoder);
            for (String half : List.of("open", "heldout")) {
                Map<String, Tally> byClass =
                        ReferenceArticles.compare(coder, ReferenceArticles.read(FOLDER.resolve(half)));
                byClass.values().forEach(tally -> wrong.addAll(tally.wrong()));
                int asked = byClass.values().stream().mapToInt(Tally::asked).sum();
                int right = byClass.values().stream().mapToInt(Tally::right).sum();
                assertThat((double) right / asked).as(half + " " + wrong).isGreaterThanOrEqualTo(WANTED.get(half));
            }
        }
    }

    @Test
    void thereAreSixtyArticlesAndThreeHundredReferences() {
        List<Story> all = new ArrayList<>(ReferenceArticles.read(FOLDER.resolve("open")));
        all.addAll(ReferenceArticles.read(FOLDER.resolve("heldout")));
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all.stream().mapToInt(story -> story.expected().size()).sum())
                .isGreaterThanOrEqualTo(300);
    }

    /** Prints the figures by class, and with {@code -Dwrong=true} what is wrong; arguments are the halves to read. */
    public static void main(String[] args) {
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            Coder coder = Coder.of(Shelf.builtIn(), encoder);
            for (String half : args.length == 0 ? new String[] {"open", "heldout"} : args) {
                int asked = 0;
                int right = 0;
                Map<String, Tally> byClass =
                        ReferenceArticles.compare(coder, ReferenceArticles.read(FOLDER.resolve(half)));
                for (Map.Entry<String, Tally> entry : byClass.entrySet()) {
                    Tally tally = entry.getValue();
                    System.out.printf("%s %s %d/%d%n", half, entry.getKey(), tally.right(), tally.asked());
                    if (System.getProperty("wrong") != null) {
                        tally.wrong().forEach(line -> System.out.println("    " + line));
                    }
                    asked += tally.asked();
                    right += tally.right();
                }
                System.out.printf("%s all %d/%d = %.1f %%%n", half, right, asked, 100.0 * right / asked);
            }
        }
    }
}
