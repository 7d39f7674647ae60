/** Room 4. Who, when and where: references found and resolved. */
@NullMarked
package org.demarche.mention;

import org.jspecify.annotations.NullMarked;
