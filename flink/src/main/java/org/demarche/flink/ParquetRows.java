package org.demarche.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.flink.api.common.serialization.BulkWriter;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.formats.parquet.ParquetWriterFactory;
import org.apache.parquet.avro.AvroParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Rows as Parquet: the fields one filters by as columns, and the whole row as JSON in the column {@code json}. Several values of
 * a field are joined by a space; of a party that is its country, or its name where it has none.
 */
record ParquetRows(Sinks.Content content) implements BulkWriter.Factory<String> {
    private static final List<String> RECORD = List.of(
            "kind", "id", "article", "published", "event", "mode", "actor", "recipient", "speaker", "form", "rule");
    private static final List<String> OCCURRENCE =
            List.of("id", "from", "to", "event", "mode", "actor", "recipient", "firmness");
    private static final List<String> COUNTS = List.of("reports", "independent", "version");

    @Override
    public BulkWriter<String> create(FSDataOutputStream out) throws IOException {
        Schema schema = schema();
        BulkWriter<GenericRecord> rows = new ParquetWriterFactory<GenericRecord>(
                        file -> AvroParquetWriter.<GenericRecord>builder(file)
                                .withSchema(schema)
                                .withDataModel(GenericData.get())
                                .withCompressionCodec(CompressionCodecName.ZSTD)
                                .build())
                .create(out);
        ObjectMapper json = new ObjectMapper();
        return new BulkWriter<>() {
            @Override
            public void addElement(String line) throws IOException {
                rows.addElement(row(schema, json.readTree(line), line));
            }

            @Override
            public void flush() throws IOException {
                rows.flush();
            }

            @Override
            public void finish() throws IOException {
                rows.finish();
            }
        };
    }

    private List<String> texts() {
        return content == Sinks.Content.RECORDS ? RECORD : OCCURRENCE;
    }

    private List<String> counts() {
        return content == Sinks.Content.RECORDS ? List.of() : COUNTS;
    }

    private Schema schema() {
        var fields = SchemaBuilder.record(content == Sinks.Content.RECORDS ? "record" : "occurrence")
                .namespace("org.demarche")
                .fields();
        for (String text : texts()) {
            fields = fields.optionalString(text);
        }
        for (String count : counts()) {
            fields = fields.optionalLong(count);
        }
        return fields.requiredString("json").endRecord();
    }

    private GenericRecord row(Schema schema, JsonNode line, String json) {
        GenericRecord row = new GenericData.Record(schema);
        for (String field : texts()) {
            String value = text(line.path(field));
            if (!value.isEmpty()) {
                row.put(field, value);
            }
        }
        for (String field : counts()) {
            if (line.has(field)) {
                row.put(field, line.path(field).asLong());
            }
        }
        row.put("json", json);
        return row;
    }

    private static String text(JsonNode value) {
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(text(part)));
            return String.join(" ", parts);
        }
        if (value.isObject()) {
            return value.path("country").asText(value.path("name").asText(""));
        }
        return value.isNull() ? "" : value.asText("");
    }
}
