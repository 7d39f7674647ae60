package org.demarche.app.serve;

import java.util.function.Function;
import org.demarche.Trace;
import org.demarche.app.record.Coded;
import org.demarche.article.Article;
import org.demarche.knowledge.Actors;
import org.demarche.knowledge.Shelf;
import org.demarche.store.Ledger;

/** What pages and API answer from: the ledger, the coder, the knowledge. Usable from any thread. */
public final class Desk {
    private final Ledgers ledgers;
    private final Coding coding;
    private final Actors actors;
    private final Shelf knowledge;

    /**
     * @param actors who is known
     * @param knowledge what the coder was made from
     */
    public Desk(Ledgers ledgers, Coding coding, Actors actors, Shelf knowledge) {
        this.ledgers = ledgers;
        this.coding = coding;
        this.actors = actors;
        this.knowledge = knowledge;
    }

    /**
     * Asks the ledger. The ledger is the question's alone while it runs, and is not to be kept or written to.
     *
     * @throws Refusal if too many questions are open, or this one takes too long
     */
    public <T> T ask(Function<Ledger, T> question) {
        return ledgers.ask(question);
    }

    /** Reads an article now; nothing is kept. The trace holds tokens, mentions, rules tried and the records. */
    public Trace trace(Article article) {
        return coding.trace(article);
    }

    /** Reads an article now, as the record contract has it. */
    public Coded code(Article article) {
        Trace trace = trace(article);
        return new Coded(article, trace.mentions().sentences().size(), coding.name(), trace.observations());
    }

    /** Who is known. */
    public Actors actors() {
        return actors;
    }

    /** The knowledge that the coder uses. */
    public Shelf knowledge() {
        return knowledge;
    }
}
