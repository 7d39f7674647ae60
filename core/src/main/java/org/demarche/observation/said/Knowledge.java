package org.demarche.observation.said;

import java.util.Map;
import java.util.Objects;
import org.demarche.knowledge.Yaml;

/** Values that several files of {@code say/} share. */
final class Knowledge {
    private Knowledge() {}

    /** The value of a key that is known to be there. */
    static Yaml at(Map<String, Yaml> entries, String key) {
        return Objects.requireNonNull(entries.get(key), key);
    }

    /** A share from 0 to 1; a problem, and 0, if it is none. */
    static double share(Yaml value) {
        try {
            double share = Double.parseDouble(value.text());
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // told below, together with numbers out of range
        }
        value.problem("a number from 0 to 1 is needed, not " + value.text());
        return 0;
    }
}
