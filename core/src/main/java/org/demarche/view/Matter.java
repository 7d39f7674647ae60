package org.demarche.view;

import java.util.List;

/**
 * A matter side by side: who holds what.
 *
 * @param positions in the order in which they were said
 * @param unheard countries that take part in the acts of the matter and are not told to have said anything of it
 */
public record Matter(String name, List<Position> positions, List<String> unheard) {
    public Matter {
        positions = List.copyOf(positions);
        unheard = List.copyOf(unheard);
    }
}
