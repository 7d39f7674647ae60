package org.demarche.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.demarche.language.Sayings;
import org.demarche.language.Sayings.Stretch;

/**
 * Who says what, by a small network on the vectors of {@link OnnxEncoder}: each word gathers from its governor, its
 * dependents and its neighbours, three times. Its weights were trained on PolNeAR, whose licence is not stated; they
 * are one file, {@code model/attribution.bin}, that a distribution may leave out.
 */
final class Attributions {
    static final String FILE = "attribution.bin";
    private static final int STATE = 128;
    private static final int ROUNDS = 3;
    private static final int KINDS = 3;
    /** Tags of a word in a stretch of one kind; the order is part of the weights. */
    private static final int OUTSIDE = 0;

    private static final int BEGINS = 1;
    private static final int GOES_ON = 2;

    private final Linear first;
    private final List<Linear> rounds;
    private final Linear last;

    private Attributions(Weights.Floats file) {
        first = Linear.read(file, Transformer.WIDTH, STATE);
        Linear[] layers = new Linear[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            layers[round] = Linear.read(file, 5 * STATE, STATE);
        }
        rounds = List.of(layers);
        last = Linear.read(file, STATE, 3 * KINDS);
        file.end();
    }

    /** Empty if the distribution leaves the weights out. */
    static Optional<Attributions> load() {
        return Weights.has(FILE) ? Optional.of(new Attributions(new Weights.Floats(FILE))) : Optional.empty();
    }

    /**
     * @param rows a vector for the root, then one a word
     * @param heads governor of each word, -1 for the root
     */
    Sayings read(float[][] rows, List<Integer> heads) {
        float[][] x = first.rectified(Arrays.copyOfRange(rows, 1, rows.length));
        for (Linear round : rounds) {
            float[][] news = round.rectified(gathered(x, heads));
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < STATE; k++) {
                    x[i][k] += news[i][k];
                }
            }
        }
        float[][] scores = last.of(x);
        return new Sayings(stretches(scores, 0), stretches(scores, 3), stretches(scores, 6));
    }

    /** Each word beside its governor, the sum of its dependents, the word before and the word after; zeros for none. */
    private static float[][] gathered(float[][] x, List<Integer> heads) {
        float[][] out = new float[x.length][5 * STATE];
        for (int i = 0; i < x.length; i++) {
            System.arraycopy(x[i], 0, out[i], 0, STATE);
            int head = heads.get(i);
            if (head >= 0) {
                System.arraycopy(x[head], 0, out[i], STATE, STATE);
                for (int k = 0; k < STATE; k++) {
                    out[head][2 * STATE + k] += x[i][k];
                }
            }
            if (i > 0) {
                System.arraycopy(x[i - 1], 0, out[i], 3 * STATE, STATE);
            }
            if (i + 1 < x.length) {
                System.arraycopy(x[i + 1], 0, out[i], 4 * STATE, STATE);
            }
        }
        return out;
    }

    /** Best tags from left to right; a stretch goes on only where one has begun. */
    private static List<Stretch> stretches(float[][] scores, int at) {
        List<Stretch> out = new ArrayList<>();
        int begun = -1;
        double sum = 0;
        for (int i = 0; i <= scores.length; i++) {
            int tag = i == scores.length ? OUTSIDE : best(scores[i], at, begun >= 0);
            if (begun >= 0 && tag != GOES_ON) {
                out.add(new Stretch(begun, i - 1, Math.min(1, sum / (i - begun))));
                begun = -1;
                sum = 0;
            }
            if (tag == BEGINS) {
                begun = i;
            }
            if (begun >= 0) {
                sum += inside(scores[i], at);
            }
        }
        return out;
    }

    private static int best(float[] row, int at, boolean open) {
        int best = row[at + BEGINS] > row[at] ? BEGINS : OUTSIDE;
        return open && row[at + GOES_ON] > row[at + best] ? GOES_ON : best;
    }

    /** Probability that a word stands in a stretch of this kind. */
    private static double inside(float[] row, int at) {
        return 1 / (1 + 1 / (Math.exp(row[at + BEGINS] - row[at]) + Math.exp(row[at + GOES_ON] - row[at])));
    }
}
