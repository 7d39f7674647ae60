package org.demarche.app.command;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where it is kept what was not coded. */
final class SetAsideOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Option(
            names = "--set-aside",
            paramLabel = "FILE",
            description = "Write what was not coded to FILE, a JSON object a line with source, position and reason, "
                    + "instead of naming each on standard error.")
    private @Nullable Path file;

    SetAside open(Console console) {
        return open(console, 0);
    }

    /** @param kept bytes of an earlier run's report to go on behind */
    SetAside open(Console console, long kept) {
        try {
            return file == null ? SetAside.told(console) : SetAside.written(file, kept, console);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "--set-aside " + file + " cannot be written: " + e.getMessage());
        }
    }
}
