package org.demarche.app.command;

import org.demarche.Trace;
import org.demarche.app.record.Coded;
import org.demarche.article.Article;

/** Reads articles; used by several threads at once. */
interface Reader extends AutoCloseable {
    /** The article's reading with everything that led to it, a pure function of the article. */
    Trace trace(Article article);

    /** Name and version of what reads, for the article row. */
    String name();

    default Coded read(Article article) {
        Trace trace = trace(article);
        return new Coded(article, trace.mentions().sentences().size(), name(), trace.observations());
    }

    @Override
    default void close() {}
}
