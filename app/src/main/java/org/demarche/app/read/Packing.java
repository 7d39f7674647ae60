package org.demarche.app.read;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Streams unpacked: gzip and Zstandard by how they begin, zip left to whoever walks its entries. */
final class Packing {
    private static final int LOOKED_AT = 4096;

    private Packing() {}

    /** A stream that can tell how it begins. */
    static Begun begun(InputStream in) throws IOException {
        PushbackInputStream ahead = new PushbackInputStream(new Open(in), LOOKED_AT);
        byte[] head = ahead.readNBytes(LOOKED_AT);
        ahead.unread(head);
        return new Begun(ahead, head);
    }

    /** @param head the first bytes, which {@code in} still holds */
    record Begun(InputStream in, byte[] head) {
        boolean gzip() {
            return begins(0x1F, 0x8B);
        }

        boolean zstd() {
            return begins(0x28, 0xB5, 0x2F, 0xFD);
        }

        boolean zip() {
            return begins('P', 'K', 3, 4);
        }

        private boolean begins(int... bytes) {
            if (head.length < bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if ((head[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A name without the ends that packing gave it. */
    static String bare(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String end : new String[] {".gz", ".zst", ".zip"}) {
            if (lower.endsWith(end)) {
                return bare(name.substring(0, name.length() - end.length()));
            }
        }
        return name;
    }

    /** Takes off gzip and Zstandard, also one inside the other, within bounds. */
    static Begun unpacked(InputStream in) throws IOException {
        Begun begun = begun(in);
        for (int depth = 0; begun.gzip() || begun.zstd(); depth++) {
            if (depth == 2) {
                throw new IOException("packed more than twice");
            }
            Counted packed = new Counted(begun.in());
            InputStream larger = begun.gzip() ? new GZIPInputStream(packed, 1 << 16) : new ZstdInputStream(packed);
            begun = begun(new Bounded(larger, packed));
        }
        return begun;
    }

    /** The stream of a zip entry, or any other that grows out of a smaller one, within bounds. */
    static InputStream bounded(InputStream larger, Counted packed) {
        return new Bounded(larger, packed);
    }

    /** Counts what is read. */
    static final class Counted extends FilterInputStream {
        private volatile long count;

        Counted(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            count += c < 0 ? 0 : 1;
            return c;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            count += Math.max(0, n);
            return n;
        }
    }

    /** Stops a stream that grows without end. */
    private static final class Bounded extends FilterInputStream {
        private final Counted packed;
        private final long before;
        private long count;

        Bounded(InputStream larger, Counted packed) {
            super(larger);
            this.packed = packed;
            this.before = packed.count();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            count += Math.max(0, n);
            if (count > Bounds.SMALL && count / Bounds.GROWTH > packed.count() - before) {
                throw new GrowthException();
            }
            return n;
        }
    }

    /** A packed stream that grows beyond what text does. */
    static final class GrowthException extends IOException {
        private static final long serialVersionUID = 1L;

        GrowthException() {
            super("grows more than " + Bounds.GROWTH + " times when unpacked, so no text");
        }
    }

    /**
     * Says that more is available as long as the end was not met. {@link GZIPInputStream} takes 0 for the end of the file and
     * would leave out the later members of a file that comes through a pipe.
     */
    private static final class Open extends FilterInputStream {
        private boolean ended;

        Open(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int c = super.read();
            ended |= c < 0;
            return c;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            ended |= n < 0;
            return n;
        }

        @Override
        public int available() {
            return ended ? 0 : 1;
        }
    }
}
