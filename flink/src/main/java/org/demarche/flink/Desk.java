package org.demarche.flink;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.demarche.Coder;
import org.demarche.Trace;
import org.demarche.app.record.Coded;
import org.demarche.app.record.JsonLines;
import org.demarche.article.Article;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Shelf;
import org.demarche.observation.Event;
import org.jspecify.annotations.Nullable;

/** Model and knowledge, once in a process for all steps that read at the same time; never shipped. */
final class Desk {
    private static @Nullable Desk shared;
    private static int readers;

    private final OnnxEncoder encoder;
    private final Coder coder;
    private final String name;

    private Desk() {
        encoder = OnnxEncoder.load(1); // Flink spreads the work: one thread a call
        coder = Coder.of(Shelf.builtIn(), encoder);
        name = Coded.coder(encoder.version());
    }

    /** A seat, to be given back with {@link #leave}. */
    static synchronized Desk sit() {
        Desk desk = shared == null ? new Desk() : shared;
        shared = desk;
        readers++;
        return desk;
    }

    static synchronized void leave() {
        readers--;
        if (readers == 0 && shared != null) {
            shared.encoder.close();
            shared = null;
        }
    }

    /**
     * An article's reading.
     *
     * @param lines the rows of the record contract: the article's, then its records', byte for byte what {@code demarche code
     *     --format jsonl} prints
     */
    record Read(List<String> lines, List<Event> events) {}

    Read read(Article article) throws IOException {
        Trace trace = coder.trace(article);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonLines(out, false)
                .print(new Coded(article, trace.mentions().sentences().size(), name, trace.observations()));
        return new Read(out.toString(StandardCharsets.UTF_8).lines().toList(), trace.events());
    }
}
