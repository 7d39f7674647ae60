package org.demarche.app.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The entries of a zip archive in their order, each read as what its name or beginning says. A zip inside is not opened. */
final class ZipSource implements Source {
    private final Piece piece;
    private final Settings settings;
    private final Packing.Counted packed;
    private final ZipInputStream zip;
    private Optional<Source> entry = Optional.empty();
    private boolean ended;

    ZipSource(Piece piece, Settings settings) {
        this.piece = piece;
        this.settings = settings;
        this.packed = new Packing.Counted(piece.in());
        this.zip = new ZipInputStream(packed);
    }

    @Override
    public Optional<Input> next() {
        while (!ended) {
            if (entry.isPresent()) {
                Optional<Input> next = entry.get().next();
                if (next.isPresent()) {
                    return next;
                }
                entry = Optional.empty();
            }
            String name = piece.name();
            try {
                ZipEntry found = zip.getNextEntry();
                if (found == null) {
                    ended = true;
                } else if (!found.isDirectory()) {
                    name = piece.name() + "!" + found.getName();
                    Optional<Input> refused = open(name, found.getName());
                    if (refused.isPresent()) {
                        return refused;
                    }
                }
            } catch (IOException | IllegalArgumentException e) {
                ended = true;
                return Optional.of(Places.broken(
                        Position.whole(name), e instanceof IOException io ? io : new IOException(e.getMessage(), e)));
            }
        }
        return Optional.empty();
    }

    private Optional<Input> open(String name, String path) throws IOException {
        InputStream kept = new FilterInputStream(zip) {
            @Override
            public void close() {
                // the archive goes on behind the entry
            }
        };
        Packing.Begun begun = Packing.unpacked(Packing.bounded(kept, packed));
        if (begun.zip()) {
            return Optional.of(
                    Input.failing(Position.whole(name), Reason.NO_ARTICLE, "a zip inside a zip is not opened"));
        }
        String file = path.substring(path.lastIndexOf('/') + 1);
        entry = Optional.of(Places.format(new Piece(name, file, begun.in()), begun.head(), settings));
        return Optional.empty();
    }
}
