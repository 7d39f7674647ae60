package org.demarche.flink;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;

/** Articles as JSON Lines in, occurrences as JSON Lines out; see docs/flink.md. */
public final class CodingJob {
    private CodingJob() {}

    /** {@code IN OUT_DIR}: a file or a folder of articles, and the folder that gets the occurrences. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("two arguments are needed: IN OUT_DIR");
        }
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration(RuntimeExecutionMode.BATCH));
        plan(environment, new Path(arguments[0]), new Path(arguments[1]));
        environment.execute("demarche");
    }

    /** A type that has no serializer of its own is an error, not a case for the generic one. */
    static Configuration configuration(RuntimeExecutionMode mode) {
        return new Configuration().set(ExecutionOptions.RUNTIME_MODE, mode).set(PipelineOptions.GENERIC_TYPES, false);
    }

    /** source → code → key → merge → sink. */
    static void plan(StreamExecutionEnvironment environment, Path in, Path out) {
        FileSource<String> articles =
                FileSource.forRecordStreamFormat(new TextLineInputFormat(), in).build();
        FileSink<String> occurrences = FileSink.forRowFormat(out, new SimpleStringEncoder<String>())
                .withBucketAssigner(new BasePathBucketAssigner<>())
                .build();
        environment
                .fromSource(articles, WatermarkStrategy.noWatermarks(), "articles", Types.STRING)
                .flatMap(new CodeArticles(), ReportType.INSTANCE)
                .name("code")
                .map(new KeyReports(), Types.TUPLE(Types.STRING, ReportType.INSTANCE))
                .name("key")
                .keyBy(keyed -> keyed.f0, Types.STRING)
                .process(new MergeReports(), Types.STRING)
                .name("merge")
                .sinkTo(occurrences)
                .name("occurrences");
    }
}
