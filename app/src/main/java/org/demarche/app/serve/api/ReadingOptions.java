package org.demarche.app.serve.api;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.app.read.Columns;
import org.demarche.app.read.InputFormat;
import org.demarche.app.read.Settings;
import org.demarche.article.Article;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a request tells of the articles in its body. */
final class ReadingOptions {
    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "The day of articles that nothing else dates.")
    private @Nullable LocalDate date;

    @Option(names = "--source", paramLabel = "NAME", description = "Who published what names no source itself.")
    private String source = "";

    @Option(
            names = "--any-language",
            paramLabel = "true or false",
            description = "Also read what does not look like English.")
    private boolean anyLanguage;

    Settings settings(InputFormat format) {
        return new Settings(Optional.of(format), Columns.usual(), Optional.ofNullable(date), anyLanguage);
    }

    /** The article with what the request tells of it. */
    Article told(Article article) {
        return article.source().isEmpty() && !source.isEmpty()
                ? new Article(
                        article.id(),
                        article.published(),
                        source,
                        article.url(),
                        article.title(),
                        article.language(),
                        article.text())
                : article;
    }
}
