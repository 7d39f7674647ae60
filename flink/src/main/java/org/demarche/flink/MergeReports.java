package org.demarche.flink;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.demarche.reconcile.Families;
import org.demarche.reconcile.Grouping;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.jspecify.annotations.Nullable;

/**
 * {@code merge}: keeps the reports of a key, each once, and tells the occurrences they make. Where the input ends, once, at its
 * end. Where it does not, some seconds after a change: each occurrence that is new or different, under a version that
 * counts up, and the id of each that is no more. The last version of every id is what the reports make all together,
 * whatever order they came in.
 */
final class MergeReports extends KeyedProcessFunction<String, Tuple3<String, String, List<Report>>, String> {
    private static final long serialVersionUID = 1L;

    private static final String GONE = "";

    private final boolean growing;
    private final long pause;
    private final int keep;
    private transient @Nullable MapState<String, Report> reports;
    /** Id of an occurrence to the version told last, and what was told. */
    private transient @Nullable MapState<String, Tuple2<Integer, String>> told;

    private transient @Nullable Grouping grouping;

    /**
     * @param growing whether occurrences are told as they grow
     * @param pause milliseconds from a change to the telling
     * @param keep days: an occurrence whose last report was published longer before the newest of its key is forgotten
     */
    MergeReports(boolean growing, long pause, int keep) {
        this.growing = growing;
        this.pause = pause;
        this.keep = keep;
    }

    @Override
    public void open(OpenContext context) {
        reports =
                getRuntimeContext().getMapState(new MapStateDescriptor<>("reports", Types.STRING, ReportType.INSTANCE));
        told = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("told", Types.STRING, Types.TUPLE(Types.INT, Types.STRING)));
        grouping = new Grouping(Families.builtIn());
    }

    @Override
    public void processElement(Tuple3<String, String, List<Report>> change, Context context, Collector<String> out)
            throws Exception {
        if (change.f2.isEmpty()) {
            Objects.requireNonNull(reports).remove(change.f1);
        } else {
            Objects.requireNonNull(reports).put(change.f1, change.f2.get(0));
        }
        context.timerService().registerEventTimeTimer(Long.MAX_VALUE); // the watermark that ends a key or an input
        if (growing) {
            long now = context.timerService().currentProcessingTime();
            context.timerService().registerProcessingTimeTimer((now / pause + 1) * pause);
        }
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) throws Exception {
        List<Report> all = new ArrayList<>();
        Objects.requireNonNull(reports).values().forEach(all::add);
        List<Occurrence> now = Objects.requireNonNull(grouping).group(all);
        if (growing) {
            tell(now, out);
            forget(now);
        } else {
            now.forEach(occurrence -> out.collect(OccurrenceLine.of(occurrence)));
            reports.clear();
        }
    }

    private void tell(List<Occurrence> now, Collector<String> out) throws Exception {
        MapState<String, Tuple2<Integer, String>> before = Objects.requireNonNull(told);
        Set<String> ids = new HashSet<>();
        for (Occurrence occurrence : now) {
            ids.add(occurrence.id());
            Tuple2<Integer, String> last = before.get(occurrence.id());
            String line = OccurrenceLine.of(occurrence);
            String mark = Integer.toHexString(line.hashCode()) + line.length();
            if (last == null || !last.f1.equals(mark)) {
                int version = last == null ? 1 : last.f0 + 1;
                out.collect(OccurrenceLine.of(occurrence, version));
                before.put(occurrence.id(), Tuple2.of(version, mark));
            }
        }
        List<Map.Entry<String, Tuple2<Integer, String>>> gone = new ArrayList<>();
        for (Map.Entry<String, Tuple2<Integer, String>> entry : before.entries()) {
            if (!ids.contains(entry.getKey()) && !entry.getValue().f1.equals(GONE)) {
                gone.add(entry);
            }
        }
        for (Map.Entry<String, Tuple2<Integer, String>> entry : gone) {
            int version = entry.getValue().f0 + 1;
            out.collect(OccurrenceLine.gone(entry.getKey(), version));
            before.put(entry.getKey(), Tuple2.of(version, GONE));
        }
    }

    /** Whole occurrences only: what is left of one without its first reports would be another. */
    private void forget(List<Occurrence> now) throws Exception {
        LocalDate newest = now.stream()
                .flatMap(occurrence -> occurrence.reports().stream())
                .map(Report::published)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        for (Occurrence occurrence : now) {
            boolean over = occurrence.reports().stream()
                    .allMatch(report -> report.published().plusDays(keep).isBefore(newest));
            if (over) {
                for (Report report : occurrence.reports()) {
                    Objects.requireNonNull(reports).remove(report.id());
                }
                Objects.requireNonNull(told).remove(occurrence.id());
            }
        }
    }
}
