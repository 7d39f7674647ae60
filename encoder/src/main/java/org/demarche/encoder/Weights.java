package org.demarche.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The model's files on the class path, in {@code /model}. */
final class Weights {
    private Weights() {}

    static byte[] bytes(String name) {
        try (InputStream in = Weights.class.getResourceAsStream("/model/" + name)) {
            if (in == null) {
                throw new EncoderException("no model file " + name + " on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new EncoderException("cannot read model file " + name, e);
        }
    }

    static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().toList();
    }

    /** Numbers of a file of big-endian floats, handed out from its start on. */
    static final class Floats {
        private final String name;
        private final FloatBuffer rest;

        Floats(String name) {
            this.name = name;
            this.rest = ByteBuffer.wrap(bytes(name)).asFloatBuffer();
        }

        float[] next(int count) {
            if (rest.remaining() < count) {
                throw new EncoderException(name + " ends " + (count - rest.remaining()) + " numbers too early");
            }
            float[] out = new float[count];
            rest.get(out);
            return out;
        }

        Matrix matrix(int in, int out) {
            return new Matrix(in, out, next(in * out));
        }

        void end() {
            if (rest.hasRemaining()) {
                throw new EncoderException(name + " has " + rest.remaining() + " numbers too many");
            }
        }
    }
}
