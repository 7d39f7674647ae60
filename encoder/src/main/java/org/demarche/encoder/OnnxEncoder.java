package org.demarche.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.demarche.language.Encoder;
import org.demarche.language.Grammar;

/**
 * The built-in model.
 *
 * <pre>{@code
 * try (OnnxEncoder encoder = OnnxEncoder.load()) {
 *     Grammar grammar = encoder.read(List.of(List.of("Paris", "protested", "."))).get(0);
 * }
 * }</pre>
 *
 * Every sentence is read alone, so its grammar does not depend on its company or on the order; see {@link Transformer}.
 * Any word is accepted. One call may be made from several threads at once.
 */
public final class OnnxEncoder implements Encoder, AutoCloseable {
    /**
     * Words that are read as one sentence. What is longer is no sentence but a list or a table; its parts become trees
     * whose roots hang on the first part's root, so that time stays in proportion to length.
     */
    static final int LONGEST = 1000;

    private static final String VERSION = "minilm-ud-2";

    private final WordPieces pieces;
    private final Transformer transformer;
    private final Heads heads;
    private final Optional<Attributions> attributions;

    private OnnxEncoder(WordPieces pieces, Transformer transformer, Heads heads, Optional<Attributions> attributions) {
        this.attributions = attributions;
        this.pieces = pieces;
        this.transformer = transformer;
        this.heads = heads;
    }

    /** The weights that ship with the product, one thread within a call. */
    public static OnnxEncoder load() {
        return load(1);
    }

    /** @param threads that work on one call, 1 or 2; the answers stay the same */
    public static OnnxEncoder load(int threads) {
        if (threads < 1 || threads > 2) {
            throw new IllegalArgumentException("1 or 2 threads, not " + threads);
        }
        // The runtime takes longest to start; the rest is read beside it.
        CompletableFuture<WordPieces> pieces =
                CompletableFuture.supplyAsync(() -> new WordPieces(Weights.lines("vocab.txt")));
        CompletableFuture<Heads> heads = CompletableFuture.supplyAsync(
                () -> new Heads(Labels.parse(Weights.lines("labels.txt")), new Weights.Floats("heads.bin")));
        Transformer transformer = new Transformer(Weights.bytes("encoder-int8.onnx"), threads);
        return new OnnxEncoder(pieces.join(), transformer, heads.join(), Attributions.load());
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public List<Grammar> read(List<List<String>> sentences) {
        List<Grammar> out = new ArrayList<>(sentences.size());
        for (List<String> words : sentences) {
            out.add(words.isEmpty() ? Parts.NOTHING : sentence(words));
        }
        return out;
    }

    private Grammar sentence(List<String> words) {
        return Parts.join(parts(words).stream().map(Part::grammar).toList());
    }

    /** Vectors and grammar of a sentence, in parts of at most {@link #LONGEST} words. */
    List<Part> parts(List<String> words) {
        WordPieces.Prepared prepared = pieces.prepare(words);
        List<Part> parts = new ArrayList<>(1);
        for (int from = 0; from < words.size(); from += LONGEST) {
            int to = Math.min(words.size(), from + LONGEST);
            float[][] rows = transformer.vectors(prepared, from, to);
            Grammar grammar = heads.read(rows);
            parts.add(new Part(
                    rows,
                    attributions
                            .map(tags -> grammar.with(tags.read(rows, grammar.heads())))
                            .orElse(grammar)));
        }
        return parts;
    }

    /**
     * @param rows a vector for the root, then one a word
     * @param grammar of the part alone
     */
    record Part(float[][] rows, Grammar grammar) {}

    @Override
    public void close() {
        transformer.close();
    }
}
