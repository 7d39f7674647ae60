package org.demarche.flink;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.types.Row;
import org.apache.flink.util.Collector;
import org.demarche.app.read.JsonLinesSource;
import org.demarche.app.read.Position;
import org.demarche.app.read.Settings;
import org.demarche.app.read.Unreadable;
import org.jspecify.annotations.Nullable;

/** A JSON object on a line, with the name of its file, becomes an article as {@code demarche code} reads it, or is set aside. */
final class ReadArticles extends ProcessFunction<Tuple2<String, String>, Row> {
    private transient @Nullable SetAside setAside;

    @Override
    public void open(OpenContext context) {
        setAside = new SetAside(getRuntimeContext());
    }

    @Override
    public void processElement(Tuple2<String, String> line, Context context, Collector<Row> out) {
        if (line.f1.isBlank()) {
            return;
        }
        try {
            out.collect(Articles.packed(JsonLinesSource.article(
                    Position.whole(line.f0), line.f0, line.f1.getBytes(StandardCharsets.UTF_8), Settings.plain())));
        } catch (Unreadable e) {
            context.output(
                    SetAside.TAG,
                    Objects.requireNonNull(setAside).row(e.position().source(), e.reason(), e.detail()));
        }
    }
}
