package org.demarche.app.serve;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Answers, kept until the ledger changes. Who asks for what is being made waits for it, so a question that many ask at once
 * is put once. What was not asked for longest goes first when there is too much.
 */
final class Memory {
    private final long most;
    private final LongSupplier version;
    private final Map<String, Answered> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, CompletableFuture<Answered>> making = new HashMap<>();
    private long bytes;
    private long of;

    /** @param most bytes to keep */
    Memory(long most, LongSupplier version) {
        this.most = most;
        this.version = version;
        this.of = version.getAsLong();
    }

    Answered answer(String question, Supplier<Answered> maker) {
        CompletableFuture<Answered> mine = new CompletableFuture<>();
        CompletableFuture<Answered> others;
        long now;
        synchronized (this) {
            now = version.getAsLong();
            if (now != of) {
                kept.clear();
                making.clear();
                bytes = 0;
                of = now;
            }
            Answered known = kept.get(question);
            if (known != null) {
                return known;
            }
            others = making.putIfAbsent(question, mine);
        }
        if (others != null) {
            return waited(others);
        }
        try {
            Answered made = maker.get();
            keep(question, made, now);
            mine.complete(made);
            return made;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            synchronized (this) {
                making.remove(question, mine);
            }
        }
    }

    private static Answered waited(CompletableFuture<Answered> others) {
        try {
            return others.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private synchronized void keep(String question, Answered made, long madeOf) {
        if (madeOf != of || made.size() > most / 8) {
            return;
        }
        Answered before = kept.put(question, made);
        bytes += made.size() - (before == null ? 0 : before.size());
        Iterator<Answered> eldest = kept.values().iterator();
        while (bytes > most && eldest.hasNext()) {
            bytes -= eldest.next().size();
            eldest.remove();
        }
    }
}
