package org.demarche.encoder;

/**
 * A weight matrix, an array for each of its {@code in} rows, and the loop that the heads spend their time in. Rows are
 * arrays of their own because the compiler makes vector instructions of {@link #add} only then: four times the speed of
 * one flat array (20 against 5 thousand million multiplications a second, Java 17).
 */
final class Matrix {
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

    /** The same, into rows that are there already. */
    void times(float[][] x, float[] bias, float[][] y) {
        int[] places = new int[weights.length];
        for (int row = 0; row < x.length; row++) {
            System.arraycopy(bias, 0, y[row], 0, out);
            addTimes(x[row], places, y[row]);
        }
    }

    /** Zeros of the input, half of it after a {@link #rectify}, cost nothing. */
    private void addTimes(float[] x, int[] places, float[] y) {
        int count = 0;
        for (int k = 0; k < x.length; k++) {
            if (x[k] != 0) {
                places[count++] = k;
            }
        }
        int i = 0;
        for (; i + 3 < count; i += 4) {
            int a = places[i];
            int b = places[i + 1];
            int c = places[i + 2];
            int d = places[i + 3];
            add(x[a], weights[a], x[b], weights[b], x[c], weights[c], x[d], weights[d], y);
        }
        for (; i < count; i++) {
            add(x[places[i]], weights[places[i]], y);
        }
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
