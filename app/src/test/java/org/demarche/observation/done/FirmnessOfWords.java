package org.demarche.observation.done;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.Coder;
import org.demarche.Trace;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.article.Span;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Shelf;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.observation.Aux;

/**
 * Prints how firm each verb, noun and adjective of the articles of a folder would be as an act, for
 * {@code training/firmness.py}: file, first and last position in code points, word, tag, auxiliary modes. Not a test.
 */
final class FirmnessOfWords {
    private FirmnessOfWords() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (OnnxEncoder encoder = OnnxEncoder.load();
                Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            Coder coder = Coder.of(Shelf.builtIn(), encoder);
            for (Path file : files.sorted().toList()) {
                Article article = new ArticleReader().read(file.getFileName().toString(), Files.readString(file));
                print(out, file.getFileName().toString(), coder, coder.trace(article));
            }
        }
    }

    private static void print(PrintStream out, String file, Coder coder, Trace trace) {
        Voices voices = new Voices(trace.statements());
        String text = trace.article().text();
        for (Sentence sentence : trace.mentions().sentences()) {
            Arguments arguments = new Arguments(sentence, coder.rules().words("$light"));
            for (Token token : sentence.tokens()) {
                if (!token.verb() && !token.noun() && !token.upos().equals("ADJ")) {
                    continue;
                }
                Span span = token.span();
                Firmness.Verdict verdict = Firmness.of(
                        sentence,
                        arguments,
                        coder.modality(),
                        token.index(),
                        new Firmness.Act(voices.over(span).isPresent(), false, false));
                out.println(String.join(
                        "\t",
                        file,
                        String.valueOf(text.codePointCount(0, span.start())),
                        String.valueOf(text.codePointCount(0, span.end())),
                        token.text(),
                        token.upos(),
                        verdict.aux().stream().map(Aux::word).collect(Collectors.joining(","))));
            }
        }
    }
}
