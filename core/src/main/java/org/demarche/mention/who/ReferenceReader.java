package org.demarche.mention.who;

import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.knowledge.Actors;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.language.Sentence;

/**
 * Reads who an article's words stand for.
 *
 * <pre>{@code
 * ReferenceReader reader = new ReferenceReader(actors, Shelf.builtIn(), problems);
 * References who = reader.read(article, sentences, Optional.empty(), PlaceCountry.none());
 * who.parties(0, 3);
 * }</pre>
 *
 * Immutable; safe for several threads.
 */
public final class ReferenceReader {
    private final Background background;

    /** @param shelf holds {@code actors/reference-words.tsv} and {@code actors/first-names.tsv} */
    public ReferenceReader(Actors actors, Shelf shelf, Problems problems) {
        this.background = new Background(actors, shelf, problems);
    }

    /**
     * @param home country of the dateline, if the article has one
     * @param places countries of places that the actor files do not know
     */
    public References read(Article article, List<Sentence> sentences, Optional<String> home, PlaceCountry places) {
        return new Telling(background, article, sentences, home, places).read();
    }
}
