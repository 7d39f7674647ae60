package org.demarche.language;

import java.util.Objects;
import org.demarche.article.Span;

/**
 * One word of a sentence with its grammar.
 *
 * @param index place in the sentence, from 0
 * @param span where it stands in the article's text
 * @param text the form the grammar saw: quotes made straight, soft hyphens and odd spaces removed
 * @param lemma dictionary form, lower case except for proper nouns
 * @param upos universal part-of-speech tag
 * @param xpos Penn tag
 * @param head index of the governor, -1 for the root
 * @param relation UD v2 relation to the head, with subtype ({@code nsubj:pass})
 * @param entity {@code O}, or {@code B-}/{@code I-} with {@code PER}, {@code LOC} or {@code ORG}
 */
public record Token(
        int index,
        Span span,
        String text,
        String lemma,
        String upos,
        String xpos,
        int head,
        String relation,
        String entity) {
    public Token {
        Objects.requireNonNull(span, "span");
        if (index < 0 || head < -1 || head == index) {
            throw new IllegalArgumentException("token " + index + " cannot have head " + head);
        }
    }

    /** Lower-cased form. */
    public String lower() {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the relation is one of these; a name without subtype also stands for all its subtypes. */
    public boolean is(String... relations) {
        for (String wanted : relations) {
            if (relation.equals(wanted) || (relation.startsWith(wanted) && relation.charAt(wanted.length()) == ':')) {
                return true;
            }
        }
        return false;
    }

    public boolean verb() {
        return upos.equals("VERB");
    }

    /** Common or proper noun. */
    public boolean noun() {
        return upos.equals("NOUN") || upos.equals("PROPN");
    }
}
