package org.demarche.mention;

import java.time.LocalDate;
import java.util.Objects;
import org.demarche.article.Words;

/**
 * A dated expression, resolved.
 *
 * @param from first day
 * @param to last day, not before {@code from}
 * @param basis what it was resolved against: {@code absolute}, {@code published}, {@code mentioned date}, {@code event}
 */
public record When(Words words, LocalDate from, LocalDate to, String basis) {
    public When {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(basis, "basis");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("\"" + words.text() + "\" ends " + to + ", before it starts " + from);
        }
    }
}
