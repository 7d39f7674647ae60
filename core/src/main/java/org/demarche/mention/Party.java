package org.demarche.mention;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.article.Words;

/**
 * One side of an event, or a speaker: who the words stand for on the article's day.
 *
 * @param country ISO 3166 alpha-3 or one of PLOVER's special codes (IGO, NGO, UNO, EUR, KOS …); empty where the words
 *     and the article do not tell
 * @param sectors PLOVER sector codes (GOV, MIL, LEG …), most telling first; empty for a country as such
 * @param name canonical name ("Vladimir Putin"), or the words themselves for somebody unnamed ("Kremlin spokesman")
 * @param id Wikidata item where known
 * @param words the reference in the text
 */
public record Party(
        Optional<String> country,
        List<String> sectors,
        String name,
        Optional<String> id,
        Words words,
        ResolvedBy resolvedBy) {
    public Party {
        Objects.requireNonNull(country, "country");
        sectors = List.copyOf(sectors);
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(words, "words");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a party needs a name; an unnamed one is named by its words");
        }
    }

    /** The same party where no words name it. */
    public Party implied() {
        return new Party(country, sectors, name, id, words, ResolvedBy.IMPLIED);
    }
}
