package org.demarche.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeDecoderTest {
    @Test
    void isTheBestOfAllTrees() {
        Random random = new Random(3);
        for (int trial = 0; trial < 2000; trial++) {
            int n = 2 + random.nextInt(4);
            float[][] scores = scores(random, n, trial % 3);
            int[] tree = TreeDecoder.tree(scores);
            assertThat(TreeDecoder.isTree(tree)).isTrue();
            assertThat(sum(scores, tree)).isCloseTo(bestByTrying(scores, new int[n], 1), within(1e-3));
        }
    }

    @Test
    void isATreeWhateverTheScores() {
        Random random = new Random(5);
        for (int trial = 0; trial < 600; trial++) {
            int n = 2 + random.nextInt(90);
            assertThat(TreeDecoder.isTree(TreeDecoder.tree(scores(random, n, trial % 6))))
                    .isTrue();
        }
    }

    @Test
    void manyCyclesStayQuick() {
        for (int kind = 0; kind < 6; kind++) {
            float[][] scores = scores(new Random(kind), 2000, kind);
            int[] tree = assertTimeout(Duration.ofSeconds(5), () -> TreeDecoder.tree(scores));
            assertThat(TreeDecoder.isTree(tree)).isTrue();
        }
    }

    private static float[][] scores(Random random, int n, int kind) {
        float[][] out = new float[n][n];
        for (int d = 0; d < n; d++) {
            for (int h = 0; h < n; h++) {
                out[d][h] = switch (kind) {
                    case 0 -> (float) random.nextGaussian() * 5;
                    // ties everywhere
                    case 1 -> random.nextInt(3);
                    // everything wants to be the root
                    case 2 -> (float) random.nextGaussian() + (h == 0 ? 10 : 0);
                    // pairs inside pairs inside pairs
                    case 3 -> -Integer.numberOfTrailingZeros(Integer.highestOneBit((d ^ h) | 1));
                    // one long cycle
                    case 4 -> h == (d + 1) % n ? 3 : -Math.abs(d - h) * 1e-3f;
                    default ->
                        new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 1, 1e30f}
                                [random.nextInt(5)];
                };
            }
        }
        return out;
    }

    private static double sum(float[][] scores, int[] heads) {
        double sum = 0;
        for (int d = 1; d < heads.length; d++) {
            sum += scores[d][heads[d]];
        }
        return sum;
    }

    private static double bestByTrying(float[][] scores, int[] heads, int next) {
        if (next == heads.length) {
            int[] whole = Arrays.copyOf(heads, heads.length);
            whole[0] = -1;
            return TreeDecoder.isTree(whole) ? sum(scores, whole) : Double.NEGATIVE_INFINITY;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int h = 0; h < heads.length; h++) {
            heads[next] = h;
            if (h != next) {
                best = Math.max(best, bestByTrying(scores, heads, next + 1));
            }
        }
        return best;
    }
}
