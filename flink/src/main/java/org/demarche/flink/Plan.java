package org.demarche.flink;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.BatchExecutionOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** source → read → code, key → merge → sinks; see docs/flink.md. */
final class Plan {
    /** Milliseconds between a change and its telling, where occurrences are told as they grow. */
    private static final long PAUSE = 2000;

    private final Job job;

    Plan(Job job) {
        this.job = job;
    }

    /** A type that has no serializer of its own is an error, not a case for the generic one. */
    Configuration configuration() {
        Configuration out = new Configuration();
        out.set(PipelineOptions.GENERIC_TYPES, false);
        out.set(
                ExecutionOptions.RUNTIME_MODE,
                job.batch() ? RuntimeExecutionMode.BATCH : RuntimeExecutionMode.STREAMING);
        out.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        // Flink would choose subtasks by the bytes of the input; what costs is reading it.
        out.set(BatchExecutionOptions.ADAPTIVE_AUTO_PARALLELISM_ENABLED, false);
        if (!job.batch()) {
            out.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, job.checkpoint());
            // Hundreds of articles wait before the step that reads them; a checkpoint must not wait behind them.
            out.set(CheckpointingOptions.ENABLE_UNALIGNED, true);
            out.set(
                    CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                    job.folder("checkpoints").toString());
        }
        return out;
    }

    void lay(StreamExecutionEnvironment environment) {
        SingleOutputStreamOperator<String> coded;
        SingleOutputStreamOperator<org.apache.flink.types.Row> articles =
                lines(environment).process(new ReadArticles(), Articles.TYPE).name("read");
        coded = articles.keyBy(Articles::id, Types.STRING)
                .process(new CodeArticles(job.batch(), job.keep()), Types.STRING)
                .name("code");
        DataStream<String> occurrences = coded.getSideOutput(Change.TAG)
                .keyBy(change -> change.f0, Types.STRING)
                .process(new MergeReports(job.growing(), PAUSE, job.keep()), Types.STRING)
                .name("merge");
        Sinks sinks = new Sinks(job);
        sinks.add(coded, Sinks.Content.RECORDS);
        sinks.add(occurrences, Sinks.Content.OCCURRENCES);
        sinks.add(
                articles.getSideOutput(SetAside.TAG).union(coded.getSideOutput(SetAside.TAG)), Sinks.Content.SET_ASIDE);
    }

    /** File or topic, and line or message. */
    private DataStream<Tuple2<String, String>> lines(StreamExecutionEnvironment environment) {
        TypeInformation<Tuple2<String, String>> type = Types.TUPLE(Types.STRING, Types.STRING);
        if (job.kafka().isPresent()) {
            return environment.fromSource(
                    job.kafka().get().source(job.growing()), WatermarkStrategy.noWatermarks(), "articles", type);
        }
        return environment.fromSource(
                FileSource.forBulkFileFormat(new NamedLines(), new Path(job.in()))
                        .build(),
                WatermarkStrategy.noWatermarks(),
                "articles",
                type);
    }
}
