package org.demarche.app.kafka;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.demarche.app.read.Input;
import org.demarche.app.read.Places;
import org.demarche.app.read.Position;
import org.demarche.app.read.Reason;
import org.demarche.app.read.Settings;
import org.demarche.app.read.Source;

/**
 * The messages of a topic, each read as a small file of any format. The group's place on the broker moves when the articles of
 * a message were dealt with: a run that is killed reads the rest again, and nothing is left out. All partitions are read by
 * this one process; several share a topic by reading into ledgers of their own groups.
 */
final class TopicSource implements Source {
    private static final long APART = Duration.ofSeconds(1).toNanos();

    private final Consumer<byte[], byte[]> consumer;
    private final Address address;
    private final Settings settings;
    private final Duration poll;
    private final Deque<ConsumerRecord<byte[], byte[]>> records = new ArrayDeque<>();
    private final Deque<Input> inputs = new ArrayDeque<>();
    private final Deque<Mark> marks = new ArrayDeque<>();
    private final Map<TopicPartition, OffsetAndMetadata> dealt = new HashMap<>();
    private Map<TopicPartition, Long> ends = Map.of();
    private long given;
    private long committed = System.nanoTime();
    private boolean begun;
    private boolean ended;

    /** Where the group stands once the candidate of this number was dealt with. */
    private record Mark(long candidate, TopicPartition partition, long offset) {}

    TopicSource(Consumer<byte[], byte[]> consumer, Address address, Settings settings, Duration poll) {
        this.consumer = consumer;
        this.address = address;
        this.settings = settings;
        this.poll = poll;
    }

    @Override
    public Optional<Input> next() {
        try {
            if (!begun) {
                begun = true;
                begin();
            }
            while (true) {
                if (!inputs.isEmpty()) {
                    given++;
                    return Optional.of(inputs.removeFirst());
                }
                if (!records.isEmpty()) {
                    open(records.removeFirst());
                } else if (ended || atTheEnd()) {
                    return Optional.empty();
                } else {
                    consumer.poll(poll).records(address.topic()).forEach(records::add);
                }
            }
        } catch (KafkaException e) {
            ended = true;
            given++;
            return Optional.of(Input.failing(
                    Position.whole(name()), Reason.UNREADABLE, "the topic cannot be read: " + e.getMessage()));
        }
    }

    private void begin() {
        List<TopicPartition> partitions = consumer.partitionsFor(address.topic()).stream()
                .map((PartitionInfo part) -> new TopicPartition(part.topic(), part.partition()))
                .toList();
        consumer.assign(partitions);
        ends = consumer.endOffsets(partitions);
    }

    /** Where nobody follows, what was there at the beginning is all. */
    private boolean atTheEnd() {
        return !address.follow()
                && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void open(ConsumerRecord<byte[], byte[]> record) {
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        String name = name() + "/" + record.partition() + "@" + record.offset();
        if (record.value() != null) { // without a value it only deletes its key
            try (Source source =
                    Places.source(name, address.topic(), new ByteArrayInputStream(record.value()), settings)) {
                for (Optional<Input> next = source.next(); next.isPresent(); next = source.next()) {
                    inputs.add(next.get());
                }
            } catch (IOException e) {
                inputs.add(Input.failing(Position.whole(name), Reason.UNREADABLE, String.valueOf(e.getMessage())));
            }
        }
        marks.add(new Mark(given + inputs.size(), partition, record.offset() + 1));
    }

    private String name() {
        return "kafka://" + address.brokers() + "/" + address.topic();
    }

    @Override
    public boolean ready() {
        return ended || !inputs.isEmpty() || !records.isEmpty();
    }

    @Override
    public void dealt(long candidates) {
        while (!marks.isEmpty() && marks.getFirst().candidate() <= candidates) {
            Mark mark = marks.removeFirst();
            dealt.put(mark.partition(), new OffsetAndMetadata(mark.offset()));
        }
        if (System.nanoTime() - committed > APART) {
            commit();
        }
    }

    private void commit() {
        if (!dealt.isEmpty()) {
            consumer.commitSync(Map.copyOf(dealt));
            dealt.clear();
        }
        committed = System.nanoTime();
    }

    @Override
    public void close() throws IOException {
        try (consumer) {
            commit();
        } catch (KafkaException e) {
            throw new IOException("the place in " + name() + " could not be kept: " + e.getMessage(), e);
        }
    }
}
