package org.demarche.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.demarche.knowledge.KnowledgeException;
import org.demarche.store.LedgerException;

/** What a person is told when a command cannot go on: their mistake by its place, ours as ours. */
final class Failures {
    private Failures() {}

    static void tell(Console console, Throwable failure) {
        if (failure instanceof KnowledgeException knowledge) {
            console.say("demarche: the knowledge cannot be used:");
            knowledge.problems().forEach(problem -> console.say("  " + problem));
        } else if (failure instanceof IOException
                || failure instanceof UncheckedIOException
                || failure instanceof LedgerException) {
            if (!brokenPipe(failure)) {
                console.say("demarche: " + failure.getMessage());
            }
        } else {
            console.say("demarche: this is our bug, please report it:");
            failure.printStackTrace(console.err());
        }
    }

    /** Whoever read our output went away ({@code | head}); that needs no words. */
    private static boolean brokenPipe(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("Broken pipe");
    }
}
