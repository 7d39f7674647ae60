package org.demarche.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The model's files on the class path, in {@code /model}. */
final class Weights {
    private Weights() {}

    /** The file's bytes outside the heap: mapped where it lies in a folder, read once where it lies in a jar. */
    static ByteBuffer bytes(String name) {
        URL url = Weights.class.getResource("/model/" + name);
        if (url == null) {
            throw new EncoderException("no model file " + name + " on the class path");
        }
        try {
            if (url.getProtocol().equals("file")) {
                try (FileChannel file = FileChannel.open(Path.of(url.toURI()))) {
                    return file.map(FileChannel.MapMode.READ_ONLY, 0, file.size());
                }
            }
            URLConnection connection = url.openConnection();
            ByteBuffer out = ByteBuffer.allocateDirect(connection.getContentLength());
            try (InputStream in = connection.getInputStream()) {
                byte[] part = new byte[1 << 16];
                for (int read = in.read(part); read >= 0; read = in.read(part)) {
                    out.put(part, 0, read);
                }
            }
            return out.flip();
        } catch (IOException | URISyntaxException e) {
            throw new EncoderException("cannot read model file " + name, e);
        }
    }

    static boolean has(String name) {
        return Weights.class.getResource("/model/" + name) != null;
    }

    static List<String> lines(String name) {
        return StandardCharsets.UTF_8.decode(bytes(name)).toString().lines().toList();
    }

    /** Numbers of a file of big-endian floats, handed out from its start on. */
    static final class Floats {
        private final String name;
        private final FloatBuffer rest;

        Floats(String name) {
            this.name = name;
            this.rest = bytes(name).asFloatBuffer();
        }

        float[] next(int count) {
            if (rest.remaining() < count) {
                throw new EncoderException(name + " ends " + (count - rest.remaining()) + " numbers too early");
            }
            float[] out = new float[count];
            rest.get(out);
            return out;
        }

        float[][] rows(int count, int length) {
            float[][] out = new float[count][];
            for (int row = 0; row < count; row++) {
                out[row] = next(length);
            }
            return out;
        }

        void end() {
            if (rest.hasRemaining()) {
                throw new EncoderException(name + " has " + rest.remaining() + " numbers too many");
            }
        }
    }
}
