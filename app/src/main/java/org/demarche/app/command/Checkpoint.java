package org.demarche.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.demarche.app.read.Source;
import picocli.CommandLine.ParseResult;

/**
 * How far a run has come, in a small file: how many candidates were dealt with, and how long output and report were then. What
 * a killed run wrote behind that is cut off and made again, so that the whole is as if nothing had happened.
 */
final class Checkpoint {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long APART = TimeUnit.SECONDS.toNanos(1);

    private final Optional<Path> file;
    private final List<String> arguments;
    private final State before;
    private long written = System.nanoTime();

    /**
     * @param candidates dealt with
     * @param printed bytes of output
     * @param setAside bytes of the report
     */
    private record State(long candidates, long printed, long setAside) {}

    private Checkpoint(Optional<Path> file, List<String> arguments, State before) {
        this.file = file;
        this.arguments = arguments;
        this.before = before;
    }

    /** For runs that need not go on. */
    static Checkpoint none() {
        return new Checkpoint(Optional.empty(), List.of(), new State(0, 0, 0));
    }

    /** Reads where the same command was when it was cut off. */
    static Checkpoint of(Path file, ParseResult command) throws IOException {
        List<String> arguments = command.originalArgs();
        if (!Files.exists(file)) {
            return new Checkpoint(Optional.of(file), arguments, new State(0, 0, 0));
        }
        JsonNode node = JSON.readTree(Files.readAllBytes(file));
        if (!node.path("arguments").equals(JSON.valueToTree(arguments))) {
            throw new IOException(file + " belongs to another command: " + node.path("arguments"));
        }
        return new Checkpoint(
                Optional.of(file),
                arguments,
                new State(
                        node.path("candidates").asLong(),
                        node.path("printed").asLong(),
                        node.path("set_aside").asLong()));
    }

    long printed() {
        return before.printed();
    }

    long setAside() {
        return before.setAside();
    }

    /** Passes over what was dealt with. */
    void skip(Source source) {
        for (long i = 0; i < before.candidates() && source.next().isPresent(); i++) {
            // reading past is all
        }
    }

    /** Keeps, once a second, that everything before was written. */
    void reach(long candidates, Output output, SetAside setAside) throws IOException {
        if (file.isEmpty() || System.nanoTime() - written < APART) {
            return;
        }
        written = System.nanoTime();
        ObjectNode node = JSON.createObjectNode();
        node.set("arguments", JSON.valueToTree(arguments));
        node.put("candidates", before.candidates() + candidates)
                .put("printed", output.size())
                .put("set_aside", setAside.size());
        Path draft = file.get().resolveSibling(file.get().getFileName() + ".part");
        Files.writeString(draft, node + "\n");
        Files.move(draft, file.get(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    void finish() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
