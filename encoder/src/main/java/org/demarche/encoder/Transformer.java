package org.demarche.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * The network under ONNX Runtime. A call holds one window of one sentence: the weights' 8-bit arithmetic scales with
 * the largest value of a call, so sentences read together would change each other's numbers.
 */
final class Transformer implements AutoCloseable {
    /** Length of a vector. */
    static final int WIDTH = 384;
    /** Most pieces of a window, the opening and closing one included: the rows of the position table. */
    static final int WINDOW = 512;
    /** Words that a window of a long sentence repeats from the one before, for context. */
    private static final int OVERLAP = 32;

    private final OrtEnvironment environment;
    private final OrtSession session;

    /**
     * @param model an ONNX file
     * @param threads that work on one call
     */
    Transformer(ByteBuffer model, int threads) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "demarche");
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            session = environment.createSession(model, options);
        } catch (OrtException e) {
            throw new EncoderException("ONNX Runtime cannot load the model", e);
        }
    }

    /**
     * Vectors of the words {@code from} to {@code to}, row 0 that of the opening piece (it stands for the root), then a
     * row a word. A stretch longer than a window is read in windows that overlap; a word in two of them takes its
     * vector from the one where it stands further from the edge.
     */
    float[][] vectors(WordPieces.Prepared sentence, int from, int to) {
        float[][] rows = new float[to - from + 1][];
        int open = from;
        int written = from;
        while (true) {
            int close = open;
            while (close < to && sentence.starts()[close + 1] - sentence.starts()[open] <= WINDOW - 2) {
                close++;
            }
            int last = close == to ? to : close - OVERLAP / 2;
            float[] hidden = run(sentence, open, close);
            if (open == from) {
                rows[0] = Arrays.copyOf(hidden, WIDTH);
            }
            for (int word = written; word < last; word++) {
                int piece = 1 + sentence.starts()[word] - sentence.starts()[open];
                rows[word - from + 1] = Arrays.copyOfRange(hidden, piece * WIDTH, (piece + 1) * WIDTH);
            }
            if (close == to) {
                return rows;
            }
            written = last;
            open = close - OVERLAP;
        }
    }

    /** Hidden rows of the opening piece and of every piece of the words {@code from} to {@code to}, one after another. */
    private float[] run(WordPieces.Prepared sentence, int from, int to) {
        int first = sentence.starts()[from];
        int length = sentence.starts()[to] - first + 2;
        long[] ids = new long[length];
        long[] casing = new long[length];
        ids[0] = WordPieces.OPEN;
        for (int word = from; word < to; word++) {
            for (int piece = sentence.starts()[word]; piece < sentence.starts()[word + 1]; piece++) {
                ids[1 + piece - first] = sentence.pieces()[piece];
                casing[1 + piece - first] = sentence.casing()[word];
            }
        }
        ids[length - 1] = WordPieces.CLOSE;
        long[] shape = {1, length};
        try (OnnxTensor input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor type = OnnxTensor.createTensor(environment, LongBuffer.wrap(casing), shape);
                OrtSession.Result result = session.run(Map.of("input_ids", input, "token_type_ids", type))) {
            FloatBuffer hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] rows = new float[hidden.remaining()];
            hidden.get(rows);
            return rows;
        } catch (OrtException e) {
            throw new EncoderException("ONNX Runtime failed on " + length + " pieces", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new EncoderException("ONNX Runtime cannot close the model", e);
        }
    }
}
