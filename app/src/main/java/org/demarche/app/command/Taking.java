package org.demarche.app.command;

import java.time.LocalDate;
import java.util.ArrayList;
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

/** Takes in articles as they are coded, and tells of those that replaced an earlier text. */
final class Taking implements Format {
    private final int together;
    private final List<Reading> waiting = new ArrayList<>();
    private final Ledger ledger;
    private final Console console;
    private final Optional<LocalDate> mark;
    private final Map<Taken, Integer> counts = new EnumMap<>(Taken.class);

    /** @param together articles to a transaction; a process that is killed has so many to read again */
    Taking(Ledger ledger, Console console, int together) {
        this.together = together;
        this.ledger = ledger;
        this.console = console;
        this.mark = ledger.begin();
    }

    @Override
    public void print(Coded coded) {
        Article article = coded.article();
        LocalDate known = mark.filter(article.published()::isBefore).orElse(article.published());
        waiting.add(new Reading(article, known, coded.sentences(), coded.coder(), coded.observations()));
        if (waiting.size() >= together) {
            take();
        }
    }

    /** Takes in what waits. */
    private void take() {
        List<Taken> taken;
        synchronized (ledger) {
            taken = ledger.take(waiting);
        }
        for (int i = 0; i < taken.size(); i++) {
            counts.merge(taken.get(i), 1, Integer::sum);
            if (taken.get(i) == Taken.CORRECTED) {
                console.say(
                        "demarche: " + waiting.get(i).article().id() + " has a new text; its records were replaced");
            }
        }
        waiting.clear();
    }

    /** Takes in what still waits, and ends the ledger's run. */
    void finish() {
        take();
        synchronized (ledger) {
            ledger.finish();
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
