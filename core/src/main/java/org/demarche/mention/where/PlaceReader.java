package org.demarche.mention.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.knowledge.Actors;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Table;
import org.demarche.language.Sentence;
import org.demarche.mention.MentionReader.Placing;
import org.demarche.mention.Where;

/**
 * Reads the places of an article.
 *
 * <pre>{@code
 * Placing.Places places = PlaceReader.read(shelf, actors, problems).read(article, sentences);
 * Optional<Where> where = places.where(sentence, predicate);
 * }</pre>
 *
 * The gazetteer is unpacked when the first article is read. Immutable to its callers, safe for use from several threads.
 */
public final class PlaceReader implements Placing {
    private final Shelf shelf;
    private final Actors actors;
    private final Set<String> wide;
    private volatile Optional<Gazetteer> gazetteer = Optional.empty();

    private PlaceReader(Shelf shelf, Actors actors, Problems problems) {
        this.shelf = shelf;
        this.actors = actors;
        this.wide = Table.read(shelf, "places/wide.tsv", List.of("name"), problems).rows().stream()
                .map(row -> Key.of(row.cell("name")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A reader with the gazetteer of this shelf, not yet unpacked. */
    public static PlaceReader read(Shelf shelf, Actors actors, Problems problems) {
        return new PlaceReader(shelf, actors, problems);
    }

    private Gazetteer gazetteer() {
        Optional<Gazetteer> known = gazetteer;
        if (known.isEmpty()) {
            synchronized (this) {
                known = gazetteer;
                if (known.isEmpty()) {
                    known = Optional.of(Gazetteer.read(shelf));
                    gazetteer = known;
                }
            }
        }
        return known.orElseThrow();
    }

    @Override
    public Found read(Article article, List<Sentence> sentences) {
        Gazetteer all = gazetteer();
        List<Toponym> names = new Finder(all, actors, wide).find(sentences);
        return new Found(article, List.copyOf(sentences), all, names, Resolver.resolve(all, sentences, names));
    }

    /** Places of one article. */
    public static final class Found implements Placing.Places {
        private final Article article;
        private final List<Sentence> sentences;
        private final Gazetteer gazetteer;
        private final List<Toponym> names;
        private final int[] places;

        private Found(
                Article article, List<Sentence> sentences, Gazetteer gazetteer, List<Toponym> names, int[] places) {
            this.article = article;
            this.sentences = sentences;
            this.gazetteer = gazetteer;
            this.names = names;
            this.places = places;
        }

        @Override
        public Optional<Where> where(int sentence, int token) {
            Sentence read = sentences.get(sentence);
            return new Scene(
                            read,
                            other -> at(sentence, other) >= 0,
                            other -> gazetteer.kind(places[at(sentence, other)]) == Gazetteer.Kind.COUNTRY)
                    .of(token)
                    .map(named -> place(at(sentence, named)));
        }

        @Override
        public Optional<String> country(int sentence, int token) {
            int at = at(sentence, token);
            return at < 0 ? Optional.empty() : Optional.of(gazetteer.country(places[at]));
        }

        /** Every place named in the article, in text order; names inside those of organisations are left out. */
        public List<Where> all() {
            List<Where> out = new ArrayList<>();
            for (int i = 0; i < places.length; i++) {
                if (names.get(i).sort() == Toponym.Sort.PLACE) {
                    out.add(place(i));
                }
            }
            return out;
        }

        /** Names of places inside those of organisations, and demonyms with the country they tell. */
        public List<Where> hints() {
            List<Where> out = new ArrayList<>();
            for (int i = 0; i < places.length; i++) {
                if (names.get(i).sort() != Toponym.Sort.PLACE) {
                    out.add(place(i));
                }
            }
            return out;
        }

        private int at(int sentence, int token) {
            for (int i = 0; i < places.length; i++) {
                Toponym name = names.get(i);
                if (name.sentence() == sentence && name.covers(token) && name.sort() == Toponym.Sort.PLACE) {
                    return i;
                }
            }
            return -1;
        }

        private Where place(int i) {
            Toponym name = names.get(i);
            Sentence read = sentences.get(name.sentence());
            Span span = read.token(name.start())
                    .span()
                    .cover(read.token(name.end() - 1).span());
            int place = places[i];
            return new Where(
                    article.words(span),
                    gazetteer.label(place),
                    gazetteer.country(place),
                    gazetteer.latitude(place),
                    gazetteer.longitude(place),
                    gazetteer.id(place));
        }
    }
}
