package org.demarche.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.demarche.article.Article;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final Article ARTICLE =
            new Article("a", LocalDate.of(2023, 5, 10), "", "", "", "en", "Spain attacked Portugal.");

    @Test
    void oneModelServesAProcessUntilTheLastLeaves() throws IOException {
        Desk first = Desk.sit();
        Desk second = Desk.sit();
        assertThat(second).isSameAs(first);
        Desk.leave();
        assertThat(first.read(ARTICLE).lines()).hasSize(2);
        Desk.leave();
        Desk later = Desk.sit();
        assertThat(later).isNotSameAs(first);
        Desk.leave();
    }
}
