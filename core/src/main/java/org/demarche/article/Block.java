package org.demarche.article;

import java.util.Objects;

/** A stretch of an article with one task. Blocks ascend and do not overlap; a body block may run over several lines. */
public record Block(Kind kind, Span span) {
    public Block {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(span, "span");
    }

    /** What a block is for. */
    public enum Kind {
        /** The prefix, or a line that holds nothing but the day. */
        DATE,
        /** The title on the first line. */
        HEADLINE,
        /** A title between paragraphs. */
        SUBHEAD,
        /** Who wrote it. */
        BYLINE,
        /** Place, day and agency before the first sentence. */
        DATELINE,
        /** A paragraph. */
        BODY,
        /** An item of a list, without its mark. */
        BULLET,
        /** A paragraph set off as a quotation, without its mark. */
        QUOTE,
        /** Rules, stars and the like. */
        ORNAMENT;

        /** Whether it holds sentences. */
        public boolean prose() {
            return this == HEADLINE || this == SUBHEAD || this == BODY || this == BULLET || this == QUOTE;
        }
    }
}
