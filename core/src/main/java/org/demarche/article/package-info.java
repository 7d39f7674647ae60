/** Room 1. Reads a dated article; owns the text and every position in it. */
@NullMarked
package org.demarche.article;

import org.jspecify.annotations.NullMarked;
