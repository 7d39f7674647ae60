package org.demarche.article;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One dated article. The text never changes after reading: every position anywhere in the house points into it.
 *
 * @param id stable name, the same for the same input
 * @param published the day the article bears; relative dates are read against it
 * @param source outlet or file, empty when unknown
 * @param url address, empty when unknown
 * @param title headline, empty when unknown
 * @param language ISO 639-1 code
 * @param text the untouched text
 */
public record Article(
        String id, LocalDate published, String source, String url, String title, String language, String text) {
    public Article {
        Objects.requireNonNull(published, "published");
        if (id.isBlank()) {
            throw new IllegalArgumentException("an article needs an id");
        }
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(text, "text");
    }

    /** The words at a span of this article. */
    public Words words(Span span) {
        if (span.end() > text.length()) {
            throw new IllegalArgumentException(
                    span + " ends after the text of " + id + " (" + text.length() + " units)");
        }
        return new Words(span, text.substring(span.start(), span.end()));
    }

    /** A span counted in Unicode code points instead of UTF-16 units: what exports print. */
    public Span codePoints(Span span) {
        int start = text.codePointCount(0, span.start());
        return new Span(start, start + text.codePointCount(span.start(), span.end()));
    }
}
