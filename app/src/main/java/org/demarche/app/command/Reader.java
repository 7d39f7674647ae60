package org.demarche.app.command;

import java.util.Optional;
import org.demarche.Trace;
import org.demarche.app.record.Coded;
import org.demarche.app.serve.ArticleCoder;
import org.demarche.article.Article;
import org.demarche.knowledge.Actors;

/** Reads articles; used by several threads at once. */
interface Reader extends ArticleCoder, AutoCloseable {
    /** The article's reading with everything that led to it, a pure function of the article. */
    @Override
    Trace trace(Article article);

    /** Name and version of what reads, for the article row. */
    @Override
    String name();

    /** Who is known to what reads. */
    default Optional<Actors> actors() {
        return Optional.empty();
    }

    default Coded read(Article article) {
        Trace trace = trace(article);
        return new Coded(article, trace.mentions().sentences().size(), name(), trace.observations());
    }

    @Override
    default void close() {}
}
