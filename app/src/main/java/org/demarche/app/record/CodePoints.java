package org.demarche.app.record;

import java.util.Arrays;
import org.demarche.article.Span;

/**
 * Converts spans from UTF-16 units, as the house counts, to Unicode code points, as the record contract counts. A text
 * without surrogate pairs costs nothing; otherwise a span costs two binary searches.
 */
public final class CodePoints {
    /** Positions of the low halves of surrogate pairs, ascending: each makes what follows it one code point shorter. */
    private final int[] lowHalves;

    public CodePoints(String text) {
        int[] found = new int[16];
        int n = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1))) {
                if (n == found.length) {
                    found = Arrays.copyOf(found, 2 * n);
                }
                found[n++] = i;
            }
        }
        lowHalves = Arrays.copyOf(found, n);
    }

    /** The same stretch, counted in code points. */
    public Span of(Span units) {
        return new Span(of(units.start()), of(units.end()));
    }

    /** The code points before a unit; a unit in the middle of a pair counts as after it. */
    public int of(int unit) {
        if (lowHalves.length == 0) {
            return unit;
        }
        int at = Arrays.binarySearch(lowHalves, unit);
        return unit - (at >= 0 ? at : -at - 1);
    }
}
