/**
 * The reading, from an article to its records. {@link org.demarche.Coder} is the door; the rooms behind it are listed in
 * the order of work: article, knowledge, language, mention, observation, reconcile, store, view.
 */
@NullMarked
package org.demarche;

import org.jspecify.annotations.NullMarked;
