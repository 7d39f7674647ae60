package org.demarche.app.read;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A stream that is read as a whole before anything of it is known, within a bound: a page, a feed, a file of an agency. */
final class WholeSource implements Source {
    private final Piece piece;
    private final int largest;
    private final Reading reading;
    private final Deque<Input> found = new ArrayDeque<>();
    private boolean read;

    /** What the bytes hold. */
    interface Reading {
        List<Input> of(Position position, byte[] bytes) throws Unreadable;
    }

    WholeSource(Piece piece, int largest, Reading reading) {
        this.piece = piece;
        this.largest = largest;
        this.reading = reading;
    }

    @Override
    public Optional<Input> next() {
        if (!read) {
            read = true;
            begin(Position.whole(piece.name()));
        }
        return Optional.ofNullable(found.poll());
    }

    private void begin(Position position) {
        try {
            byte[] bytes = piece.in().readNBytes(largest + 1);
            if (bytes.length > largest) {
                found.add(Input.failing(
                        position, Reason.TOO_LARGE, "larger than " + Bounds.inMebibytes(largest) + ", so no article"));
                return;
            }
            found.addAll(reading.of(position, bytes));
        } catch (IOException e) {
            found.add(Places.broken(position, e));
        } catch (Unreadable e) {
            found.add(new Input(e.position(), () -> {
                throw e;
            }));
        }
    }
}
