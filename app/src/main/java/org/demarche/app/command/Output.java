package org.demarche.app.command;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Where records go: standard output, or a file that appears only once it is whole. */
final class Output implements Closeable {
    private final OutputStream stream;
    private final Optional<Path> file;
    private final Optional<Path> draft;
    private final Optional<FileChannel> channel;

    private Output(OutputStream stream, Optional<Path> file, Optional<Path> draft, Optional<FileChannel> channel) {
        this.stream = stream;
        this.file = file;
        this.draft = draft;
        this.channel = channel;
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
        return new Output(
                new BufferedOutputStream(kept, 1 << 16), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A regular file is written beside its place and moved there; a device or pipe is written directly. */
    static Output to(Path file) throws IOException {
        return to(file, 0);
    }

    /** @param kept bytes to keep of the draft that an earlier run left, to go on behind them */
    static Output to(Path file, long kept) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return new Output(
                    new BufferedOutputStream(Files.newOutputStream(file)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() < kept) {
            channel.close();
            throw new IOException(draft + " is shorter than an earlier run left it");
        }
        channel.truncate(kept);
        channel.position(kept);
        return new Output(
                new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16),
                Optional.of(file),
                Optional.of(draft),
                Optional.of(channel));
    }

    OutputStream stream() {
        return stream;
    }

    /** Bytes of the draft so far, all of them written. */
    long size() throws IOException {
        stream.flush();
        return channel.isPresent() ? channel.get().position() : 0;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        if (file.isPresent() && draft.isPresent()) {
            Files.move(draft.get(), file.get(), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
