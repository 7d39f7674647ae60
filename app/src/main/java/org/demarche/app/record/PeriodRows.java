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

    /** What fits on a screen; {@link #turns} tells what is behind a change. */
    public static final List<String> SHOWN =
            List.of("period", "score", "mean", "asserted", "claimed", "expected", "negated", "change", "types");

    private PeriodRows() {}

    /** A line for each act behind each change. */
    public static List<String> turns(Collection<Period> periods) {
        List<String> out = new ArrayList<>();
        for (Period period : periods) {
            period.change().ifPresent(change -> {
                out.add(period.start() + "  " + (change > 0 ? "+" : "") + Decimals.plain(change, 1)
                        + " off the median before");
                period.behind().forEach(occurrence -> out.add("    " + told(occurrence)));
            });
        }
        return out;
    }

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
