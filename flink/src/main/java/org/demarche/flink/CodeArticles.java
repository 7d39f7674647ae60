package org.demarche.flink;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.demarche.Coder;
import org.demarche.article.Article;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Shelf;
import org.demarche.observation.Event;
import org.demarche.observation.Observation;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Sketch;
import org.jspecify.annotations.Nullable;

/** {@code code}: the line of an article in, a report of each of its events out. A blank line is no article. */
final class CodeArticles extends RichFlatMapFunction<String, Report> {
    /** Model and knowledge are loaded once a subtask; they are never shipped. */
    private transient @Nullable OnnxEncoder encoder;

    private transient @Nullable Coder coder;

    @Override
    public void open(OpenContext context) {
        encoder = OnnxEncoder.load(1); // Flink spreads the work: one thread a subtask
        coder = Coder.of(Shelf.builtIn(), encoder);
    }

    @Override
    public void flatMap(String line, Collector<Report> out) {
        if (line.isBlank()) {
            return;
        }
        Article article = ArticleLine.read(line);
        Sketch sketch = Sketch.of(article.text());
        for (Observation observation : Objects.requireNonNull(coder).code(article)) {
            if (observation instanceof Event event) {
                out.collect(new Report(
                        event, article.id(), article.source(), article.published(), article.published(), sketch));
            }
        }
    }

    @Override
    public void close() {
        if (encoder != null) {
            encoder.close();
        }
    }
}
