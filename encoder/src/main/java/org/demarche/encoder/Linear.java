package org.demarche.encoder;

/** A layer: weights and bias. */
record Linear(Matrix weights, float[] bias) {
    static Linear read(Weights.Floats file, int in, int out) {
        return new Linear(new Matrix(file.rows(in, out), out), file.next(out));
    }

    float[][] of(float[][] x) {
        return weights.times(x, bias);
    }

    /** The layer, then negative values become zero. */
    float[][] rectified(float[][] x) {
        return Matrix.rectify(of(x));
    }
}
