package org.demarche.reconcile;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much two reports look like one occurrence. Weights are set by hand on our own chain of stories
 * ({@code corpus/chain}); what can't be one occurrence has no likeness at all.
 */
final class Likeness {
    /** At this likeness two reports tell one occurrence. */
    static final double ENOUGH = 0.55;

    /** A date of a day or two pins the act; a wider one only places it. Days. */
    private static final long NARROW = 3;

    private static final long WIDE = 40;

    private static final double RULED_OUT = Double.NEGATIVE_INFINITY;

    private final Families families;

    Likeness(Families families) {
        this.families = families;
    }

    /** @return empty where something rules it out */
    Optional<Double> of(Key a, Key b) {
        if (!a.family().equals(b.family()) || a.firmness() != b.firmness()) {
            return Optional.empty();
        }
        double date = a.firmness() == Firmness.BACKGROUND ? 0.3 : date(a, b);
        double parties = parties(a, b);
        double modes = modes(a, b);
        if (date == RULED_OUT || parties == RULED_OUT || modes == RULED_OUT) {
            return Optional.empty();
        }
        double sum = date + parties + modes + words(a, b) + place(a, b) + count(a, b) + names(a, b);
        if (a.article().equals(b.article())) {
            sum -= 0.35;
        }
        return Optional.of(a.type().equals(b.type()) ? sum : sum - 0.1);
    }

    private double date(Key a, Key b) {
        if (a.firmness() == Firmness.EXPECTED && Math.abs(DAYS.between(a.published(), b.published())) > Reach.LONGEST) {
            return RULED_OUT;
        }
        if (a.dated() && b.dated()) {
            long gap = Math.max(DAYS.between(a.to(), b.from()), DAYS.between(b.to(), a.from()));
            long width = Math.max(DAYS.between(a.from(), a.to()), DAYS.between(b.from(), b.to()));
            if (gap > 0) {
                return gap == 1 && width < NARROW ? 0.05 : RULED_OUT;
            }
            boolean equal = a.from().equals(b.from()) && a.to().equals(b.to());
            return width < NARROW ? 0.45 : equal ? 0.35 : width < WIDE ? 0.25 : 0.15;
        }
        if (a.firmness() == Firmness.EXPECTED || !a.dated() && !b.dated()) {
            return faded(Math.abs(DAYS.between(a.published(), b.published())), a, b);
        }
        Key dated = a.dated() ? a : b;
        Key undated = a.dated() ? b : a;
        if (undated.published().isBefore(dated.from())) {
            return RULED_OUT;
        }
        long lag = Math.max(0, DAYS.between(dated.to(), undated.published()));
        return faded(Math.max(0, lag - 1), a, b);
    }

    /** Undated news is of the day or the day before; each further day speaks against it, up to the reach of the type. */
    private double faded(long days, Key a, Key b) {
        int slow = a.firmness() == Firmness.EXPECTED ? 4 : 1; // plans are retold for longer than deeds
        int reach = slow * Math.max(families.reach(a.type()), families.reach(b.type()));
        return days > reach ? RULED_OUT : 0.4 - 0.25 * days / slow;
    }

    private double parties(Key a, Key b) {
        if (!nested(a.actors(), b.actors()) || !nested(a.recipients(), b.recipients())) {
            return RULED_OUT;
        }
        Set<String> all = a.parties();
        Set<String> common = new HashSet<>(all);
        common.retainAll(b.parties());
        if (common.isEmpty()) {
            return RULED_OUT;
        }
        if (all.equals(b.parties())) {
            return common.size() > 1 ? 0.3 : 0.2;
        }
        return common.size() > 1 ? 0.2 : 0.1;
    }

    /** One naming fewer parties tells the same; naming others tells of others. */
    private static boolean nested(Set<String> a, Set<String> b) {
        return a.containsAll(b) || b.containsAll(a);
    }

    private static double modes(Key a, Key b) {
        if (a.modes().isEmpty() || b.modes().isEmpty() || !a.type().equals(b.type())) {
            return 0;
        }
        return disjoint(a.modes(), b.modes()) ? (a.type().equals("CONSULT") ? RULED_OUT : 0) : 0.1;
    }

    private double words(Key a, Key b) {
        double sum = 0.4 * overlap(a.words(), b.words());
        if (!a.proper().isEmpty() && !b.proper().isEmpty()) {
            // a deed has its place; where two met may be told by the town, the palace or the host
            sum += !disjoint(a.proper(), b.proper()) ? 0.2 : families.material(a.type()) ? -0.4 : -0.1;
        }
        return sum;
    }

    private static double place(Key a, Key b) {
        if (a.place().isEmpty() || b.place().isEmpty()) {
            return 0;
        }
        return a.place().equals(b.place()) ? 0.15 : -0.3;
    }

    /** Tolls differ between tellers and grow over days, but not tenfold. */
    private static double count(Key a, Key b) {
        if (a.killed().isEmpty() || b.killed().isEmpty()) {
            return 0;
        }
        double low =
                Math.max(1, Math.min(a.killed().get().min(), b.killed().get().min()));
        double high = Math.max(a.killed().get().max(), b.killed().get().max());
        return high / low <= 2 ? 0.1 : high / low > 4 ? -0.3 : 0;
    }

    /** Two ministers of a country are two people; a minister and a ministry may be one act. */
    private static double names(Key a, Key b) {
        if (a.names().isEmpty() || b.names().isEmpty()) {
            return 0;
        }
        return disjoint(List.copyOf(a.names()), List.copyOf(b.names())) ? -0.2 : 0.1;
    }

    private static double overlap(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return (double) common.size() / Math.min(a.size(), b.size());
    }

    private static boolean disjoint(Iterable<String> a, java.util.Collection<String> b) {
        for (String one : a) {
            if (b.contains(one)) {
                return false;
            }
        }
        return true;
    }
}
