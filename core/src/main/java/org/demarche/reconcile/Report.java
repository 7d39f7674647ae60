package org.demarche.reconcile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.demarche.observation.Event;

/**
 * One event as one article told it. Reports have an order of their own, by the day they were known, so that everything
 * made from a set of reports depends on the set alone.
 *
 * @param event the record
 * @param article id of the article
 * @param outlet who published it; empty when unknown
 * @param published the day the article bears
 * @param known the day from which the ledger may answer with it: {@code published}, or later for an article that was
 *     taken in after newer ones
 * @param sketch of the article's text, to tell reprints
 */
public record Report(Event event, String article, String outlet, LocalDate published, LocalDate known, Sketch sketch)
        implements Comparable<Report> {
    private static final Comparator<Report> ORDER = Comparator.comparing(Report::known)
            .thenComparing(Report::published)
            .thenComparing(Report::article)
            .thenComparing(report -> report.event().evidence().words().span())
            .thenComparing(Report::id);

    public Report {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(outlet, "outlet");
        Objects.requireNonNull(sketch, "sketch");
        if (article.isBlank()) {
            throw new IllegalArgumentException("a report needs its article");
        }
        if (known.isBefore(published)) {
            throw new IllegalArgumentException(article + " cannot be known on " + known + ", before it was published");
        }
    }

    /** The event record's id. */
    public String id() {
        return event.id();
    }

    /** How firmly this report tells the event. What is dated after the article's own day has not happened, however it is told. */
    public Firmness firmness() {
        Firmness told = Firmness.of(event);
        boolean ahead =
                event.when().filter(when -> when.from().isAfter(published)).isPresent();
        return told == Firmness.ASSERTED && ahead ? Firmness.EXPECTED : told;
    }

    /** First known first. */
    @Override
    public int compareTo(Report other) {
        return ORDER.compare(this, other);
    }
}
