/** A produced reading against an expected one: found, who, exact. */
@NullMarked
package org.demarche.app.score;

import org.jspecify.annotations.NullMarked;
