package org.demarche.app.serve;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.demarche.Trace;
import org.demarche.app.record.Coded;
import org.demarche.article.Article;
import org.demarche.store.Inbox;
import org.demarche.store.Inbox.Accepted;
import org.demarche.store.Ledger;
import org.demarche.store.Reading;
import org.demarche.store.Taken;

/**
 * Takes in articles: what is accepted is first kept in the ledger's inbox, then read by one thread, in turn. A process
 * that ends, however, loses nothing: the next one goes on with the inbox.
 */
public final class Intake implements AutoCloseable {
    /** So many may wait; that is some hours' work. */
    static final int LONGEST_QUEUE = 10_000;

    /** Occurrences are sorted anew behind so many articles, or so many seconds. */
    private static final int TOGETHER = 50;

    private static final long TOGETHER_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long PAUSE_SECONDS = 5;

    private final Ledgers ledgers;
    private final ArticleCoder coder;
    private final Feed feed;
    private final Semaphore news = new Semaphore(1);
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong version = new AtomicLong();
    private final Map<Taken, AtomicLong> taken = new EnumMap<>(Taken.class);
    private final Thread thread;

    Intake(Ledgers ledgers, ArticleCoder coder, Feed feed) {
        this.ledgers = ledgers;
        this.coder = coder;
        this.feed = feed;
        for (Taken each : Taken.values()) {
            taken.put(each, new AtomicLong());
        }
        this.thread = new Thread(null, this::work, "intake", CoderThreads.STACK);
    }

    void start() {
        thread.start();
    }

    /**
     * Accepts articles. When this has returned they are kept, whatever happens to the process.
     *
     * @throws Refusal if too many wait, or the server is about to stop
     */
    public synchronized void accept(List<Article> articles) {
        if (stopping.get()) {
            throw Refusal.of(Problem.BUSY, "The server is about to stop.").with("Retry-After", "30");
        }
        if (waiting.get() + articles.size() > LONGEST_QUEUE) {
            throw Refusal.of(Problem.BUSY, "Too many articles wait to be read.").with("Retry-After", "60");
        }
        try (Ledger ledger = ledgers.writing()) {
            Inbox inbox = new Inbox(ledger);
            articles.forEach(inbox::accept);
            waiting.set(inbox.waiting());
        }
        news.release();
    }

    /** How many articles wait to be read. */
    public long waiting() {
        return waiting.get();
    }

    /** How many could not be read since the start. */
    public long failed() {
        return failed.get();
    }

    /** How many were taken in so since the start. */
    public long taken(Taken how) {
        return taken.getOrDefault(how, new AtomicLong()).get();
    }

    /** Grows whenever answers of the ledger may have changed. */
    public long version() {
        return version.get();
    }

    private void work() {
        while (!stopping.get()) {
            try {
                if (news.tryAcquire(PAUSE_SECONDS, TimeUnit.SECONDS)) {
                    news.drainPermits();
                }
                while (!stopping.get() && run()) {
                    version.incrementAndGet();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                Log.failure("articles cannot be taken in; trying again in " + PAUSE_SECONDS + " seconds", e);
            }
        }
    }

    /** One run of the ledger. @return whether there was anything to read */
    private boolean run() {
        try (Ledger ledger = ledgers.writing()) {
            Inbox inbox = new Inbox(ledger);
            Optional<Accepted> next = inbox.next();
            waiting.set(inbox.waiting());
            if (next.isEmpty()) {
                return false;
            }
            Optional<LocalDate> mark = ledger.begin();
            long begun = System.nanoTime();
            for (int i = 0; next.isPresent() && i < TOGETHER; i++) {
                one(ledger, inbox, next.get(), mark);
                boolean enough = stopping.get() || System.nanoTime() - begun > TOGETHER_NANOS;
                next = enough ? Optional.empty() : inbox.next();
            }
            ledger.finish();
            return true;
        }
    }

    private void one(Ledger ledger, Inbox inbox, Accepted accepted, Optional<LocalDate> mark) {
        Article article = accepted.article();
        if (ledger.has(article, coder.name())) {
            inbox.done(accepted);
            count(Taken.SAME);
            return;
        }
        Trace trace;
        try {
            trace = coder.trace(article);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Log.failure("the article " + article.id() + " cannot be read; this is our bug", e);
            inbox.failed(accepted, "It could not be read: this is our bug. The server's log tells more.");
            failed.incrementAndGet();
            return;
        }
        Coded coded = new Coded(article, trace.mentions().sentences().size(), coder.name(), trace.observations());
        LocalDate known = mark.filter(article.published()::isBefore).orElse(article.published());
        count(ledger.take(List.of(new Reading(article, known, coded.sentences(), coded.coder(), coded.observations())))
                .get(0));
        inbox.done(accepted);
        waiting.set(inbox.waiting());
        feed.tell(coded);
    }

    private void count(Taken how) {
        taken.getOrDefault(how, new AtomicLong()).incrementAndGet();
    }

    /** From now on nothing is accepted. */
    void stop() {
        stopping.set(true);
        news.release();
    }

    /** Waits until the article in hand is taken in and sorted. */
    @Override
    public void close() {
        stop();
        try {
            thread.join(TimeUnit.MINUTES.toMillis(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
