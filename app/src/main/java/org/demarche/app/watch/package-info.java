/** Feeds that are watched: fetched politely, remembered, and turned into articles. */
@NullMarked
package org.demarche.app.watch;

import org.jspecify.annotations.NullMarked;
