package org.demarche.store;

/**
 * A part of a long answer, by count.
 *
 * @param skip how many to pass over
 * @param size how many to give at most
 * @param newest whether the latest come first
 */
public record Slice(int skip, int size, boolean newest) {
    public Slice {
        if (skip < 0 || size < 1) {
            throw new IllegalArgumentException(
                    "a slice skips 0 or more and holds 1 or more, not " + skip + ", " + size);
        }
    }

    /** Everything, earliest first. */
    public static Slice all() {
        return new Slice(0, Integer.MAX_VALUE, false);
    }

    /** The latest so many, latest first. */
    public static Slice latest(int size) {
        return new Slice(0, size, true);
    }

    /** {@code order by} and {@code limit} over these columns; nothing that a person typed is in them. */
    String sql(String... columns) {
        String way = newest ? " desc" : "";
        String limit = size == Integer.MAX_VALUE ? "" : " limit " + size;
        return " order by " + String.join(way + ", ", columns) + way + limit + (skip == 0 ? "" : " offset " + skip);
    }
}
