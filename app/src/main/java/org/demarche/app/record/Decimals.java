package org.demarche.app.record;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as every machine prints them. {@link Double#toString} changed between Java versions, so records round to a
 * stated number of places instead: 3 for confidence and scores, 5 for coordinates.
 */
final class Decimals {
    private Decimals() {}

    static String plain(double value, int places) {
        BigDecimal rounded = new BigDecimal(value).setScale(places, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
