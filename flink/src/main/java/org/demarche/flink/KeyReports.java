package org.demarche.flink;

import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.java.tuple.Tuple2;
import org.demarche.reconcile.Families;
import org.demarche.reconcile.Grouping;
import org.demarche.reconcile.Report;
import org.jspecify.annotations.Nullable;

/**
 * {@code key}: a report with the name of all it can be one occurrence with. {@link Grouping} compares reports of one family
 * and one firmness only, so that grouping each such set apart is grouping all of them.
 */
final class KeyReports extends RichMapFunction<Report, Tuple2<String, Report>> {
    private transient @Nullable Grouping grouping;

    @Override
    public void open(OpenContext context) {
        grouping = new Grouping(Families.builtIn());
    }

    @Override
    public Tuple2<String, Report> map(Report report) {
        Grouping.Standing standing = Objects.requireNonNull(grouping).standing(report);
        return Tuple2.of(standing.family() + " " + standing.firmness().word(), report);
    }
}
