package org.demarche.article;

import java.util.Objects;

/**
 * Words of an article with their place. Made by {@link Article#words(Span)} alone, so that the text always is what stands
 * at the span.
 */
public record Words(Span span, String text) {
    public Words {
        Objects.requireNonNull(span, "span");
        if (text.length() != span.length()) {
            throw new IllegalArgumentException("the words are " + text.length() + " units long, their span " + span);
        }
    }
}
