package org.demarche.flink;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.types.Row;
import org.apache.flink.util.Collector;
import org.demarche.app.read.Reason;
import org.demarche.article.Article;
import org.demarche.observation.Event;
import org.demarche.reconcile.Families;
import org.demarche.reconcile.Grouping;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * {@code code} and {@code key}, for each id of an article: its records out, and beside them its reports for the merge. The same
 * article a second time is nothing new. Of several versions of one article the one that ranks highest ({@link Articles#rank})
 * stands: where versions are awaited to the end, only that one is coded; else a later, higher one withdraws what came of
 * the lower.
 */
final class CodeArticles extends KeyedProcessFunction<String, Row, String> {
    private static final long serialVersionUID = 1L;

    private final boolean awaited;
    private final int keep;
    private transient @Nullable Desk desk;
    private transient @Nullable Grouping grouping;
    private transient @Nullable SetAside setAside;
    private transient @Nullable ValueState<Row> best;
    /** Rank of the version that stands, and its reports as key, tabulator, id. */
    private transient @Nullable ValueState<Tuple2<String, List<String>>> standing;

    /**
     * @param awaited whether the input ends and only then an article's versions are known
     * @param keep days after its last arrival for which an id is remembered
     */
    CodeArticles(boolean awaited, int keep) {
        this.awaited = awaited;
        this.keep = keep;
    }

    @Override
    public void open(OpenContext context) {
        desk = Desk.sit();
        grouping = new Grouping(Families.builtIn());
        setAside = new SetAside(getRuntimeContext());
        best = getRuntimeContext().getState(new ValueStateDescriptor<>("best", Articles.TYPE));
        ValueStateDescriptor<Tuple2<String, List<String>>> descriptor =
                new ValueStateDescriptor<>("standing", Types.TUPLE(Types.STRING, Types.LIST(Types.STRING)));
        if (!awaited) {
            descriptor.enableTimeToLive(
                    StateTtlConfig.newBuilder(Duration.ofDays(keep)).build());
        }
        standing = getRuntimeContext().getState(descriptor);
    }

    @Override
    public void processElement(Row packed, Context context, Collector<String> out) throws Exception {
        if (!awaited) {
            stand(packed, context, out);
            return;
        }
        Row before = Objects.requireNonNull(best).value();
        if (before == null) {
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE); // the watermark that ends a key
        }
        if (before == null || Articles.rank(before).compareTo(Articles.rank(packed)) < 0) {
            best.update(packed);
        }
        if (before != null) {
            repeated(packed, context);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) throws Exception {
        code(Objects.requireNonNull(Objects.requireNonNull(best).value()), context, out);
        best.clear();
    }

    private void stand(Row packed, Context context, Collector<String> out) throws Exception {
        ValueState<Tuple2<String, List<String>>> state = Objects.requireNonNull(standing);
        Tuple2<String, List<String>> before = state.value();
        String rank = Articles.rank(packed);
        if (before == null) {
            state.update(Tuple2.of(rank, code(packed, context, out)));
            return;
        }
        repeated(packed, context);
        if (before.f0.compareTo(rank) >= 0) {
            state.update(before); // remembered from now on again
            return;
        }
        List<String> after = code(packed, context, out);
        Set<String> kept = Set.copyOf(after);
        for (String report : before.f1) {
            if (!kept.contains(report)) {
                context.output(Change.TAG, Change.withdrawn(report.split("\t")[0], report.split("\t")[1]));
            }
        }
        state.update(Tuple2.of(rank, after));
    }

    private void repeated(Row packed, Context context) {
        context.output(
                SetAside.TAG,
                Objects.requireNonNull(setAside)
                        .row(
                                Articles.outlet(packed),
                                Reason.REPEATED,
                                "article " + Articles.id(packed) + " came before"));
    }

    /** @return its reports as key, tabulator, id */
    private List<String> code(Row packed, Context context, Collector<String> out) throws IOException {
        Article article = Articles.article(packed);
        Desk.Read read;
        try {
            read = Objects.requireNonNull(desk).read(article);
        } catch (RuntimeException | StackOverflowError e) {
            context.output(
                    SetAside.TAG,
                    Objects.requireNonNull(setAside)
                            .row(article.id(), Reason.FAILED, "this is our bug, please report it: " + e));
            return List.of();
        }
        read.lines().forEach(out::collect);
        Sketch sketch = Sketch.of(article.text());
        List<Change> changes = new ArrayList<>();
        for (Event event : read.events()) {
            Report report =
                    new Report(event, article.id(), article.source(), article.published(), article.published(), sketch);
            changes.add(new Change(key(report), report));
        }
        changes.forEach(change -> context.output(Change.TAG, change.packed()));
        return changes.stream()
                .map(change -> change.key() + "\t" + change.report().id())
                .collect(Collectors.toList());
    }

    /**
     * {@code key}: the name of all that a report can be one occurrence with. {@link Grouping} compares reports of one family and
     * one firmness only, so that grouping each such set apart is grouping all of them.
     */
    private String key(Report report) {
        Grouping.Standing at = Objects.requireNonNull(grouping).standing(report);
        return at.family() + " " + at.firmness().word();
    }

    @Override
    public void close() {
        if (desk != null) {
            desk = null;
            Desk.leave();
        }
    }
}
