package org.demarche.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.demarche.app.read.Input;
import org.demarche.app.read.Places;
import org.demarche.app.read.Settings;
import org.demarche.app.read.Source;
import org.demarche.app.read.Unreadable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A topic, of Kafka's own stand-in for a consumer. */
class TopicSourceTest {
    private static final TopicPartition PART = new TopicPartition("news", 0);

    private final Noting consumer = new Noting();

    /** Notes what was committed: the stand-in itself tells nothing once it is closed. */
    private static final class Noting extends MockConsumer<byte[], byte[]> {
        private final Map<TopicPartition, OffsetAndMetadata> noted = new HashMap<>();

        Noting() {
            super("earliest");
        }

        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            noted.putAll(offsets);
            super.commitSync(offsets);
        }
    }

    @Test
    void messagesAreArticlesUpToWhereTheTopicEndedAtTheBeginning() throws Exception {
        messages(line("a"), null, "no json {", line("b"));
        List<String> told = told(source(false));
        assertThat(told).hasSize(3);
        assertThat(told.get(0)).isEqualTo("a");
        assertThat(told.get(1)).startsWith("undated kafka://localhost:9092/news/0@2:1: expected");
        assertThat(told.get(2)).isEqualTo("b");
    }

    @Test
    void theGroupStandsBehindWhatWasDealtWithAndNoFurther() throws Exception {
        messages(line("a"), line("b") + line("c"), line("d"));
        try (TopicSource source = source(false)) {
            for (int i = 0; i < 4; i++) {
                assertThat(source.next()).isPresent();
            }
            source.dealt(2); // a, b: the second message is not done with
        }
        assertThat(Objects.requireNonNull(consumer.noted.get(PART)).offset()).isEqualTo(1);
    }

    @Test
    void allDealtWithIsAllCommittedAlsoTombstones() throws Exception {
        messages(line("a"), null);
        try (TopicSource source = source(false)) {
            long given = 0;
            while (source.next().isPresent()) {
                given++;
            }
            source.dealt(given);
        }
        assertThat(Objects.requireNonNull(consumer.noted.get(PART)).offset()).isEqualTo(2);
    }

    @Test
    void aBrokerThatFailsIsNamed() {
        messages(line("a"));
        consumer.setPollException(new KafkaException("gone away"));
        TopicSource source = source(true);
        List<String> told = told(source);
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("unreadable kafka://localhost:9092/news")
                .contains("gone away");
    }

    @Test
    void addressesAreCheckedWhereTheyAreGiven() {
        assertThat(Address.of("kafka://a:1,b:2/news?group=mine&follow"))
                .isEqualTo(new Address("a:1,b:2", "news", "mine", true));
        assertThatThrownBy(() -> Places.of(List.of("kafka://a:1"), InputStream.nullInputStream(), Settings.plain()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected kafka://HOST:PORT/TOPIC");
    }

    private TopicSource source(boolean follow) {
        Address address = new Address("localhost:9092", "news", "test", follow);
        return new TopicSource(consumer, address, Settings.plain(), Duration.ofMillis(1));
    }

    private void messages(@Nullable String... values) {
        Node node = new Node(0, "localhost", 9092);
        consumer.updatePartitions(
                "news", List.of(new PartitionInfo("news", 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateBeginningOffsets(Map.of(PART, 0L));
        consumer.updateEndOffsets(Map.of(PART, (long) values.length));
        consumer.schedulePollTask(() -> {
            for (int i = 0; i < values.length; i++) {
                byte[] value = values[i] == null ? null : values[i].getBytes(StandardCharsets.UTF_8);
                consumer.addRecord(new ConsumerRecord<>("news", 0, i, null, value));
            }
        });
    }

    private static String line(String id) {
        return "{\"id\":\"" + id + "\",\"date\":\"2021-03-04\",\"text\":\"Ruritania wrote.\"}\n";
    }

    private static List<String> told(Source source) {
        List<String> out = new ArrayList<>();
        for (Optional<Input> next = source.next(); next.isPresent(); next = source.next()) {
            try {
                out.add(next.get().article().id());
            } catch (Unreadable e) {
                out.add(e.reason().label() + " " + e.getMessage());
            }
        }
        return out;
    }
}
