package org.demarche.app.command;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.record.Coded;
import org.demarche.app.record.Format;
import org.demarche.article.Article;
import org.demarche.store.Ledger;
import org.demarche.store.Reading;
import org.demarche.store.Taken;

/** Takes in each article as it is coded, and tells of those that replaced an earlier text. */
final class Taking implements Format {
    private final Ledger ledger;
    private final Console console;
    private final Optional<LocalDate> mark;
    private final Map<Taken, Integer> counts = new EnumMap<>(Taken.class);

    Taking(Ledger ledger, Console console) {
        this.ledger = ledger;
        this.console = console;
        this.mark = ledger.begin();
    }

    @Override
    public void print(Coded coded) {
        Article article = coded.article();
        LocalDate known = mark.filter(article.published()::isBefore).orElse(article.published());
        Taken taken;
        synchronized (ledger) {
            taken = ledger.take(List.of(
                            new Reading(article, known, coded.sentences(), coded.coder(), coded.observations())))
                    .get(0);
        }
        counts.merge(taken, 1, Integer::sum);
        if (taken == Taken.CORRECTED) {
            console.say("demarche: " + article.id() + " has a new text; its records were replaced");
        }
    }

    @Override
    public void flush() {}

    String summary() {
        return counts.getOrDefault(Taken.NEW, 0) + " articles taken in, "
                + counts.getOrDefault(Taken.CORRECTED, 0) + " corrected, "
                + counts.getOrDefault(Taken.RECODED, 0) + " recoded, "
                + counts.getOrDefault(Taken.SAME, 0) + " known already";
    }
}
