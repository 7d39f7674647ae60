package org.demarche.observation.said;

import java.util.List;
import java.util.Objects;
import org.demarche.article.Span;

/**
 * A stretch between quotation marks.
 *
 * @param span from the opening to the closing mark, both included; where a mark is missing, to the words
 * @param parts the quoted words without marks; more than one where paragraphs re-open the marks
 * @param depth 0 for an outermost quotation, 1 for one inside it, and so on
 * @param closed whether the closing mark (and the opening one) really stands in the text
 */
public record Quotation(Span span, List<Span> parts, int depth, boolean closed) {
    public Quotation {
        Objects.requireNonNull(span, "span");
        parts = List.copyOf(parts);
        if (parts.isEmpty() || depth < 0) {
            throw new IllegalArgumentException("a quotation needs words and a depth of at least 0");
        }
    }

    /** From the first quoted word to the last. */
    public Span inner() {
        return parts.get(0).cover(parts.get(parts.size() - 1));
    }
}
