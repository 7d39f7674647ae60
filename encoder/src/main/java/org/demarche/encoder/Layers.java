package org.demarche.encoder;

import java.util.Arrays;

/** Several layers over the same input, multiplied as one wide matrix: wide rows are what vector instructions are good at. */
final class Layers {
    private final Linear all;
    private final int[] ends;

    private Layers(Linear all, int[] ends) {
        this.all = all;
        this.ends = ends;
    }

    /** Layers that stand in the file one after another. */
    static Layers read(Weights.Floats file, int in, int... outs) {
        int width = Arrays.stream(outs).sum();
        float[][] weights = new float[in][width];
        float[] bias = new float[width];
        int[] ends = new int[outs.length];
        int at = 0;
        for (int layer = 0; layer < outs.length; layer++) {
            float[][] rows = file.rows(in, outs[layer]);
            for (int k = 0; k < in; k++) {
                System.arraycopy(rows[k], 0, weights[k], at, outs[layer]);
            }
            System.arraycopy(file.next(outs[layer]), 0, bias, at, outs[layer]);
            at += outs[layer];
            ends[layer] = at;
        }
        return new Layers(new Linear(new Matrix(weights, width), bias), ends);
    }

    /** What each layer makes of the rows, in the layers' order. */
    float[][][] of(float[][] x) {
        float[][] wide = all.of(x);
        float[][][] out = new float[ends.length][x.length][];
        for (int layer = 0; layer < ends.length; layer++) {
            int from = layer == 0 ? 0 : ends[layer - 1];
            for (int row = 0; row < x.length; row++) {
                out[layer][row] = Arrays.copyOfRange(wide[row], from, ends[layer]);
            }
        }
        return out;
    }
}
