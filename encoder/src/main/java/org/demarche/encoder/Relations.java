package org.demarche.encoder;

import java.util.Arrays;
import java.util.List;

/** The relation between each word and its governor: one biaffine form for each relation. */
final class Relations {
    static final int WIDTH = 96;
    private static final int SIDE = WIDTH + 1;
    /** Relations whose forms are worked out together: wide rows, of which the second cache still holds all. */
    private static final int TOGETHER = 6;

    private final int root;
    private final int count;
    private final Matrix[] forms;

    private Relations(int root, int count, Matrix[] forms) {
        this.root = root;
        this.count = count;
        this.forms = forms;
    }

    static Relations read(Weights.Floats file, List<String> names) {
        int count = names.size();
        int root = names.indexOf("root");
        if (root < 0) {
            throw new EncoderException("the model knows no relation root");
        }
        float[][] all = file.rows(SIDE, count * SIDE);
        Matrix[] forms = new Matrix[(count + TOGETHER - 1) / TOGETHER];
        for (int group = 0; group < forms.length; group++) {
            int first = group * TOGETHER * SIDE;
            float[][] part = new float[SIDE][];
            for (int k = 0; k < SIDE; k++) {
                // Copies past the end are zeros: the last group may be short, and all share their output.
                part[k] = Arrays.copyOfRange(all[k], first, first + TOGETHER * SIDE);
            }
            forms[group] = new Matrix(part, TOGETHER * SIDE);
        }
        return new Relations(root, count, forms);
    }

    /**
     * The best relation of each row to its governor; {@code root} exactly where that is row 0.
     *
     * @param dependents rows of {@link #WIDTH} numbers, as are {@code heads}
     */
    int[] choose(float[][] dependents, float[][] heads, int[] governors) {
        float[][] x = withOne(dependents);
        float[][] y = withOne(heads);
        float[] most = new float[x.length];
        int[] best = new int[x.length];
        Arrays.fill(most, Float.NEGATIVE_INFINITY);
        float[] nothing = new float[TOGETHER * SIDE];
        float[][] half = new float[x.length][TOGETHER * SIDE];
        for (int group = 0; group < forms.length; group++) {
            forms[group].times(x, nothing, half);
            for (int row = 1; row < x.length; row++) {
                float[] head = y[governors[row]];
                for (int i = 0; i < TOGETHER && group * TOGETHER + i < count; i++) {
                    int relation = group * TOGETHER + i;
                    float score = dot(half[row], i * SIDE, head);
                    if (score > most[row] && relation != root) {
                        most[row] = score;
                        best[row] = relation;
                    }
                }
            }
        }
        for (int row = 1; row < x.length; row++) {
            if (governors[row] == 0) {
                best[row] = root;
            }
        }
        return best;
    }

    /** Four sums side by side, because one would wait for itself at every step. */
    private static float dot(float[] x, int at, float[] y) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int k = 0; k < WIDTH; k += 4) {
            a += x[at + k] * y[k];
            b += x[at + k + 1] * y[k + 1];
            c += x[at + k + 2] * y[k + 2];
            d += x[at + k + 3] * y[k + 3];
        }
        return a + b + c + d + x[at + WIDTH] * y[WIDTH];
    }

    /** A constant 1 behind each row, so that the forms hold their linear parts too. */
    private static float[][] withOne(float[][] x) {
        float[][] out = new float[x.length][];
        for (int row = 0; row < x.length; row++) {
            out[row] = Arrays.copyOf(x[row], SIDE);
            out[row][WIDTH] = 1;
        }
        return out;
    }
}
