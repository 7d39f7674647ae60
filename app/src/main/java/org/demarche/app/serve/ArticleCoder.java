package org.demarche.app.serve;

import org.demarche.Trace;
import org.demarche.article.Article;

/** What reads articles for the desk; used by several threads at once. */
public interface ArticleCoder {
    /** The article's reading with everything that led to it. */
    Trace trace(Article article);

    /** Name and version of what reads. */
    String name();
}
