package org.demarche.mention.when;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.demarche.article.Words;

/**
 * Any expression of time, dating something or not.
 *
 * @param sentence index of its sentence
 * @param value TIMEX3 value: {@code 2022-12-30}, {@code 2022-W52}, {@code 2023-SP}, {@code P3D}, {@code PRESENT_REF}
 * @param from first day, where it has days
 * @param to last day
 * @param rule the rule of {@code knowledge/dates} that read it
 */
public record TimeExpression(
        Words words, int sentence, String value, Optional<LocalDate> from, Optional<LocalDate> to, String rule) {
    public TimeExpression {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(value, "value");
        if (from.isPresent() != to.isPresent()) {
            throw new IllegalArgumentException("\"" + words.text() + "\" has but one end");
        }
    }
}
