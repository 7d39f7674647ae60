/** Articles in: files, folders and standard input, each either an article or a reason why not. */
@NullMarked
package org.demarche.app.read;

import org.jspecify.annotations.NullMarked;
