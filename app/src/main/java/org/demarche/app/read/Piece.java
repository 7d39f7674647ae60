package org.demarche.app.read;

import java.io.InputStream;

/**
 * An opened, unpacked stream of one format.
 *
 * @param name as the person named it, with the entry of an archive behind {@code !}
 * @param file the file's own name, no path of one machine; what records say of where an article came from
 * @param in closed by whoever opened it
 */
record Piece(String name, String file, InputStream in) {}
