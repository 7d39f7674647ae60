package org.demarche.observation;

import org.demarche.article.Span;
import org.demarche.article.Words;

/**
 * The words that show an event.
 *
 * @param words the smallest stretch that holds trigger and parties
 * @param trigger the words that name the act, inside {@code words}
 */
public record Evidence(Words words, Span trigger) {
    public Evidence {
        if (!words.span().contains(trigger)) {
            throw new IllegalArgumentException("the trigger " + trigger + " lies outside its evidence " + words.span());
        }
    }
}
