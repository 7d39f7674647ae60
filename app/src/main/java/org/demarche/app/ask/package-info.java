/** Questions to the ledger, put the same way on the command line and over HTTP. */
@NullMarked
package org.demarche.app.ask;

import org.jspecify.annotations.NullMarked;
