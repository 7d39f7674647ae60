package org.demarche.flink;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.util.OutputTag;
import org.demarche.app.read.Reason;

/** Counts what is not coded, by reason, and writes the row that says so. */
final class SetAside {
    static final OutputTag<String> TAG = new OutputTag<>("set-aside", Types.STRING);
    /** Accumulators of the job are named after reasons, with this before them. */
    static final String COUNT = "set aside: ";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RuntimeContext context;

    SetAside(RuntimeContext context) {
        this.context = context;
        for (Reason reason : Reason.values()) {
            context.addAccumulator(COUNT + reason.label(), new LongCounter());
        }
    }

    String row(String source, Reason reason, String detail) {
        context.getLongCounter(COUNT + reason.label()).add(1L);
        return JSON.createObjectNode()
                .put("source", source)
                .put("reason", reason.label())
                .put("detail", detail)
                .toString();
    }
}
