package org.demarche.app.command;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.demarche.app.read.Input;
import org.demarche.app.read.Reason;
import org.demarche.app.read.Source;
import org.demarche.app.read.Unreadable;
import org.demarche.app.record.Coded;
import org.demarche.app.record.Format;

/**
 * Codes what a source finds, several articles at a time, and prints them in their order. What cannot be coded is set aside;
 * nothing of it is printed. Of the source no more is read ahead than the threads need.
 */
final class Coding {
    /** Deep recursion somewhere below must not fail on an honest article; bytes. */
    private static final long STACK = 16L * 1024 * 1024;

    private static final long REDRAWN = TimeUnit.MILLISECONDS.toNanos(100);

    private final Console console;
    private final Reader reader;
    private final Format format;
    private final SetAside setAside;
    private final int threads;
    private final Pace pace = new Pace();
    private long drawn = System.nanoTime();
    private boolean drawing;

    Coding(Console console, Reader reader, Format format, SetAside setAside, int threads) {
        this.console = console;
        this.reader = reader;
        this.format = format;
        this.setAside = setAside;
        this.threads = threads;
    }

    /** Called behind each candidate, when all that came of it is printed. */
    interface Done {
        /** @param candidates so far, of this run */
        void at(long candidates) throws IOException;
    }

    private record Begun(Input input, Future<Timed> coded) {}

    /** @param nanos processor time */
    private record Timed(Coded coded, long nanos) {}

    /** @return the exit code: 0 if everything was coded that should be, 1 if not */
    int run(Source source) throws IOException {
        return run(source, candidates -> {});
    }

    int run(Source source, Done done) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> new Thread(null, task, "coder", STACK));
        try {
            Deque<Begun> open = new ArrayDeque<>();
            long finished = 0;
            boolean more = true;
            while (more || !open.isEmpty()) {
                while (more && open.size() < 2 * threads && (open.isEmpty() || source.ready())) {
                    Optional<Input> next = source.next();
                    more = next.isPresent();
                    next.ifPresent(input -> open.add(new Begun(input, workers.submit(() -> timed(input)))));
                }
                if (!open.isEmpty()) {
                    print(open.removeFirst());
                    done.at(++finished);
                    source.dealt(finished);
                    progress(finished, source.progress());
                }
            }
        } finally {
            clearProgress();
            workers.shutdownNow();
            settle(workers);
        }
        return setAside.failed() ? 1 : 0;
    }

    Pace pace() {
        return pace;
    }

    private Timed timed(Input input) throws Unreadable {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();
        Coded coded = reader.read(input.article());
        return new Timed(coded, clock.getCurrentThreadCpuTime() - before);
    }

    /** The model's memory is freed next: nobody may still be reading with it, also where somebody cannot wait. */
    private static void settle(ExecutorService workers) {
        boolean interrupted = false;
        boolean settled = false;
        while (!settled) {
            try {
                workers.awaitTermination(30, TimeUnit.SECONDS);
                settled = true;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void print(Begun begun) throws IOException {
        try {
            Timed timed = begun.coded().get();
            pace.add(timed.coded(), timed.nanos());
            clearProgress();
            format.print(timed.coded());
            format.flush();
        } catch (ExecutionException e) {
            clearProgress();
            setAside.add(reason(begun.input(), e.getCause() == null ? e : e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Unreadable reason(Input input, Throwable cause) {
        if (cause instanceof Unreadable unreadable) {
            return unreadable;
        }
        if (cause instanceof OutOfMemoryError) {
            return new Unreadable(input.position(), Reason.TOO_LARGE, "too large for this machine's memory");
        }
        StackTraceElement[] trace = cause.getStackTrace();
        String where = trace.length == 0 ? "" : " at " + trace[0];
        return new Unreadable(input.position(), Reason.FAILED, "this is our bug, please report it: " + cause + where);
    }

    private void progress(long finished, Source.Progress read) {
        if (!console.watched() || System.nanoTime() - drawn < REDRAWN) {
            return;
        }
        drawn = System.nanoTime();
        drawing = true;
        String share = read.all() == 0 ? "" : String.format(Locale.ROOT, ", %d %%", 100 * read.done() / read.all());
        console.err().print("\r\u001b[K" + finished + " articles" + share + " ");
        console.err().flush();
    }

    private void clearProgress() {
        if (drawing) {
            console.err().print("\r\u001b[K");
            console.err().flush();
            drawing = false;
        }
    }
}
