package org.demarche.app.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Counts of one kind of row over one article or many. */
public final class Tally {
    private static final String[] LEVELS = {"found", "who", "exact"};

    private final String kind;
    private final int[] hit = new int[4];
    private final int[] right = new int[4];
    private int must;
    private int made;

    Tally(String kind) {
        this.kind = kind;
    }

    void add(List<Expected> expected, int produced, Pairing pairing) {
        made += produced;
        for (int i = 0; i < expected.size(); i++) {
            boolean needed = expected.get(i).must();
            must += needed ? 1 : 0;
            Optional<Pairing.Pair> pair = pairing.of(i);
            for (int level = 1;
                    level <= 3 && pair.isPresent() && level <= pair.get().level();
                    level++) {
                hit[level] += needed ? 1 : 0;
                right[level]++;
            }
        }
    }

    /** Share of the rows that had to be found, from 0 to 1; level 1 found, 2 who, 3 exact. */
    public double recall(int level) {
        return must == 0 ? 0 : (double) hit[level] / must;
    }

    /** Share of the produced rows that are right, from 0 to 1. */
    public double precision(int level) {
        return made == 0 ? 0 : (double) right[level] / made;
    }

    /** Harmonic mean of both. */
    public double f1(int level) {
        double p = precision(level);
        double r = recall(level);
        return p + r == 0 ? 0 : 2 * p * r / (p + r);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(kind + ": expected " + must + ", produced " + made);
        for (int level = 1; level <= 3; level++) {
            out.append(" | ").append(LEVELS[level - 1]);
            out.append(" P ").append(thousandths(precision(level)));
            out.append(" R ").append(thousandths(recall(level)));
            out.append(" F1 ").append(thousandths(f1(level)));
        }
        return out.toString();
    }

    /** Three places; a half goes to the even neighbour, as the shared scorer prints it. */
    private static String thousandths(double share) {
        return new BigDecimal(share).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }
}
