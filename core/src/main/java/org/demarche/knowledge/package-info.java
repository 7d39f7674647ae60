/** Room 2. Loads what the house knows from the folder {@code knowledge/}, checks it, and reports every problem by file and line. */
@NullMarked
package org.demarche.knowledge;

import org.jspecify.annotations.NullMarked;
