/** Room 8. Questions and answers: pure functions over occurrences. */
@NullMarked
package org.demarche.view;

import org.jspecify.annotations.NullMarked;
