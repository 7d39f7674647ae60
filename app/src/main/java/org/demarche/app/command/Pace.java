package org.demarche.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.app.record.Coded;

/**
 * How fast a run reads, in processor time, which other work on the machine does not change. Windows of equally many articles
 * show whether it slows.
 */
final class Pace {
    private static final int WINDOW = 500;
    private static final int SHOWN = 4;

    private final List<Window> windows = new ArrayList<>();
    private long articles;
    private long sentences;
    private long nanos;
    private Window now = new Window(0, 0);
    private Slowest slowest = new Slowest("", 0, 0);

    private record Window(long sentences, long nanos) {}

    private record Slowest(String id, int sentences, long nanos) {}

    /** @param nanos processor time that the article took */
    void add(Coded coded, long nanos) {
        articles++;
        sentences += coded.sentences();
        this.nanos += nanos;
        now = new Window(now.sentences() + coded.sentences(), now.nanos() + nanos);
        if (nanos > slowest.nanos()) {
            slowest = new Slowest(coded.article().id(), coded.sentences(), nanos);
        }
        if (articles % WINDOW == 0) {
            windows.add(now);
            now = new Window(0, 0);
        }
    }

    String summary() {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "%d articles, %d sentences, %.0f s processor time, %.0f sentences/s; slowest %s (%d sentences): %.2f s",
                articles,
                sentences,
                nanos / 1e9,
                rate(new Window(sentences, nanos)),
                slowest.id(),
                slowest.sentences(),
                slowest.nanos() / 1e9));
        if (windows.size() >= 2) {
            int shown = Math.min(SHOWN, windows.size() / 2);
            out.append(String.format(
                    Locale.ROOT,
                    "%nsentences/s in %d articles at the start %.0f, at the end %.0f",
                    shown * WINDOW,
                    rate(sum(windows.subList(0, shown))),
                    rate(sum(windows.subList(windows.size() - shown, windows.size())))));
        }
        return out.append(String.format("%npeak memory: %s", Memory.peak())).toString();
    }

    private static Window sum(List<Window> windows) {
        return windows.stream()
                .reduce(new Window(0, 0), (a, b) -> new Window(a.sentences() + b.sentences(), a.nanos() + b.nanos()));
    }

    private static double rate(Window window) {
        return window.nanos() == 0 ? 0 : window.sentences() * 1e9 / window.nanos();
    }
}
