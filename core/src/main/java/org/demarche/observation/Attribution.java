package org.demarche.observation;

import java.util.List;
import java.util.Optional;

/**
 * On whose word an event stands.
 *
 * @param name the speaker's canonical name
 * @param statement id of the statement whose content holds the event
 */
public record Attribution(String name, Optional<String> country, List<String> sectors, String statement) {
    public Attribution {
        sectors = List.copyOf(sectors);
    }
}
