package org.demarche.app.serve;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.demarche.Trace;
import org.demarche.app.record.Coded;
import org.demarche.article.Article;
import org.demarche.knowledge.Actors;
import org.demarche.knowledge.Shelf;
import org.demarche.store.Ledger;

/** What pages and API answer from: the ledger, the coder, the knowledge. Usable from any thread. */
public final class Desk implements AutoCloseable {
    private static final long KEPT_BYTES = 64L * 1024 * 1024;

    private final Ledgers ledgers;
    private final CoderThreads coder;
    private final Actors actors;
    private final Shelf knowledge;
    private final Feed feed = new Feed();
    private final Intake intake;
    private final Memory memory;
    private final CompletableFuture<String> coderName;

    /**
     * @param coder stays the caller's, who closes it behind this
     * @param actors who is known
     * @param knowledge what the coder was made from
     */
    public Desk(Ledgers ledgers, ArticleCoder coder, Actors actors, Shelf knowledge, Settings.Limits limits) {
        this.ledgers = ledgers;
        this.coder = new CoderThreads(coder, Runtime.getRuntime().availableProcessors(), limits.answer());
        this.actors = actors;
        this.knowledge = knowledge;
        this.intake = new Intake(ledgers, coder, feed);
        this.coderName = CompletableFuture.supplyAsync(coder::name);
        this.memory = new Memory(KEPT_BYTES, intake::version);
        intake.start();
    }

    /**
     * Asks the ledger. The ledger is the question's alone while it runs, and is not to be kept or written to.
     *
     * @throws Refusal if too many questions are open, or this one takes too long
     */
    public <T> T ask(Function<Ledger, T> question) {
        return ledgers.ask(question);
    }

    /**
     * An answer that is kept until the ledger changes, for at most so long as a run of taking in lasts (five seconds and the
     * sorting). On a ledger that others may write to nothing is kept.
     *
     * @param question the same text for the same answer, and only for that
     * @param maker asks and writes it; called where nothing is kept
     */
    public Answered answer(String question, Supplier<Answered> maker) {
        return ledgers.sole() ? memory.answer(question, maker) : maker.get();
    }

    /** Reads an article now; nothing is kept. The trace holds tokens, mentions, rules tried and the records. */
    public Trace trace(Article article) {
        return coder.trace(article);
    }

    /** Reads an article now, as the record contract has it. */
    public Coded code(Article article) {
        Trace trace = trace(article);
        return new Coded(article, trace.mentions().sentences().size(), coder.name(), trace.observations());
    }

    /** Who is known. */
    public Actors actors() {
        return actors;
    }

    /** The knowledge that the coder uses. */
    public Shelf knowledge() {
        return knowledge;
    }

    /** Takes in articles to keep. */
    public Intake intake() {
        return intake;
    }

    /** Tells of what was taken in. */
    public Feed feed() {
        return feed;
    }

    /** Whether the model is loaded and the ledger answers. */
    boolean ready() {
        return coderName.isDone()
                && !coderName.isCompletedExceptionally()
                && ask(ledger ->
                        !ledger.table("select 1", java.util.List.of()).rows().isEmpty());
    }

    /** Accepts nothing more, and ends what would never end by itself. */
    void stop() {
        intake.stop();
        feed.end();
    }

    /** The article in hand is still taken in; then the ledger is closed. */
    @Override
    public void close() {
        stop();
        intake.close();
        coder.close();
        ledgers.close();
    }
}
