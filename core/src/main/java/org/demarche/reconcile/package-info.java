/** Room 6. Which reports are the same occurrence: a key and a merge, order-free and idempotent. */
@NullMarked
package org.demarche.reconcile;

import org.jspecify.annotations.NullMarked;
