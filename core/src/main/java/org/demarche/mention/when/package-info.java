/** Room 4, dates: finds every expression that dates an event and resolves it to days. */
@NullMarked
package org.demarche.mention.when;

import org.jspecify.annotations.NullMarked;
