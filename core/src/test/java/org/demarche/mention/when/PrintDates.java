package org.demarche.mention.when;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.demarche.article.Article;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.language.Encoder;
import org.demarche.language.SentenceReader;
import org.demarche.mention.When;

/**
 * Prints what the reader finds, for scorers outside the build: a line "id TAB published TAB text" (newlines as {@code \n}) in,
 * lines "id TAB kind TAB start TAB end TAB value TAB from TAB to TAB rule" out; kind is {@code timex} or {@code when}.
 */
final class PrintDates {
    private PrintDates() {}

    public static void main(String[] args) throws IOException {
        print(new FlatEncoder());
    }

    /** With the grammar of an encoder. */
    static void print(Encoder encoder) throws IOException {
        Problems problems = new Problems();
        DateReader reader = DateReader.read(Shelf.builtIn(), problems);
        problems.check();
        SentenceReader sentences = new SentenceReader(encoder, Shelf.builtIn());
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] cells = line.split("\t", 3);
            Article article =
                    new Article(cells[0], LocalDate.parse(cells[1]), "", "", "", "en", cells[2].replace("\\n", "\n"));
            Dates dates = reader.read(article, sentences.read(article));
            for (TimeExpression each : dates.expressions()) {
                out.println(String.join(
                        "\t",
                        cells[0],
                        "timex",
                        each.words().span().start() + "",
                        each.words().span().end() + "",
                        each.value(),
                        each.from().map(LocalDate::toString).orElse(""),
                        each.to().map(LocalDate::toString).orElse(""),
                        each.rule()));
            }
            for (int i = 0; i < dates.size(); i++) {
                for (When when : dates.whens(i)) {
                    out.println(String.join(
                            "\t",
                            cells[0],
                            "when",
                            when.words().span().start() + "",
                            when.words().span().end() + "",
                            "",
                            when.from().toString(),
                            when.to().toString(),
                            when.basis()));
                }
            }
        }
        out.flush();
    }
}
