package org.demarche.observation;

import org.demarche.article.Words;

/** A count of people as the article states it: "at least 12" is 12 to 12 with its words, "10 to 15" is 10 to 15. */
public record Quantity(int min, int max, Words words) {
    public Quantity {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("\"" + words.text() + "\" cannot count from " + min + " to " + max);
        }
    }
}
