package org.demarche.planted.view;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Planted for {@code HouseTest}: statics that change, chance. */
public final class Answer {
    static final HashSet<String> SEEN = new HashSet<>();
    static final int[] OPEN = {1};
    static int count;

    static int any() {
        Set<String> seen = SEEN;
        return new Random().nextInt() + seen.size();
    }
}
