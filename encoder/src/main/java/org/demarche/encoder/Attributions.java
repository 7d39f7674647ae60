package org.demarche.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.language.Grammar;

/**
 * Tags of who says what, by a small network on the vectors of {@link OnnxEncoder}: each word gathers from its governor,
 * its dependents and its neighbours, three times. Its weights were trained on PolNeAR, whose licence is not stated; they
 * are one file, {@code model/attribution.bin}, that a distribution may leave out.
 */
public final class Attributions {
    private static final String FILE = "attribution.bin";
    private static final int STATE = 128;
    private static final int ROUNDS = 3;
    private static final int KINDS = 3;

    private final OnnxEncoder encoder;
    private final Linear first;
    private final List<Linear> rounds;
    private final Linear last;

    /** Tag of a word in a span of one kind; the order is part of the weights. */
    public enum Tag {
        OUTSIDE,
        BEGINS,
        GOES_ON
    }

    /**
     * One sentence. The lists of tags run parallel to its words.
     *
     * @param grammar what {@link OnnxEncoder#read} gives
     * @param cue words that say that somebody says something
     * @param source whose words or thoughts they are
     * @param content what is said; of content inside content the outer one
     */
    public record Tagged(Grammar grammar, List<Tag> cue, List<Tag> source, List<Tag> content) {
        public Tagged {
            Objects.requireNonNull(grammar, "grammar");
            cue = List.copyOf(cue);
            source = List.copyOf(source);
            content = List.copyOf(content);
        }
    }

    private Attributions(OnnxEncoder encoder, Weights.Floats file) {
        this.encoder = encoder;
        first = Linear.read(file, Transformer.WIDTH, STATE);
        Linear[] layers = new Linear[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            layers[round] = Linear.read(file, 5 * STATE, STATE);
        }
        rounds = List.of(layers);
        last = Linear.read(file, STATE, 3 * KINDS);
        file.end();
    }

    /** The tagger on top of this encoder; empty if the distribution leaves its weights out. */
    public static Optional<Attributions> load(OnnxEncoder encoder) {
        return Weights.has(FILE) ? Optional.of(new Attributions(encoder, new Weights.Floats(FILE))) : Optional.empty();
    }

    /** Grammar and tags of each sentence, in one pass. */
    public List<Tagged> read(List<List<String>> sentences) {
        List<Tagged> out = new ArrayList<>(sentences.size());
        for (List<String> words : sentences) {
            List<List<Tag>> tags = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            List<Grammar> grammars = new ArrayList<>(1);
            for (OnnxEncoder.Part part : encoder.parts(words)) {
                grammars.add(part.grammar());
                float[][] scores = scores(part);
                for (int kind = 0; kind < KINDS; kind++) {
                    decode(scores, kind * 3, tags.get(kind));
                }
            }
            Grammar grammar = grammars.isEmpty() ? Parts.NOTHING : Parts.join(grammars);
            out.add(new Tagged(grammar, tags.get(0), tags.get(1), tags.get(2)));
        }
        return out;
    }

    private float[][] scores(OnnxEncoder.Part part) {
        float[][] words = Arrays.copyOfRange(part.rows(), 1, part.rows().length);
        List<Integer> heads = part.grammar().heads();
        float[][] x = first.rectified(words);
        for (Linear round : rounds) {
            float[][] news = round.rectified(gathered(x, heads));
            for (int i = 0; i < x.length; i++) {
                for (int k = 0; k < STATE; k++) {
                    x[i][k] += news[i][k];
                }
            }
        }
        return last.of(x);
    }

    /** Each word beside its governor, the sum of its dependents, the word before and the word after; zeros for none. */
    private static float[][] gathered(float[][] x, List<Integer> heads) {
        float[][] out = new float[x.length][5 * STATE];
        for (int i = 0; i < x.length; i++) {
            System.arraycopy(x[i], 0, out[i], 0, STATE);
            int head = heads.get(i);
            if (head >= 0) {
                System.arraycopy(x[head], 0, out[i], STATE, STATE);
                for (int k = 0; k < STATE; k++) {
                    out[head][2 * STATE + k] += x[i][k];
                }
            }
            if (i > 0) {
                System.arraycopy(x[i - 1], 0, out[i], 3 * STATE, STATE);
            }
            if (i + 1 < x.length) {
                System.arraycopy(x[i + 1], 0, out[i], 4 * STATE, STATE);
            }
        }
        return out;
    }

    /** Best tags from left to right; a span goes on only where one has begun. */
    private static void decode(float[][] scores, int at, List<Tag> out) {
        Tag before = Tag.OUTSIDE;
        for (float[] row : scores) {
            Tag best = row[at + 1] > row[at] ? Tag.BEGINS : Tag.OUTSIDE;
            if (before != Tag.OUTSIDE && row[at + 2] > row[at + best.ordinal()]) {
                best = Tag.GOES_ON;
            }
            out.add(best);
            before = best;
        }
    }
}
