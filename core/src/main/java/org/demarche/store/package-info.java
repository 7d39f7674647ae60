/** Room 7. Writes and reads occurrences with all their evidence. */
@NullMarked
package org.demarche.store;

import org.jspecify.annotations.NullMarked;
