package org.demarche.app.record;

import java.io.IOException;

/** Prints readings, one after another, to the output it was made for. */
public interface Format {
    /** Prints one article's reading, whole: what was printed before is never touched again. */
    void print(Coded coded) throws IOException;

    /** Everything printed so far has left this process. */
    void flush() throws IOException;
}
