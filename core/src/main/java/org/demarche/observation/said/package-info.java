/**
 * Statements: who said, wrote, thought aloud or pointedly did not say what. Quotation marks are read from the text alone,
 * cues from knowledge and grammar; {@link org.demarche.observation.said.StatementCoder} is the door.
 */
@NullMarked
package org.demarche.observation.said;

import org.jspecify.annotations.NullMarked;
