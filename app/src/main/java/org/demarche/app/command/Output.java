package org.demarche.app.command;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where records go: standard output, or a file that appears only once it is whole. */
final class Output implements Closeable {
    private final OutputStream stream;
    private final Optional<Path> file;
    private final Optional<Path> draft;

    private Output(OutputStream stream, Optional<Path> file, Optional<Path> draft) {
        this.stream = stream;
        this.file = file;
        this.draft = draft;
    }

    /** Standard output belongs to the process: it is flushed, never closed. */
    static Output standard(OutputStream out) {
        OutputStream kept = new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
        return new Output(new BufferedOutputStream(kept, 1 << 16), Optional.empty(), Optional.empty());
    }

    /** A regular file is written beside its place and moved there; a device or pipe is written directly. */
    static Output to(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new Output(
                    new BufferedOutputStream(Files.newOutputStream(file)), Optional.empty(), Optional.empty());
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        return new Output(
                new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16), Optional.of(file), Optional.of(draft));
    }

    OutputStream stream() {
        return stream;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        if (file.isPresent() && draft.isPresent()) {
            Files.move(draft.get(), file.get(), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
