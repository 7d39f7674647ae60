package org.demarche.app.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is remembered of feeds between rounds and runs, in a file that is always whole. For one thread. */
final class Memory {
    /** Of one feed; a feed lists a few dozen. */
    private static final int MOST_SEEN = 5000;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Map<String, Known> feeds = new LinkedHashMap<>();

    /** What is known of one feed. */
    static final class Known {
        Optional<String> etag = Optional.empty();
        Optional<String> modified = Optional.empty();
        Optional<String> moved = Optional.empty();
        Instant due = Instant.EPOCH;
        int failures;
        boolean gone;
        final Set<String> seen = new LinkedHashSet<>();

        void saw(String id) {
            seen.remove(id);
            seen.add(id);
            if (seen.size() > MOST_SEEN) {
                seen.remove(seen.iterator().next());
            }
        }
    }

    private Memory(Path file) {
        this.file = file;
    }

    static Memory of(Path file) throws IOException {
        Memory memory = new Memory(file);
        if (Files.exists(file)) {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            root.path("feeds")
                    .fields()
                    .forEachRemaining(each -> memory.feeds.put(each.getKey(), known(each.getValue())));
        }
        return memory;
    }

    private static Known known(JsonNode node) {
        Known known = new Known();
        known.etag = text(node, "etag");
        known.modified = text(node, "modified");
        known.moved = text(node, "moved");
        known.due = Instant.ofEpochSecond(node.path("due").asLong());
        known.failures = node.path("failures").asInt();
        known.gone = node.path("gone").asBoolean();
        node.path("seen").forEach(id -> known.seen.add(id.asText()));
        return known;
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.path(key).isTextual() ? Optional.of(node.path(key).asText()) : Optional.empty();
    }

    Known feed(String url) {
        return feeds.computeIfAbsent(url, any -> new Known());
    }

    void save() throws IOException {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode all = root.putObject("feeds");
        feeds.forEach((url, known) -> {
            ObjectNode node = all.putObject(url);
            known.etag.ifPresent(value -> node.put("etag", value));
            known.modified.ifPresent(value -> node.put("modified", value));
            known.moved.ifPresent(value -> node.put("moved", value));
            node.put("due", known.due.getEpochSecond()).put("failures", known.failures);
            if (known.gone) {
                node.put("gone", true);
            }
            known.seen.forEach(node.putArray("seen")::add);
        });
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(draft, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
