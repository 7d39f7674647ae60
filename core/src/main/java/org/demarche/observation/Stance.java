package org.demarche.observation;

import org.demarche.article.Words;
import org.demarche.mention.Party;

/**
 * Where the words take sides.
 *
 * @param polarity -1 against, 1 for
 * @param words the words that show it
 */
public record Stance(Party toward, double polarity, Words words) {
    public Stance {
        if (polarity < -1 || polarity > 1) {
            throw new IllegalArgumentException("polarity lies between -1 and 1, not at " + polarity);
        }
    }
}
