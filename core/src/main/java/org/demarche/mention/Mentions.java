package org.demarche.mention;

import java.util.List;
import java.util.Optional;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.language.Sentence;
import org.demarche.mention.who.Mention;

/**
 * What this room found in one article, addressed by sentence and token. The coders of the next room ask it; they never
 * look at names themselves.
 */
public interface Mentions {
    /** The article's sentences, in order. */
    List<Sentence> sentences();

    /**
     * Whom the phrase headed by this token stands for: a name, an agent ("Russian troops", "a Kremlin spokesman"), a
     * pronoun, a metonym, a demonym adjective, or a plural that names several ("the two countries", "allies, including
     * China and India"). Conjuncts are not included: they have heads of their own. Empty for a phrase that is no actor;
     * a party without a country is an actor whose country nothing tells.
     */
    List<Party> parties(int sentence, int token);

    /**
     * Whom a phrase that is no actor itself belongs to, by adjective, possessor, compound, "of" or "in": "the Russian
     * market", "China's position", "territories of Ukraine". Empty where nobody is named.
     */
    List<Party> owners(int sentence, int token);

    /** Who speaks the quoted words at this token, where the grammar around the quotation tells; empty outside quotations. */
    default List<Party> speaker(int sentence, int token) {
        return List.of();
    }

    /** ISO 3166 alpha-3 code of the country that the article is written from or about; empty where it is about several. */
    default Optional<String> home() {
        return Optional.empty();
    }

    /** The state with this code as a party that no words name; {@code words} are those that imply it. */
    default Optional<Party> implied(String country, Words words) {
        return Optional.empty();
    }

    /** Every reference of a sentence with its resolution and the reason, in text order: what {@code explain} prints. */
    default List<Mention> mentions(int sentence) {
        return List.of();
    }

    /** The date that belongs to the predicate at this token, if the text gives one. */
    Optional<When> when(int sentence, int token);

    /** The place that belongs to the predicate at this token, if the text gives one. */
    Optional<Where> where(int sentence, int token);

    /** The words of a span of the article. */
    Words words(Span span);
}
