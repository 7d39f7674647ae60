package org.demarche.app.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** Candidates for articles, one at a time, so that an archive of any size needs the memory of one article. For one thread. */
public interface Source extends Closeable {
    /**
     * The next candidate, or empty at the end. What cannot be read is a candidate that says so when asked: a source itself
     * does not fail, and what follows a bad place is still read where its bounds can be found.
     */
    Optional<Input> next();

    /** Whether {@link #next} answers without waiting for the world; what was found is not held back for what is not. */
    default boolean ready() {
        return true;
    }

    /**
     * Tells that articles are kept: a source that remembers does so now.
     *
     * @param candidates of this source, in their order, that are coded and printed, or set aside
     */
    default void dealt(long candidates) throws IOException {}

    /** How far reading has come, of how much, in one unit (bytes for files); 0 of 0 where nobody knows. */
    default Progress progress() {
        return new Progress(0, 0);
    }

    @Override
    default void close() throws IOException {}

    /** @param done at most {@code all} where that is known */
    record Progress(long done, long all) {}
}
