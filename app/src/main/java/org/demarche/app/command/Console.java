package org.demarche.app.command;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.demarche.app.record.Screen;

/**
 * What a command may talk to. Commands see nothing else of the process, so a test hands them its own.
 *
 * @param out records and answers
 * @param err messages and progress
 * @param screen what {@code out} shows
 * @param watched whether a person watches {@code err}, so that progress is worth drawing
 */
public record Console(InputStream in, OutputStream out, PrintStream err, Screen screen, boolean watched) {
    /** Says something to the person, on standard error. */
    void say(String message) {
        err.println(message);
        err.flush();
    }
}
