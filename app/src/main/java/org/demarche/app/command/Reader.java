package org.demarche.app.command;

import org.demarche.app.record.Coded;
import org.demarche.article.Article;

/** Reads articles; used by several threads at once. */
interface Reader extends AutoCloseable {
    /** The article's reading, a pure function of it. */
    Coded read(Article article);

    @Override
    default void close() {}
}
