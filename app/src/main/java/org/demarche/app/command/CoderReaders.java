package org.demarche.app.command;

import java.nio.file.Path;
import java.util.Optional;

/** Readers on the coder. */
final class CoderReaders implements Readers {
    @Override
    public Reader open(Optional<Path> knowledge) {
        throw new IllegalStateException("not yet");
    }
}
