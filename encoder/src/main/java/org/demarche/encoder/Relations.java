package org.demarche.encoder;

import java.util.List;

/** The relation between each word and its governor: one biaffine form for each relation. */
final class Relations {
    static final int WIDTH = 96;
    private static final int SIDE = WIDTH + 1;
    /** Relations whose forms are worked out together: as many as keep the tile of weights in the near cache. */
    private static final int TOGETHER = 3;

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
        float[] all = file.next(SIDE * count * SIDE);
        Matrix[] forms = new Matrix[(count + TOGETHER - 1) / TOGETHER];
        for (int group = 0; group < forms.length; group++) {
            int first = group * TOGETHER * SIDE;
            int columns = Math.min(TOGETHER * SIDE, count * SIDE - first);
            float[] part = new float[SIDE * columns];
            for (int k = 0; k < SIDE; k++) {
                System.arraycopy(all, k * count * SIDE + first, part, k * columns, columns);
            }
            forms[group] = new Matrix(SIDE, columns, part);
        }
        return new Relations(root, count, forms);
    }

    /**
     * The best relation of each row to its head; {@code root} exactly where the head is row 0.
     *
     * @param dependents a row of {@link #WIDTH} numbers each, as are {@code heads}
     */
    int[] choose(float[] dependents, float[] heads, int[] governors, int rows) {
        float[] x = withOne(dependents, rows);
        float[] y = withOne(heads, rows);
        float[] most = new float[rows];
        int[] best = new int[rows];
        java.util.Arrays.fill(most, Float.NEGATIVE_INFINITY);
        for (int group = 0; group < forms.length; group++) {
            float[] half = forms[group].times(x, rows);
            int here = forms[group].out / SIDE;
            for (int row = 1; row < rows; row++) {
                for (int i = 0; i < here; i++) {
                    int relation = group * TOGETHER + i;
                    if (relation == root) {
                        continue;
                    }
                    float score = dot(half, (row * here + i) * SIDE, y, governors[row] * SIDE);
                    if (score > most[row]) {
                        most[row] = score;
                        best[row] = relation;
                    }
                }
            }
        }
        for (int row = 1; row < rows; row++) {
            if (governors[row] == 0) {
                best[row] = root;
            }
        }
        return best;
    }

    int count() {
        return count;
    }

    /** Four sums side by side, because one would wait for itself at every step. */
    private static float dot(float[] x, int at, float[] y, int to) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int k = 0; k < WIDTH; k += 4) {
            a += x[at + k] * y[to + k];
            b += x[at + k + 1] * y[to + k + 1];
            c += x[at + k + 2] * y[to + k + 2];
            d += x[at + k + 3] * y[to + k + 3];
        }
        return a + b + c + d + x[at + WIDTH] * y[to + WIDTH];
    }

    private static float[] withOne(float[] x, int rows) {
        float[] out = new float[rows * SIDE];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(x, row * WIDTH, out, row * SIDE, WIDTH);
            out[row * SIDE + WIDTH] = 1;
        }
        return out;
    }
}
