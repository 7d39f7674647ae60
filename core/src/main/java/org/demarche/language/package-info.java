/** Room 3. Sentences, tokens and their grammar. */
@NullMarked
package org.demarche.language;

import org.jspecify.annotations.NullMarked;
