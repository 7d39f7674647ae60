package org.demarche.app.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.demarche.app.read.Input;
import org.demarche.app.read.Unreadable;
import org.demarche.app.record.Coded;
import org.demarche.app.record.Format;

/**
 * Codes inputs, several at a time, and prints them in their order. An input that fails is told of and passed over; nothing
 * of it is printed.
 */
final class Coding {
    /** Deep recursion somewhere below must not fail on an honest article; bytes. */
    private static final long STACK = 16L * 1024 * 1024;

    private final Console console;
    private final Reader reader;
    private final Format format;
    private final int threads;
    private final Optional<LocalDate> published;

    /** @param published the day of articles that do not bear their own */
    Coding(Console console, Reader reader, Format format, int threads, Optional<LocalDate> published) {
        this.console = console;
        this.reader = reader;
        this.format = format;
        this.threads = threads;
        this.published = published;
    }

    /** @return the exit code: 0 if every input was coded, 1 if some were not */
    int run(List<Input> inputs) throws IOException {
        int failed = 0;
        int done = 0;
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(threads, Math.max(1, inputs.size())), task -> new Thread(null, task, "coder", STACK));
        try {
            Deque<Future<Coded>> open = new ArrayDeque<>();
            int next = 0;
            while (done < inputs.size()) {
                while (next < inputs.size() && open.size() < 2 * threads) {
                    Input input = inputs.get(next++);
                    open.add(workers.submit(() -> reader.read(input.article(published))));
                }
                Input input = inputs.get(done++);
                failed += print(input, open.remove()) ? 0 : 1;
                progress(done, inputs.size());
            }
        } finally {
            workers.shutdownNow();
            settle(workers);
        }
        return failed == 0 ? 0 : 1;
    }

    /** The model's memory is freed next: nobody may still be reading with it. */
    private static void settle(ExecutorService workers) {
        try {
            workers.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean print(Input input, Future<Coded> future) throws IOException {
        Coded coded;
        try {
            coded = future.get();
        } catch (ExecutionException e) {
            clearProgress();
            console.say("demarche: " + reason(input, e.getCause() == null ? e : e.getCause()));
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        clearProgress();
        format.print(coded);
        format.flush();
        return true;
    }

    private static String reason(Input input, Throwable cause) {
        if (cause instanceof Unreadable unreadable) {
            return unreadable.reason();
        }
        if (cause instanceof OutOfMemoryError) {
            return input.name() + ": too large for this machine's memory";
        }
        StackTraceElement[] trace = cause.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return input.name() + ": this is our bug, please report it: " + cause + where;
    }

    private void progress(int done, int all) {
        if (console.watched() && all > 1 && done < all) {
            console.err().print("\r" + done + " of " + all + " articles ");
            console.err().flush();
        }
    }

    private void clearProgress() {
        if (console.watched()) {
            console.err().print("\r\u001b[K");
            console.err().flush();
        }
    }
}
