package org.demarche.encoder;

import java.util.Arrays;

/**
 * A weight matrix, an array for each of its {@code in} rows, and the loop that the heads spend their time in. Rows are
 * arrays of their own because the compiler makes vector instructions of {@link #add} only then: four times the speed of
 * one flat array (20 against 5 thousand million multiplications a second, Java 17).
 */
final class Matrix {
    /** Weights, of four bytes each, that the nearest cache of today's processors holds: 32 kB. */
    private static final int NEAR = 8192;
    /** Rows of weights added in one step. */
    private static final int TOGETHER = 4;

    private final float[][] weights;
    private final int out;

    /** @param weights a row for each number of the input, each as long as the output */
    Matrix(float[][] weights, int out) {
        this.weights = weights;
        this.out = out;
    }

    int out() {
        return out;
    }

    /** Each row of {@code x} times this. */
    float[][] times(float[][] x) {
        return times(x, new float[out]);
    }

    /** Each row of {@code x} times this, plus a bias. */
    float[][] times(float[][] x, float[] bias) {
        float[][] y = new float[x.length][out];
        times(x, bias, y);
        return y;
    }

    /**
     * The same, into rows that are there already. A stretch of the weights that fits the nearest cache ({@link #NEAR})
     * serves every row before the next stretch is fetched; each row adds in the same order as if it were alone.
     */
    void times(float[][] x, float[] bias, float[][] y) {
        int[][] places = new int[x.length][];
        int[] done = new int[x.length];
        for (int row = 0; row < x.length; row++) {
            System.arraycopy(bias, 0, y[row], 0, out);
            places[row] = places(x[row]);
        }
        int step = Math.max(TOGETHER, NEAR / out);
        for (int end = step; end < weights.length + step; end += step) {
            for (int row = 0; row < x.length; row++) {
                done[row] = addTimes(x[row], places[row], done[row], end, y[row]);
            }
        }
        for (int row = 0; row < x.length; row++) {
            for (int i = done[row]; i < places[row].length; i++) {
                add(x[row][places[row][i]], weights[places[row][i]], y[row]);
            }
        }
    }

    /** Zeros of the input, half of it after a {@link #rectify}, cost nothing. */
    private static int[] places(float[] x) {
        int[] places = new int[x.length];
        int count = 0;
        for (int k = 0; k < x.length; k++) {
            if (x[k] != 0) {
                places[count++] = k;
            }
        }
        return count == x.length ? places : Arrays.copyOf(places, count);
    }

    /** Adds from the place {@code from} on, {@link #TOGETHER} at a time, below weight row {@code end}; tells how far it came. */
    private int addTimes(float[] x, int[] places, int from, int end, float[] y) {
        int i = from;
        for (; i + TOGETHER <= places.length && places[i + TOGETHER - 1] < end; i += TOGETHER) {
            int a = places[i];
            int b = places[i + 1];
            int c = places[i + 2];
            int d = places[i + 3];
            add(x[a], weights[a], x[b], weights[b], x[c], weights[c], x[d], weights[d], y);
        }
        return i;
    }

    private static void add(float a, float[] p, float b, float[] q, float c, float[] r, float d, float[] s, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] += a * p[j] + b * q[j] + c * r[j] + d * s[j];
        }
    }

    private static void add(float a, float[] p, float[] y) {
        for (int j = 0; j < y.length; j++) {
            y[j] += a * p[j];
        }
    }

    /** Negative values become zero, in place. */
    static float[][] rectify(float[][] x) {
        for (float[] row : x) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.max(0, row[i]);
            }
        }
        return x;
    }
}
