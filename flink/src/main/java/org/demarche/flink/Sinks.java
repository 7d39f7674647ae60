package org.demarche.flink;

import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;

/** Where rows go: always to files, where asked for also to PostgreSQL and Kafka. Every row is one JSON object. */
final class Sinks {
    private final Job job;

    Sinks(Job job) {
        this.job = job;
    }

    /** What is written, under the name of its folder or topic. */
    enum Content {
        RECORDS("records"),
        OCCURRENCES("occurrences"),
        SET_ASIDE("set-aside");

        private final String label;

        Content(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    void add(DataStream<String> rows, Content content) {
        Path folder = job.folder(content.label());
        rows.sinkTo(
                        job.parquet() && content != Content.SET_ASIDE
                                ? FileSink.forBulkFormat(folder, new ParquetRows(content))
                                        .withBucketAssigner(new BasePathBucketAssigner<>())
                                        .withOutputFileConfig(ending(".parquet"))
                                        .build()
                                : FileSink.forRowFormat(folder, new SimpleStringEncoder<String>())
                                        .withBucketAssigner(new BasePathBucketAssigner<>())
                                        .withOutputFileConfig(ending(".jsonl"))
                                        .build())
                .name(content.label());
        if (content == Content.SET_ASIDE) {
            return;
        }
        job.postgres()
                .ifPresent(address ->
                        rows.sinkTo(new PostgresRows(address, content)).name(content.label() + " to PostgreSQL"));
        job.kafkaOut()
                .ifPresent(place -> rows.sinkTo(place.sink(content.label())).name(content.label() + " to Kafka"));
    }

    private static OutputFileConfig ending(String suffix) {
        return OutputFileConfig.builder().withPartSuffix(suffix).build();
    }
}
