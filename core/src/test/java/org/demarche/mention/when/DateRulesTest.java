package org.demarche.mention.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.article.Words;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.language.SentenceReader;
import org.demarche.mention.When;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every example of {@code knowledge/dates/en.yaml}, one case each. */
class DateRulesTest {
    private final Problems problems = new Problems();
    private final DateReader reader = DateReader.read(Shelf.builtIn(), problems);
    private final SentenceReader sentences = new SentenceReader(new FlatEncoder(), Shelf.builtIn());

    @TestFactory
    Stream<DynamicTest> examples() {
        problems.check();
        List<DynamicTest> out = new ArrayList<>();
        for (Rule rule : reader.book().rules()) {
            rule.yes().forEach(example -> out.add(DynamicTest.dynamicTest(name(rule, example), () -> yes(example))));
            rule.no().forEach(example -> out.add(DynamicTest.dynamicTest(name(rule, example), () -> no(example))));
        }
        return out.stream();
    }

    private static String name(Rule rule, Example example) {
        return example.origin() + " " + rule.id() + ": " + example.text();
    }

    private void yes(Example example) {
        Article article = article(example);
        Dates dates = reader.read(article, sentences.read(article));
        List<String> found = new ArrayList<>();
        for (int i = 0; i < example.spans().size(); i++) {
            Words words = article.words(example.spans().get(i));
            found.add(words.text() + " > " + answer(dates, words));
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < example.spans().size(); i++) {
            expected.add(article.words(example.spans().get(i)).text() + " > "
                    + example.answers().get(i));
        }
        assertThat(found).as("%s", all(dates)).isEqualTo(expected);
    }

    private static String answer(Dates dates, Words words) {
        return whens(dates).stream()
                .filter(when -> when.words().equals(words))
                .map(when -> when.from().equals(when.to()) ? when.from().toString() : when.from() + ".." + when.to())
                .findFirst()
                .orElseGet(() -> dates.expressions().stream()
                        .filter(each -> each.words().span().overlaps(words.span()))
                        .map(TimeExpression::value)
                        .findFirst()
                        .orElse("nothing"));
    }

    private void no(Example example) {
        Article article = article(example);
        assertThat(whens(reader.read(article, sentences.read(article)))).isEmpty();
    }

    private static List<When> whens(Dates dates) {
        List<When> out = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            out.addAll(dates.whens(i));
        }
        return out;
    }

    private static List<String> all(Dates dates) {
        return dates.expressions().stream()
                .map(each -> each.words().text() + " = " + each.value() + " " + each.from() + " by " + each.rule())
                .toList();
    }

    private static Article article(Example example) {
        return new Article("example", example.published(), "", "", "", "en", example.text());
    }
}
