package org.demarche.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.reconcile.Firmness;
import org.demarche.reconcile.Occurrence;
import org.demarche.store.Filter;
import org.demarche.store.Questions;
import org.demarche.store.Weighed;

/**
 * How relations move. A period is flagged as a change if its score lies further from the median of the {@value #BEFORE}
 * periods before it than {@value #FAR} times their spread (median absolute deviation times 1.4826, which is the standard
 * deviation of normal data), and at least {@value #LEAST} points: one ordinary act is no turn.
 */
public final class Relations {
    static final int BEFORE = 6;
    static final int LEAST_BEFORE = 3;
    static final double FAR = 3;
    static final double LEAST = 8;
    private static final double NORMAL = 1.4826;
    private static final int SHOWN = 3;

    private Relations() {}

    /** As {@link #by(Grain, Collection)}, of what the filter lets pass; only the acts behind changes are read whole. */
    public static List<Period> by(Grain grain, Questions questions, Filter filter) {
        List<Draft> periods = periods(grain, questions.weighed(filter));
        List<String> ids = periods.stream().flatMap(p -> p.behind().stream()).toList();
        Map<String, Occurrence> found = new HashMap<>();
        questions.occurrences(ids, filter.asOf()).forEach(o -> found.put(o.id(), o));
        return whole(periods, found);
    }

    /** The periods from the first occurrence to the last, those without any included; background has no day and is left out. */
    public static List<Period> by(Grain grain, Collection<Occurrence> occurrences) {
        Map<String, Occurrence> found = new HashMap<>();
        occurrences.forEach(o -> found.put(o.id(), o));
        return whole(periods(grain, occurrences.stream().map(Weighed::of).toList()), found);
    }

    private static List<Period> whole(List<Draft> drafts, Map<String, Occurrence> found) {
        return drafts.stream()
                .map(draft -> draft.period(draft.behind().stream()
                        .map(found::get)
                        .filter(Objects::nonNull)
                        .toList()))
                .toList();
    }

    /** A period whose acts are known by their ids alone. */
    private record Draft(Period period, List<String> behind) {
        Period period(List<Occurrence> acts) {
            return new Period(
                    period.start(),
                    period.types(),
                    period.quads(),
                    period.asserted(),
                    period.score(),
                    period.mean(),
                    period.claimed(),
                    period.expected(),
                    period.negated(),
                    period.change(),
                    acts);
        }
    }

    private static List<Draft> periods(Grain grain, Collection<Weighed> all) {
        TreeMap<LocalDate, List<Weighed>> byStart = new TreeMap<>();
        for (Weighed one : all) {
            if (one.firmness() != Firmness.BACKGROUND) {
                byStart.computeIfAbsent(grain.start(one.day()), day -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Draft> out = new ArrayList<>();
        if (byStart.isEmpty()) {
            return out;
        }
        for (LocalDate at = byStart.firstKey(); !at.isAfter(byStart.lastKey()); at = grain.next(at)) {
            out.add(period(at, byStart.getOrDefault(at, List.of()), out));
        }
        return out;
    }

    private static Draft period(LocalDate start, List<Weighed> all, List<Draft> before) {
        List<Weighed> asserted = all.stream()
                .filter(o -> o.firmness() == Firmness.ASSERTED && !o.claimed())
                .toList();
        Map<String, Integer> types = new TreeMap<>();
        Map<Integer, Integer> quads = new TreeMap<>();
        double score = 0;
        for (Weighed one : asserted) {
            types.merge(one.type(), 1, Integer::sum);
            quads.merge(one.quad(), 1, Integer::sum);
            score += one.score();
        }
        Optional<Double> change =
                change(score, before.stream().map(Draft::period).toList());
        Period period = new Period(
                start,
                types,
                quads,
                asserted.size(),
                score,
                asserted.isEmpty() ? Optional.empty() : Optional.of(score / asserted.size()),
                (int) all.stream()
                        .filter(o -> o.firmness() == Firmness.ASSERTED && o.claimed())
                        .count(),
                count(all, Firmness.EXPECTED),
                count(all, Firmness.NEGATED),
                change,
                List.of());
        return new Draft(period, change.map(step -> behind(asserted, step)).orElse(List.of()));
    }

    private static int count(List<Weighed> all, Firmness firmness) {
        return (int) all.stream().filter(o -> o.firmness() == firmness).count();
    }

    private static Optional<Double> change(double score, List<Period> before) {
        if (before.size() < LEAST_BEFORE) {
            return Optional.empty();
        }
        List<Double> last = before.subList(Math.max(0, before.size() - BEFORE), before.size()).stream()
                .map(Period::score)
                .toList();
        double usual = median(last);
        double spread =
                NORMAL * median(last.stream().map(s -> Math.abs(s - usual)).toList());
        double step = score - usual;
        return Math.abs(step) >= Math.max(LEAST, FAR * spread) ? Optional.of(step) : Optional.empty();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** Those that pull the way the score went, the strongest first, then what most articles tell. */
    private static List<String> behind(List<Weighed> asserted, double step) {
        return asserted.stream()
                .filter(o -> o.score() * step > 0)
                .sorted(Comparator.comparingDouble((Weighed o) -> -Math.abs(o.score()))
                        .thenComparing(Weighed::reports, Comparator.reverseOrder())
                        .thenComparing(Weighed::id))
                .limit(SHOWN)
                .map(Weighed::id)
                .toList();
    }
}
