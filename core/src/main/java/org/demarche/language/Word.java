package org.demarche.language;

import org.demarche.article.Span;

/**
 * A word before its grammar is known.
 *
 * @param span where it stands in the untouched text
 * @param text what the grammar sees: quotes made straight, soft hyphens and marks without width removed
 */
public record Word(Span span, String text) {
    public Word {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the word at " + span + " is empty");
        }
    }
}
