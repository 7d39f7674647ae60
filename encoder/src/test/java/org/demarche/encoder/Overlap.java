package org.demarche.encoder;

import java.util.Set;

/** Counts of what was wanted, given, and both. */
final class Overlap {
    private int wanted;
    private int given;
    private int both;

    void add(Set<?> wantedHere, Set<?> givenHere) {
        wanted += wantedHere.size();
        given += givenHere.size();
        both += (int) wantedHere.stream().filter(givenHere::contains).count();
    }

    /** Harmonic mean of precision and recall, in percent. */
    double f() {
        return wanted + given == 0 ? 0 : 200.0 * both / (wanted + given);
    }

    int wanted() {
        return wanted;
    }
}
