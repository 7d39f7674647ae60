package org.demarche.app.serve;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.demarche.Trace;
import org.demarche.article.Article;

/** Codes on threads of its own: few, with deep stacks, and with an end to waiting. */
final class CoderThreads implements ArticleCoder, AutoCloseable {
    /** Deep recursion somewhere below must not fail on an honest article; bytes. */
    static final long STACK = 16L * 1024 * 1024;

    private static final int WAITING = 32;

    private final ArticleCoder coder;
    private final Duration limit;
    private final ThreadPoolExecutor threads;

    CoderThreads(ArticleCoder coder, int count, Duration limit) {
        this.coder = coder;
        this.limit = limit;
        this.threads =
                new ThreadPoolExecutor(count, count, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                    Thread thread = new Thread(null, task, "coder", STACK);
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public Trace trace(Article article) {
        Future<Trace> future;
        try {
            future = threads.submit(() -> coder.trace(article));
        } catch (RejectedExecutionException e) {
            throw Refusal.of(Problem.BUSY, "Too many articles are being read; send it again in a moment.")
                    .with("Retry-After", "5");
        }
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            throw Refusal.of(Problem.TOO_SLOW, "The text takes too long to read at once; send it to /articles.");
        } catch (ExecutionException e) {
            throw new IllegalStateException("an article could not be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of(Problem.BUSY, "The server is about to stop.");
        }
    }

    @Override
    public String name() {
        return coder.name();
    }

    /** The model's memory is freed next: nobody may still be reading with it. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
