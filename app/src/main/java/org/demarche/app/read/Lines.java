package org.demarche.app.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The lines of a stream as bytes, each with its end and number. No line takes more memory than the bound. */
final class Lines {
    private final InputStream in;
    private final int longest;
    private final byte[] block = new byte[1 << 16];
    private final Deque<Line> returned = new ArrayDeque<>();
    private int at;
    private int filled;
    private long number;

    /** @param longest bytes kept of a line; the rest of a longer one is passed over */
    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * @param number from 1
     * @param bytes with the line's end, where it has one
     * @param cut whether it was longer than the bound
     */
    record Line(long number, byte[] bytes, boolean cut) {
        boolean blank() {
            for (byte b : bytes) {
                if (b > ' ' || b < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next line, or empty at the end. */
    Optional<Line> next() throws IOException {
        if (!returned.isEmpty()) {
            return Optional.of(returned.removeFirst());
        }
        byte[] line = new byte[256];
        int length = 0;
        boolean cut = false;
        boolean any = false;
        while (true) {
            if (at == filled) {
                at = 0;
                filled = Math.max(0, in.read(block));
                if (filled == 0) {
                    break;
                }
            }
            any = true;
            int end = at;
            while (end < filled && block[end] != '\n') {
                end++;
            }
            boolean ended = end < filled;
            int piece = end - at + (ended ? 1 : 0);
            int kept = Math.min(piece, longest - length);
            cut |= kept < piece;
            if (length + kept > line.length) {
                line = Arrays.copyOf(line, (int) Math.min(longest, Math.max(2L * line.length, length + kept)));
            }
            System.arraycopy(block, at, line, length, kept);
            length += kept;
            at += piece;
            if (ended) {
                break;
            }
        }
        return any ? Optional.of(new Line(++number, Arrays.copyOf(line, length), cut)) : Optional.empty();
    }

    /** Puts lines back, to be read next in this order. */
    void putBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.addFirst(lines.get(i));
        }
    }
}
