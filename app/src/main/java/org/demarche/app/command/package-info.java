/** The command line, one file per command. */
@NullMarked
package org.demarche.app.command;

import org.jspecify.annotations.NullMarked;
