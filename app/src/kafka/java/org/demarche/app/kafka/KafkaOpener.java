package org.demarche.app.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.demarche.app.read.Bounds;
import org.demarche.app.read.Settings;
import org.demarche.app.read.Source;
import org.demarche.app.read.TopicOpener;

/** Opens topics with Kafka's own client. */
public final class KafkaOpener implements TopicOpener {
    private static final Duration POLL = Duration.ofMillis(500);

    @Override
    public Source open(String address, Settings settings) {
        Address at = Address.of(address);
        Map<String, Object> properties = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                at.brokers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                at.group(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false, // a place is kept when its articles are
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                50,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                Bounds.ARTICLE,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                30_000);
        return new TopicSource(
                new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                at,
                settings,
                POLL);
    }
}
