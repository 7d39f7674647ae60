/** Room 4, places: finds names of places, tells them apart with an offline gazetteer, ties them to what happened there. */
@NullMarked
package org.demarche.mention.where;

import org.jspecify.annotations.NullMarked;
