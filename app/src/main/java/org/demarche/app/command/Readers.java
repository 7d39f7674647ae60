package org.demarche.app.command;

import java.nio.file.Path;
import java.util.Optional;

/** Makes readers. What is heavy is loaded here, after the arguments proved usable. */
interface Readers {
    /** @param knowledge a folder to use instead of the built-in knowledge */
    Reader open(Optional<Path> knowledge);
}
