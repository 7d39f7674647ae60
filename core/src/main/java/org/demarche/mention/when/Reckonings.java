package org.demarche.mention.when;

import java.util.HashMap;
import java.util.Map;

/** The functions by name. */
final class Reckonings {
    private static final Map<String, Reckoning> NAMED = all();

    private Reckonings() {}

    static Reckoning named(String name) {
        Reckoning reckoning = NAMED.get(name);
        if (reckoning == null) {
            throw new IllegalArgumentException("no function \"" + name + "\"");
        }
        return reckoning;
    }

    private static Map<String, Reckoning> all() {
        Map<String, Reckoning> out = new HashMap<>();
        Named.into(out);
        Relative.into(out);
        Parts.into(out);
        Frames.into(out);
        return Map.copyOf(out);
    }
}
