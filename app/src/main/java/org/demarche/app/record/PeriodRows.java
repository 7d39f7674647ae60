package org.demarche.app.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.demarche.reconcile.Occurrence;
import org.demarche.store.Answer;
import org.demarche.view.Period;

/** The periods of a relation as rows of a listing: the same on the command line and over HTTP. */
public final class PeriodRows {
    public static final List<String> COLUMNS = List.of(
            "period",
            "asserted",
            "score",
            "mean",
            "quad1",
            "quad2",
            "quad3",
            "quad4",
            "claimed",
            "expected",
            "negated",
            "change",
            "types",
            "behind");

    private PeriodRows() {}

    /** A row a period, in their order. */
    public static Answer answer(Collection<Period> periods) {
        return new Answer(COLUMNS, periods.stream().map(PeriodRows::row).toList());
    }

    private static List<Optional<Object>> row(Period period) {
        List<Optional<Object>> out = new ArrayList<>(List.of(
                Optional.of(period.start()),
                Optional.of(period.asserted()),
                Optional.of(period.score()),
                period.mean().map(mean -> mean)));
        for (int quad = 1; quad <= 4; quad++) {
            out.add(Optional.of(period.quads().getOrDefault(quad, 0)));
        }
        out.add(Optional.of(period.claimed()));
        out.add(Optional.of(period.expected()));
        out.add(Optional.of(period.negated()));
        out.add(period.change().map(change -> change));
        out.add(Optional.of(period.types().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .toList()));
        out.add(Optional.of(period.behind().stream().map(PeriodRows::told).toList()));
        return out;
    }

    private static String told(Occurrence occurrence) {
        return occurrence.days().from() + " " + occurrence.fullest().type() + ": "
                + occurrence.fullest().evidence().words().text();
    }
}
