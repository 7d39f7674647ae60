package org.demarche.mention.who;

import java.util.Objects;
import org.demarche.article.Words;

/**
 * One reference in the text and what became of it; {@code explain} prints these.
 *
 * @param sentence index of its sentence
 * @param head index of its head token
 * @param words the phrase
 * @param reason the pass that decided, in words ("short name", "role on the day", "pronoun: subject of this clause")
 */
public record Mention(int sentence, int head, Words words, Resolution resolution, String reason) {
    public Mention {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(resolution, "resolution");
        Objects.requireNonNull(reason, "reason");
    }
}
