package org.demarche.app.read;

import java.util.Objects;

/**
 * Where an article lies in what was read.
 *
 * @param source the file as it was named, with the entry of an archive behind {@code !}; an address for what came by network
 * @param unit what {@code number} counts
 * @param number line or record from 1, byte from 0; 0 for the whole source
 */
public record Position(String source, Unit unit, long number) {
    public Position {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(unit, "unit");
    }

    /** What positions count. */
    public enum Unit {
        WHOLE,
        LINE,
        RECORD,
        BYTE
    }

    public static Position whole(String source) {
        return new Position(source, Unit.WHOLE, 0);
    }

    public static Position line(String source, long number) {
        return new Position(source, Unit.LINE, number);
    }

    /** As errors begin: {@code news.jsonl:12}. */
    @Override
    public String toString() {
        return switch (unit) {
            case WHOLE -> source;
            case LINE -> source + ":" + number;
            case RECORD -> source + ", record " + number;
            case BYTE -> source + ", byte " + number;
        };
    }
}
