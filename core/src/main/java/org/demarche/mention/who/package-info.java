/** Who the words stand for: names, agents, descriptions, pronouns, each with the reason why. */
@NullMarked
package org.demarche.mention.who;

import org.jspecify.annotations.NullMarked;
