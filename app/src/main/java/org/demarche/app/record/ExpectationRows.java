package org.demarche.app.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.demarche.store.Answer;
import org.demarche.view.Expectation;

/** Expectations as rows of a listing: the same on the command line and over HTTP. */
public final class ExpectationRows {
    public static final List<String> COLUMNS = List.of(
            "status",
            "holder",
            "actor",
            "event",
            "recipient",
            "from",
            "due",
            "condition",
            "stated_in",
            "settled_by",
            "as_of",
            "id",
            "stated_words",
            "settled_words");

    public static final List<String> SHOWN =
            List.of("status", "holder", "actor", "event", "recipient", "due", "stated_words", "settled_words");

    private ExpectationRows() {}

    /** A row an expectation, in their order. */
    public static Answer answer(Collection<Expectation> expectations) {
        return new Answer(
                COLUMNS, expectations.stream().map(ExpectationRows::row).toList());
    }

    private static List<Optional<Object>> row(Expectation e) {
        return List.of(
                Optional.of(e.status().word()),
                e.holder().map(h -> h),
                Optional.of(e.actor()),
                Optional.of(e.event()),
                Optional.of(e.recipient()),
                Optional.of(e.window().from()),
                Optional.of(e.window().to()),
                e.condition().map(c -> c),
                Optional.of(ids(Optional.of(e.stated()))),
                Optional.of(ids(e.settled())),
                Optional.of(e.asOf()),
                Optional.of(e.id()),
                Optional.of(words(e.stated())),
                e.settled().map(ExpectationRows::words));
    }

    private static List<String> ids(Optional<Occurrence> occurrence) {
        return occurrence.stream()
                .flatMap(o -> o.reports().stream())
                .map(Report::id)
                .toList();
    }

    private static String words(Occurrence occurrence) {
        return occurrence.first().published() + ": "
                + occurrence.fullest().evidence().words().text();
    }
}
