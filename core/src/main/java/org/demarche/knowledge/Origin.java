package org.demarche.knowledge;

/**
 * Where a piece of knowledge stands.
 *
 * @param file path inside the knowledge folder, {@code events/assault.yaml}
 * @param line line, from 1
 */
public record Origin(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
