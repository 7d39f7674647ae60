/** Room 5. What this article reports: events and statements, coded by rules, each with its words. */
@NullMarked
package org.demarche.observation;

import org.jspecify.annotations.NullMarked;
