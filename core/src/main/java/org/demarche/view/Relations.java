package org.demarche.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.observation.Event;
import org.demarche.reconcile.Firmness;
import org.demarche.reconcile.Occurrence;
import org.demarche.store.Filter;
import org.demarche.store.Questions;
import org.demarche.store.Slice;

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

    /** As {@link #by(Grain, Collection)}, of what the filter lets pass. */
    public static List<Period> by(Grain grain, Questions questions, Filter filter) {
        return by(grain, questions.occurrences(filter, Slice.all()));
    }

    /** The periods from the first occurrence to the last, those without any included; background has no day and is left out. */
    public static List<Period> by(Grain grain, Collection<Occurrence> occurrences) {
        TreeMap<LocalDate, List<Occurrence>> byStart = new TreeMap<>();
        for (Occurrence occurrence : occurrences) {
            if (occurrence.firmness() != Firmness.BACKGROUND) {
                LocalDate start = grain.start(occurrence.days().from());
                byStart.computeIfAbsent(start, day -> new ArrayList<>()).add(occurrence);
            }
        }
        List<Period> out = new ArrayList<>();
        if (byStart.isEmpty()) {
            return out;
        }
        for (LocalDate at = byStart.firstKey(); !at.isAfter(byStart.lastKey()); at = grain.next(at)) {
            out.add(period(at, byStart.getOrDefault(at, List.of()), out));
        }
        return out;
    }

    private static Period period(LocalDate start, List<Occurrence> all, List<Period> before) {
        List<Occurrence> asserted = all.stream()
                .filter(o -> o.firmness() == Firmness.ASSERTED && !o.claimed())
                .toList();
        Map<String, Integer> types = new TreeMap<>();
        Map<Integer, Integer> quads = new TreeMap<>();
        double score = 0;
        for (Occurrence occurrence : asserted) {
            Event event = occurrence.fullest();
            types.merge(event.type(), 1, Integer::sum);
            quads.merge(event.quad(), 1, Integer::sum);
            score += event.score();
        }
        Optional<Double> change = change(score, before);
        return new Period(
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
                change.map(step -> behind(asserted, step)).orElse(List.of()));
    }

    private static int count(List<Occurrence> all, Firmness firmness) {
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

    /** Those that pull the way the score went, the strongest first. */
    private static List<Occurrence> behind(List<Occurrence> asserted, double step) {
        return asserted.stream()
                .filter(o -> o.fullest().score() * step > 0)
                .sorted(Comparator.comparingDouble(
                                (Occurrence o) -> -Math.abs(o.fullest().score()))
                        .thenComparing(Occurrence::independent, Comparator.reverseOrder())
                        .thenComparing(Occurrence::id))
                .limit(SHOWN)
                .toList();
    }
}
