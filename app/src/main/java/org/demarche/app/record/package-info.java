/** Records as others read them: JSON Lines after the record contract, CSV, and a table for eyes. */
@NullMarked
package org.demarche.app.record;

import org.jspecify.annotations.NullMarked;
