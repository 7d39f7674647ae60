package org.demarche.flink;

import java.time.Duration;
import java.util.Optional;
import org.apache.flink.core.fs.Path;

/**
 * What a job reads, where it writes and how it runs.
 *
 * @param in a file or folder of articles as JSON Lines; or a topic as {@code kafka://HOST:PORT/TOPIC}
 * @param out the folder that gets {@code records}, {@code occurrences}, {@code set-aside} and, where it streams,
 *     {@code checkpoints}; every machine must reach it
 * @param parquet whether records and occurrences are written as Parquet, not as JSON Lines
 * @param streaming whether files are read as a stream too, with checkpoints; a topic always is
 * @param untilNow whether a topic is read to where it ends when the job begins, not for ever
 * @param keep days for which articles and occurrences are remembered after their last telling, where the input has no end
 * @param checkpoint time between checkpoints
 * @param postgres JDBC address of a database that gets records and occurrences too
 * @param kafkaOut where records and occurrences also go, as {@code kafka://HOST:PORT/PREFIX}
 */
record Job(
        String in,
        String out,
        boolean parquet,
        boolean streaming,
        boolean untilNow,
        int keep,
        Duration checkpoint,
        Optional<String> postgres,
        Optional<KafkaPlace> kafkaOut) {
    Job {
        if (keep < 1) {
            throw new IllegalArgumentException("the days to keep must be at least 1, not " + keep);
        }
    }

    Optional<KafkaPlace> kafka() {
        return KafkaPlace.parse(in);
    }

    /** Whether the input is finished before the job begins and so can be sorted first. */
    boolean batch() {
        return !streaming && kafka().isEmpty();
    }

    /** Whether the input has no end, so that occurrences are told as they grow. */
    boolean growing() {
        return kafka().isPresent() && !untilNow;
    }

    Path folder(String name) {
        return new Path(new Path(out), name);
    }
}
