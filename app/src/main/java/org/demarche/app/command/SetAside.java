package org.demarche.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.app.read.Position;
import org.demarche.app.read.Reason;
import org.demarche.app.read.Unreadable;

/**
 * What was found and not coded, each with its reason: counted, and told on standard error or written to a file. What is set
 * aside by design (another language) is counted only, unless there is a file.
 */
final class SetAside implements Closeable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Console console;
    private final Optional<FileChannel> file;
    private final Map<Reason, Integer> counts = new EnumMap<>(Reason.class);

    private SetAside(Console console, Optional<FileChannel> file) {
        this.console = console;
        this.file = file;
    }

    static SetAside told(Console console) {
        return new SetAside(console, Optional.empty());
    }

    /** @param kept bytes to keep of what the file holds */
    static SetAside written(Path path, long kept, Console console) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(kept);
        channel.position(kept);
        return new SetAside(console, Optional.of(channel));
    }

    void add(Unreadable found) throws IOException {
        counts.merge(found.reason(), 1, Integer::sum);
        if (file.isPresent()) {
            write(file.get(), found);
        } else if (found.reason().failure()) {
            console.say("demarche: " + found.getMessage());
        }
    }

    private static void write(FileChannel channel, Unreadable found) throws IOException {
        Position position = found.position();
        ObjectNode row = JSON.createObjectNode().put("source", position.source());
        if (position.unit() != Position.Unit.WHOLE) {
            row.put(position.unit().name().toLowerCase(Locale.ROOT), position.number());
        }
        row.put("reason", found.reason().label()).put("detail", found.detail());
        ByteBuffer line = ByteBuffer.wrap((row + "\n").getBytes(StandardCharsets.UTF_8));
        OutputStream out = Channels.newOutputStream(channel);
        out.write(line.array());
    }

    /** Bytes of the report so far. */
    long size() throws IOException {
        return file.isPresent() ? file.get().position() : 0;
    }

    /** Whether anything was set aside that should have been an article. */
    boolean failed() {
        return counts.keySet().stream().anyMatch(Reason::failure);
    }

    /** "12 set aside: 10 language, 2 undated"; empty where nothing was. */
    Optional<String> summary() {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0
                ? Optional.empty()
                : Optional.of(all + " set aside: "
                        + counts.entrySet().stream()
                                .map(each ->
                                        each.getValue() + " " + each.getKey().label())
                                .collect(Collectors.joining(", ")));
    }

    /** Whether a run should end with the summary: where not each was told of. */
    boolean worthSumming() {
        return file.isPresent() || counts.keySet().stream().anyMatch(reason -> !reason.failure());
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
