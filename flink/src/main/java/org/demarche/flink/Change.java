package org.demarche.flink;

import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.util.OutputTag;
import org.demarche.reconcile.Report;

/** A report for the merge, under its key. It travels as key, id and a list of it; an empty list withdraws it. */
record Change(String key, Report report) {
    static final OutputTag<Tuple3<String, String, List<Report>>> TAG =
            new OutputTag<>("reports", Types.TUPLE(Types.STRING, Types.STRING, Types.LIST(ReportType.INSTANCE)));

    Tuple3<String, String, List<Report>> packed() {
        return Tuple3.of(key, report.id(), List.of(report));
    }

    static Tuple3<String, String, List<Report>> withdrawn(String key, String id) {
        return Tuple3.of(key, id, List.of());
    }
}
