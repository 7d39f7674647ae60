package org.demarche.app.serve.page;

/** Counts by quad category, at 1 to 4 as PLOVER numbers them. */
final class Quads {
    private Quads() {}

    static long sum(long[] counts) {
        return counts[1] + counts[2] + counts[3] + counts[4];
    }

    /** The category that most of them fall into; of two equal ones, the graver. */
    static int prevailing(long[] counts) {
        int best = 4;
        for (int quad = 3; quad >= 1; quad--) {
            best = counts[quad] > counts[best] ? quad : best;
        }
        return best;
    }
}
