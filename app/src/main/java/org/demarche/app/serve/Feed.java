package org.demarche.app.serve;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.demarche.app.record.Coded;

/** Tells whoever listens of each article that was taken in, with its records. */
public final class Feed {
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    private record Listener(Consumer<Coded> news, Runnable end) {}

    /**
     * Listens from now on.
     *
     * @param news called by the thread that takes in: it must not wait
     * @param end called when there will be no more
     * @return to listen no longer
     */
    public Runnable listen(Consumer<Coded> news, Runnable end) {
        Listener listener = new Listener(news, end);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(Coded coded) {
        listeners.forEach(listener -> listener.news().accept(coded));
    }

    void end() {
        listeners.forEach(listener -> listener.end().run());
        listeners.clear();
    }
}
