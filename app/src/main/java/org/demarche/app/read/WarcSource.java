package org.demarche.app.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.article.Article;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages of a WARC archive: {@code response} and {@code resource} records; others (requests, metadata) are no candidates.
 * Records are bounded here and read by jwarc one at a time, so that one that is damaged, or lies about its length, costs
 * itself and not what follows. Positions are bytes of the unpacked archive.
 */
final class WarcSource implements Source {
    private static final int HEADER = 1 << 16;
    private static final byte[] START = "WARC/1.".getBytes(StandardCharsets.US_ASCII);

    private final Piece piece;
    private final Settings settings;
    private final PushbackInputStream in;
    private long at;
    private boolean ended;

    WarcSource(Piece piece, Settings settings) {
        this.piece = piece;
        this.settings = settings;
        this.in = new PushbackInputStream(piece.in(), Bounds.PAGE + HEADER);
    }

    @Override
    public Optional<Input> next() {
        long start = at;
        try {
            while (!ended) {
                Optional<String> line = line();
                if (line.isEmpty()) {
                    ended = true;
                } else if (!line.get().isBlank()) {
                    Position position = new Position(piece.name(), Position.Unit.BYTE, start);
                    Optional<Input> found = line.get().startsWith("WARC/1.")
                            ? record(position, line.get())
                            : Optional.of(lost(position, line.get()));
                    if (found.isPresent()) {
                        return found;
                    }
                }
                start = at;
            }
        } catch (IOException e) {
            ended = true;
            return Optional.of(Places.broken(new Position(piece.name(), Position.Unit.BYTE, at), e));
        }
        return Optional.empty();
    }

    /** Passes over what is no record, up to the next. */
    private Input lost(Position position, String found) throws IOException {
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            if (line.get().startsWith("WARC/1.")) {
                unread(bytes(line.get()));
                break;
            }
        }
        String shown = found.strip();
        return Input.failing(
                position,
                Reason.MALFORMED,
                "expected a WARC/1.x record, found \"" + shown.substring(0, Math.min(40, shown.length())) + "\"");
    }

    private Optional<Input> record(Position position, String first) throws IOException {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(bytes(first));
        long length = -1;
        String type = "";
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            header.writeBytes(bytes(line.get()));
            String lower = line.get().toLowerCase(Locale.ROOT).strip();
            if (lower.isEmpty()) {
                break;
            }
            if (lower.startsWith("content-length:")) {
                length = number(lower.substring("content-length:".length()));
            } else if (lower.startsWith("warc-type:")) {
                type = lower.substring("warc-type:".length()).strip();
            }
            if (header.size() > HEADER) {
                return Optional.of(Input.failing(position, Reason.MALFORMED, "expected a header of 64 KiB at most"));
            }
        }
        if (length < 0) {
            return Optional.of(
                    Input.failing(position, Reason.MALFORMED, "expected Content-Length in the header, found none"));
        }
        boolean candidate = type.equals("response") || type.equals("resource");
        if (length > Bounds.PAGE) {
            skip(length);
            return candidate
                    ? Optional.of(Input.failing(
                            position,
                            Reason.TOO_LARGE,
                            "larger than " + Bounds.inMebibytes(Bounds.PAGE) + ", so no article"))
                    : Optional.empty();
        }
        byte[] body = in.readNBytes((int) length);
        at += body.length;
        if (!closed(body, (int) length)) {
            return Optional.of(Input.failing(
                    position,
                    Reason.MALFORMED,
                    "expected a record of " + length + " bytes, as its header says, found another length"));
        }
        header.writeBytes(body);
        header.writeBytes(new byte[] {'\r', '\n', '\r', '\n'});
        byte[] whole = header.toByteArray();
        return candidate ? Optional.of(new Input(position, () -> article(position, whole))) : Optional.empty();
    }

    /** Whether the record ends where it says; if not, reading goes on at the next record, also inside what it took. */
    private boolean closed(byte[] body, int length) throws IOException {
        byte[] end = in.readNBytes(2);
        at += end.length;
        boolean blank = end.length == 0 || end[0] == '\n' || (end[0] == '\r' && end.length == 2 && end[1] == '\n');
        unread(end);
        if (body.length == length && blank) {
            return true;
        }
        for (int i = 1; i + START.length <= body.length; i++) {
            if (body[i - 1] == '\n' && starts(body, i)) {
                unread(java.util.Arrays.copyOfRange(body, i, body.length));
                break;
            }
        }
        return false;
    }

    private static boolean starts(byte[] body, int from) {
        for (int i = 0; i < START.length; i++) {
            if (body[from + i] != START[i]) {
                return false;
            }
        }
        return true;
    }

    private Article article(Position position, byte[] record) throws Unreadable {
        try (WarcReader reader = new WarcReader(new ByteArrayInputStream(record))) {
            WarcRecord read = reader.next().orElseThrow(() -> new IOException("no record"));
            if (read instanceof WarcResponse response) {
                HttpResponse http = response.http();
                if (http.status() != 200) {
                    throw new Unreadable(position, Reason.NO_ARTICLE, "the answer was " + http.status());
                }
                String type = http.headers().first("Content-Type").orElse("");
                return page(position, response.target(), type, http.bodyDecoded().stream());
            }
            if (read instanceof WarcResource resource) {
                MediaType type = resource.contentType();
                return page(position, resource.target(), type.toString(), resource.body().stream());
            }
            throw new Unreadable(position, Reason.MALFORMED, "expected a response, found " + read.type());
        } catch (IOException | IllegalArgumentException e) {
            String said = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new Unreadable(position, Reason.MALFORMED, "expected an answer of the web, found " + said);
        }
    }

    private Article page(Position position, String url, String type, InputStream body) throws IOException, Unreadable {
        if (!type.isBlank() && !type.toLowerCase(Locale.ROOT).contains("html")) {
            throw new Unreadable(position, Reason.NO_ARTICLE, url + " is " + type);
        }
        byte[] bytes = body.readNBytes(Bounds.PAGE + 1);
        if (bytes.length > Bounds.PAGE) {
            throw new Unreadable(
                    position, Reason.TOO_LARGE, "larger than " + Bounds.inMebibytes(Bounds.PAGE) + ", so no article");
        }
        return Page.read(position, Decoding.text(bytes, type), url)
                .draft(position, "", List.of(), piece.file())
                .article(settings);
    }

    /** A line with its end, as Latin-1, within bounds; empty at the end of the stream. */
    private Optional<String> line() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            at++;
            out.write(c);
            if (c == '\n' || out.size() == HEADER) {
                break;
            }
        }
        return out.size() == 0 ? Optional.empty() : Optional.of(out.toString(StandardCharsets.ISO_8859_1));
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void unread(byte[] bytes) throws IOException {
        in.unread(bytes);
        at -= bytes.length;
    }

    private void skip(long length) throws IOException {
        long left = length;
        byte[] block = new byte[1 << 16];
        while (left > 0) {
            int n = in.read(block, 0, (int) Math.min(block.length, left));
            if (n < 0) {
                return;
            }
            left -= n;
            at += n;
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
