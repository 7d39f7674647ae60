package org.demarche.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.demarche.reconcile.Families;
import org.demarche.reconcile.Grouping;
import org.demarche.reconcile.Report;
import org.jspecify.annotations.Nullable;

/**
 * {@code merge}: keeps the reports of a key, each once, and tells the occurrences they make when the key is complete: in
 * batch after its last report, in streaming at the end of the input.
 */
final class MergeReports extends KeyedProcessFunction<String, Tuple2<String, Report>, String> {
    private transient @Nullable MapState<String, Report> reports;

    private transient @Nullable Grouping grouping;

    @Override
    public void open(OpenContext context) {
        reports =
                getRuntimeContext().getMapState(new MapStateDescriptor<>("reports", Types.STRING, ReportType.INSTANCE));
        grouping = new Grouping(Families.builtIn());
    }

    @Override
    public void processElement(Tuple2<String, Report> keyed, Context context, Collector<String> out) throws Exception {
        Objects.requireNonNull(reports).put(keyed.f1.id(), keyed.f1);
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE); // the watermark that ends a key or an input
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) throws Exception {
        List<Report> all = new ArrayList<>();
        Objects.requireNonNull(reports).values().forEach(all::add);
        Objects.requireNonNull(grouping).group(all).forEach(occurrence -> out.collect(OccurrenceLine.of(occurrence)));
        Objects.requireNonNull(reports).clear();
    }
}
