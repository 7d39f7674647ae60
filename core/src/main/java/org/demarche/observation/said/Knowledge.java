package org.demarche.observation.said;

import org.demarche.knowledge.Yaml;

/** Values that several files of {@code say/} share. */
final class Knowledge {
    private Knowledge() {}

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
