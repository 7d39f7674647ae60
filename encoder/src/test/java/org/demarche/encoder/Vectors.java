package org.demarche.encoder;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.knowledge.Shelf;
import org.demarche.language.Encoder;
import org.demarche.language.Grammar;
import org.demarche.language.Sentence;
import org.demarche.language.SentenceReader;
import org.demarche.language.Token;

/**
 * What a further head can be trained on: words of articles as the product cuts and reads them, and their vectors.
 * {@code Vectors TEXTS OUT} reads each {@code .txt} of a folder and writes {@code OUT.tsv} (article, index in the
 * sentence, start and end in code points, head, relation, universal tag) and {@code OUT.bf16}.
 */
final class Vectors implements Encoder {
    private final WordPieces pieces = new WordPieces(Weights.lines("vocab.txt"));
    private final Heads heads = new Heads(Labels.parse(Weights.lines("labels.txt")), new Weights.Floats("heads.bin"));
    private final Transformer transformer = new Transformer(Weights.bytes("encoder-int8.onnx"), 1);
    private final OutputStream out;

    private Vectors(OutputStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        List<Path> texts;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1] + ".bf16")));
                PrintWriter words = new PrintWriter(arguments[1] + ".tsv", "UTF-8")) {
            SentenceReader reader = new SentenceReader(new Vectors(out), Shelf.builtIn());
            for (Path text : texts) {
                String id = text.getFileName().toString().replace(".txt", "");
                Article article = article(id, Files.readString(text));
                for (Sentence sentence : reader.read(article)) {
                    for (Token token : sentence.tokens()) {
                        Span span = article.codePoints(token.span());
                        words.println(String.join(
                                "\t",
                                id,
                                "" + token.index(),
                                "" + span.start(),
                                "" + span.end(),
                                "" + token.head(),
                                token.relation(),
                                token.upos()));
                    }
                }
            }
        }
    }

    /** The day plays no part in grammar. */
    private static Article article(String id, String text) {
        return new Article(id, LocalDate.EPOCH, "", "", "", "en", text);
    }

    @Override
    public String version() {
        return "vectors";
    }

    @Override
    public List<Grammar> read(List<List<String>> sentences) {
        List<Grammar> grammars = new ArrayList<>();
        for (List<String> words : sentences) {
            float[][] rows = transformer.vectors(pieces.prepare(words), 0, words.size());
            ByteBuffer buffer =
                    ByteBuffer.allocate(2 * words.size() * Transformer.WIDTH).order(ByteOrder.LITTLE_ENDIAN);
            for (int word = 1; word <= words.size(); word++) {
                for (float value : rows[word]) {
                    buffer.putShort((short) (Float.floatToIntBits(value) + 0x8000 >>> 16));
                }
            }
            try {
                out.write(buffer.array());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            grammars.add(heads.read(rows));
        }
        return grammars;
    }
}
