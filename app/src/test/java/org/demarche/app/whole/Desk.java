package org.demarche.app.whole;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.demarche.app.command.Console;
import org.demarche.app.command.Root;
import org.demarche.app.record.Screen;

/** The command line as a person uses it, with the real coder. */
final class Desk {
    private Desk() {}

    /** What a run printed, what it said, and how it ended. */
    record Outcome(int code, String out, String err) {}

    static Outcome run(String standardInput, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Screen(100, false),
                false);
        int code = Root.run(console, arguments);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
