package org.demarche.encoder;

/** A layer: weights and bias. */
record Linear(Matrix weights, float[] bias) {
    static Linear read(Weights.Floats file, int in, int out) {
        return new Linear(file.matrix(in, out), file.next(out));
    }

    float[] of(float[] x, int rows) {
        return weights.times(x, rows, bias);
    }

    /** The layer, then negative values become zero. */
    float[] rectified(float[] x, int rows) {
        return Matrix.rectify(of(x, rows));
    }
}
