package org.demarche.app.command;

import java.util.List;
import org.demarche.Trace;
import org.demarche.app.record.Coded;
import org.demarche.article.Article;
import org.demarche.store.Ledger;

/** Does not read again what the ledger has from this very coder. */
record Sparing(Reader reader, Ledger ledger) implements Reader {
    @Override
    public Trace trace(Article article) {
        return reader.trace(article);
    }

    @Override
    public String name() {
        return reader.name();
    }

    @Override
    public Coded read(Article article) {
        synchronized (ledger) {
            if (ledger.has(article, name())) {
                return new Coded(article, 0, name(), List.of());
            }
        }
        return reader.read(article);
    }

    @Override
    public void close() {
        reader.close();
    }
}
