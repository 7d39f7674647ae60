package org.demarche.flink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A topic, or the beginning of topics' names, as {@code kafka://HOST:PORT/NAME}.
 *
 * @param servers where a broker answers
 */
record KafkaPlace(String servers, String name) {
    private static final Pattern ADDRESS = Pattern.compile("kafka://([^/]+)/([\\w.-]+)");

    /** Empty for what does not begin with {@code kafka:}. */
    static Optional<KafkaPlace> parse(String address) {
        if (!address.startsWith("kafka:")) {
            return Optional.empty();
        }
        Matcher match = ADDRESS.matcher(address);
        if (!match.matches()) {
            throw new IllegalArgumentException("expected kafka://HOST:PORT/TOPIC, not " + address);
        }
        return Optional.of(new KafkaPlace(match.group(1), match.group(2)));
    }

    /** From the topic's beginning; a job that goes on from a checkpoint goes on from there. */
    KafkaSource<Tuple2<String, String>> source(boolean endless) {
        var out = KafkaSource.<Tuple2<String, String>>builder()
                .setBootstrapServers(servers)
                .setTopics(name)
                .setGroupId("demarche")
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new NamedMessages());
        if (!endless) {
            out.setBounded(OffsetsInitializer.latest());
        }
        return out.build();
    }

    /** Readers that read what is committed see every row once. Rows are keyed by their id. */
    Sink<String> sink(String content) {
        return KafkaSink.<String>builder()
                .setBootstrapServers(servers)
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(name + "-" + content)
                .setProperty("transaction.timeout.ms", "600000") // below what brokers allow, above any checkpoint
                .setRecordSerializer(KafkaRecordSerializationSchema.<String>builder()
                        .setTopic(name + "-" + content)
                        .setKeySerializationSchema(KafkaPlace::id)
                        .setValueSerializationSchema(new SimpleStringSchema())
                        .build())
                .build();
    }

    private static byte[] id(String line) {
        try {
            return new ObjectMapper().readTree(line).path("id").asText("").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("this is our bug: a row that is no JSON", e);
        }
    }

    /** The topic's name stands where a file's would. */
    private static final class NamedMessages implements KafkaRecordDeserializationSchema<Tuple2<String, String>> {
        private static final long serialVersionUID = 1L;

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Tuple2<String, String>> out)
                throws IOException {
            if (message.value() != null) {
                out.collect(Tuple2.of(message.topic(), new String(message.value(), StandardCharsets.UTF_8)));
            }
        }

        @Override
        public TypeInformation<Tuple2<String, String>> getProducedType() {
            return Types.TUPLE(Types.STRING, Types.STRING);
        }
    }
}
