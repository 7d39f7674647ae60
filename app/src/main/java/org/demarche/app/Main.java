package org.demarche.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.demarche.app.command.Console;
import org.demarche.app.command.Root;
import org.demarche.app.record.Screen;

/** Where the process begins. The launcher tells what only a shell knows: whether a terminal listens, and how wide it is. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Console console = new Console(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8),
                screen(),
                Boolean.getBoolean("demarche.watched"));
        System.exit(Root.run(console, arguments));
    }

    private static Screen screen() {
        String noColour = System.getenv("NO_COLOR");
        boolean colours = Boolean.getBoolean("demarche.terminal") && (noColour == null || noColour.isEmpty());
        return new Screen(Math.max(60, Integer.getInteger("demarche.columns", 100)), colours);
    }
}
