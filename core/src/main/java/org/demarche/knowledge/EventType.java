package org.demarche.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of PLOVER's types.
 *
 * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
 * @param score conflict–cooperation score without a mode, -10 to 10
 * @param reciprocal whether all who take part are actors
 * @param recipientRequired whether the manual requires a recipient
 * @param modes the type's modes with their scores, in the manual's order
 */
public record EventType(
        String name,
        int quad,
        double score,
        boolean reciprocal,
        boolean recipientRequired,
        Map<String, Double> modes,
        Origin origin) {
    public EventType {
        modes = Collections.unmodifiableMap(new LinkedHashMap<>(modes));
    }

    /** The score of this type with these modes: the one farthest from 0 of the modes', else the type's own. */
    public double score(List<String> chosen) {
        double best = 0;
        boolean found = false;
        for (String mode : chosen) {
            double value = modes.getOrDefault(mode, score);
            if (!found || Math.abs(value) > Math.abs(best)) {
                best = value;
                found = true;
            }
        }
        return found ? best : score;
    }
}
