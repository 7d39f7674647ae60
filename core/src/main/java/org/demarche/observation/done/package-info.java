/** Events: who did what to whom, and how firmly. Rules of {@code knowledge/events} over the grammar of a sentence. */
@NullMarked
package org.demarche.observation.done;

import org.jspecify.annotations.NullMarked;
