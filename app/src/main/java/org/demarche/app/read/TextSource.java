package org.demarche.app.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Plain text. One article is the file's text unchanged; where a line {@code date YYYY-MM-DD …} stands behind a blank line,
 * another begins.
 */
final class TextSource implements Source {
    private static final Pattern HEADER =
            Pattern.compile("\\uFEFF?date:?[ \\t]+\\d{4}-\\d{2}-\\d{2}(?![\\d-]).*", Pattern.CASE_INSENSITIVE);

    private static final int HEADER_BYTES = 40;

    private final Piece piece;
    private final Settings settings;
    private final Lines lines;
    private boolean ended;

    TextSource(Piece piece, Settings settings) {
        this.piece = piece;
        this.settings = settings;
        this.lines = new Lines(piece.in(), Bounds.ARTICLE);
    }

    @Override
    public Optional<Input> next() {
        if (ended) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long first = 1;
        boolean large = false;
        try {
            boolean words = false;
            boolean gap = true;
            while (true) {
                Optional<Lines.Line> read = lines.next();
                if (read.isEmpty()) {
                    ended = true;
                    break;
                }
                Lines.Line line = read.get();
                if (bytes.size() == 0) {
                    first = line.number();
                }
                if (words && gap && header(line)) {
                    lines.putBack(List.of(line));
                    break;
                }
                gap = line.blank();
                words |= !gap;
                large |= line.cut() || bytes.size() + line.bytes().length > Bounds.ARTICLE;
                if (!large) {
                    bytes.writeBytes(line.bytes());
                }
            }
        } catch (IOException e) {
            ended = true;
            return Optional.of(Places.broken(position(first), e));
        }
        if (ended && bytes.size() == 0 && !large && first > 1) {
            return Optional.empty();
        }
        return Optional.of(input(position(first), bytes.toByteArray(), large));
    }

    /** A file that holds one article is named as a whole. */
    private Position position(long first) {
        return first == 1 && ended ? Position.whole(piece.name()) : Position.line(piece.name(), first);
    }

    private Input input(Position position, byte[] bytes, boolean large) {
        if (large) {
            return Input.failing(
                    position,
                    Reason.TOO_LARGE,
                    "larger than " + Bounds.inMebibytes(Bounds.ARTICLE) + ", so no article");
        }
        return new Input(position, () -> {
            String text = Utf8.decoded(position, bytes);
            return new Draft(position, "", text, "", piece.file(), "", List.of()).article(settings);
        });
    }

    private static boolean header(Lines.Line line) {
        int length = Math.min(HEADER_BYTES, line.bytes().length);
        return HEADER.matcher(new String(line.bytes(), 0, length, StandardCharsets.UTF_8).stripTrailing())
                .matches();
    }
}
