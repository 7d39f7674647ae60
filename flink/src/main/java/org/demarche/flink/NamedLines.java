package org.demarche.flink;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.impl.StreamFormatAdapter;
import org.apache.flink.connector.file.src.reader.BulkFormat;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.connector.file.src.util.MutableRecordAndPosition;
import org.apache.flink.connector.file.src.util.RecordAndPosition;
import org.jspecify.annotations.Nullable;

/** Lines of files, each with its file's own name: an article without an outlet of its own has it from there. */
final class NamedLines implements BulkFormat<Tuple2<String, String>, FileSourceSplit> {
    private static final long serialVersionUID = 1L;

    private final StreamFormatAdapter<String> lines = new StreamFormatAdapter<>(new TextLineInputFormat());

    @Override
    public Reader<Tuple2<String, String>> createReader(Configuration configuration, FileSourceSplit split)
            throws IOException {
        return new Named(split.path().getName(), lines.createReader(configuration, split));
    }

    @Override
    public Reader<Tuple2<String, String>> restoreReader(Configuration configuration, FileSourceSplit split)
            throws IOException {
        return new Named(split.path().getName(), lines.restoreReader(configuration, split));
    }

    @Override
    public boolean isSplittable() {
        return lines.isSplittable();
    }

    @Override
    public TypeInformation<Tuple2<String, String>> getProducedType() {
        return Types.TUPLE(Types.STRING, Types.STRING);
    }

    private record Named(String file, Reader<String> lines) implements Reader<Tuple2<String, String>> {
        @Override
        public @Nullable RecordIterator<Tuple2<String, String>> readBatch() throws IOException {
            RecordIterator<String> batch = lines.readBatch();
            return batch == null ? null : new Batch(file, batch, new MutableRecordAndPosition<>());
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private record Batch(
            String file, BulkFormat.RecordIterator<String> lines, MutableRecordAndPosition<Tuple2<String, String>> now)
            implements BulkFormat.RecordIterator<Tuple2<String, String>> {
        @Override
        public @Nullable RecordAndPosition<Tuple2<String, String>> next() {
            RecordAndPosition<String> line = lines.next();
            if (line == null) {
                return null;
            }
            now.set(Tuple2.of(file, line.getRecord()), line.getOffset(), line.getRecordSkipCount());
            return now;
        }

        @Override
        public void releaseBatch() {
            lines.releaseBatch();
        }
    }
}
