package org.demarche.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.demarche.article.Article;
import org.junit.jupiter.api.Test;

class ArticleLineTest {
    @Test
    void everyFieldIsTaken() {
        assertThat(
                        ArticleLine.read(
                                "{\"id\":\"a\",\"date\":\"2023-05-10\",\"title\":\"t\",\"source\":\"s\",\"url\":\"u\",\"text\":\"Spain  met.\"}"))
                .isEqualTo(new Article("a", LocalDate.of(2023, 5, 10), "s", "u", "t", "en", "Spain  met."));
    }

    @Test
    void whatIsNoArticleIsNamed() {
        assertThatThrownBy(() -> ArticleLine.read("date 2023-05-10")).hasMessageContaining("JSON object");
        assertThatThrownBy(() -> ArticleLine.read("{\"id\":\"a\",\"date\":\"2023-05-10\"}"))
                .hasMessageContaining("\"text\"");
        assertThatThrownBy(() -> ArticleLine.read("{\"id\":\"a\",\"date\":\"10 May\",\"text\":\"x\"}"))
                .hasMessageContaining("YYYY-MM-DD");
    }
}
