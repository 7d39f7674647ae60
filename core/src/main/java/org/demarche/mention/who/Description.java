package org.demarche.mention.who;

import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.Agent;

/**
 * What a noun phrase says of whom it stands for.
 *
 * @param agent the noun in the files
 * @param sectors after modifiers and owner
 * @param country where the phrase itself tells it
 * @param owner the body that somebody speaks or acts for ("a Hamas official"), if any
 * @param former whether the office is over
 */
record Description(
        Agent agent, List<String> sectors, Optional<String> country, Optional<Entity> owner, boolean former) {
    Description {
        sectors = List.copyOf(sectors);
    }
}
