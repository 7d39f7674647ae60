package org.demarche.encoder;

/**
 * A weight matrix, {@code in} rows of {@code out} columns, and the one loop nest that the heads spend their time in. It
 * is written so that the compiler turns the innermost loop into vector instructions: four rows of weights at a time,
 * and zeros of the input, half of them after a {@link #rectify}, are skipped.
 */
final class Matrix {
    /** Columns worked on at a time, so that input, weights and output stay in the near caches. */
    private static final int TILE = 256;

    final int in;
    final int out;
    final float[] weights;

    Matrix(int in, int out, float[] weights) {
        if (weights.length != in * out) {
            throw new EncoderException(in + " x " + out + " weights wanted, " + weights.length + " given");
        }
        this.in = in;
        this.out = out;
        this.weights = weights;
    }

    /** Rows of {@code x} times this, plus a bias. */
    float[] times(float[] x, int rows, float[] bias) {
        float[] y = new float[rows * out];
        for (int row = 0; row < rows; row++) {
            System.arraycopy(bias, 0, y, row * out, out);
        }
        addTimes(x, rows, y);
        return y;
    }

    float[] times(float[] x, int rows) {
        float[] y = new float[rows * out];
        addTimes(x, rows, y);
        return y;
    }

    private void addTimes(float[] x, int rows, float[] y) {
        int[] set = new int[in + 3];
        for (int from = 0; from < out; from += TILE) {
            int width = Math.min(TILE, out - from);
            for (int row = 0; row < rows; row++) {
                int count = nonZero(x, row * in, set);
                addRow(x, row * in, set, count, from, width, y, row * out + from);
            }
        }
    }

    /** Places of the values that are not zero. */
    private int nonZero(float[] x, int at, int[] set) {
        int count = 0;
        for (int k = 0; k < in; k++) {
            set[count] = k;
            count += x[at + k] != 0 ? 1 : 0;
        }
        return count;
    }

    private void addRow(float[] x, int at, int[] set, int count, int from, int width, float[] y, int to) {
        float[] w = weights;
        int k = 0;
        for (; k + 3 < count; k += 4) {
            float a = x[at + set[k]];
            float b = x[at + set[k + 1]];
            float c = x[at + set[k + 2]];
            float d = x[at + set[k + 3]];
            int p = set[k] * out + from;
            int q = set[k + 1] * out + from;
            int r = set[k + 2] * out + from;
            int s = set[k + 3] * out + from;
            for (int j = 0; j < width; j++) {
                y[to + j] += a * w[p + j] + b * w[q + j] + c * w[r + j] + d * w[s + j];
            }
        }
        for (; k < count; k++) {
            float a = x[at + set[k]];
            int p = set[k] * out + from;
            for (int j = 0; j < width; j++) {
                y[to + j] += a * w[p + j];
            }
        }
    }

    /** Negative values become zero. */
    static float[] rectify(float[] x) {
        for (int i = 0; i < x.length; i++) {
            x[i] = Math.max(0, x[i]);
        }
        return x;
    }
}
