package org.demarche.mention;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.article.Layout;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.knowledge.Actor;
import org.demarche.knowledge.Actors;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.when.DateReader;
import org.demarche.mention.who.Mention;
import org.demarche.mention.who.PlaceCountry;
import org.demarche.mention.who.ReferenceReader;
import org.demarche.mention.who.References;

/**
 * The door of this room: who, when and where in one article.
 *
 * <pre>{@code
 * Mentions mentions = new MentionReader(actors, shelf, problems).read(article, sentences);
 * }</pre>
 *
 * Immutable; safe for use from several threads if its parts are.
 */
public final class MentionReader {
    /** Fewer mentions than this make no focus (our choice, on corpus/dev). */
    private static final int OFTEN = 3;

    /** Sentences of the lead: what they name counts three times. */
    private static final int LEAD = 2;

    /** PLOVER's codes that are no country's: no article is about them as about a land. */
    private static final Set<String> LANDLESS = Set.of("EUR", "UNO", "IGO", "NGO", "MNC", "ISM", "IMG");

    private final Actors actors;
    private final ReferenceReader references;
    private final Dating dating;
    private final Placing placing;

    /** Reads the dates of an article; the answer is asked by sentence and predicate. */
    @FunctionalInterface
    public interface Dating {
        Dates read(Article article, List<Sentence> sentences);

        /** Dates of one article. */
        @FunctionalInterface
        interface Dates {
            Optional<When> when(int sentence, int token);
        }
    }

    /** Reads the places of an article. */
    @FunctionalInterface
    public interface Placing {
        Places read(Article article, List<Sentence> sentences);

        /** Places of one article. */
        interface Places {
            /** The place that belongs to the predicate at this token. */
            Optional<Where> where(int sentence, int token);

            /** ISO 3166 alpha-3 code of the country in which the place named at this token lies. */
            Optional<String> country(int sentence, int token);
        }
    }

    /** Reads who acts and when; places stay empty. */
    public MentionReader(Actors actors, Shelf shelf, Problems problems) {
        this(actors, shelf, problems, dates(DateReader.read(shelf, problems)), noPlaces());
    }

    /** Reads who acts and when, and no places. */
    public MentionReader(Actors actors, Shelf shelf, Problems problems, Dating dating) {
        this(actors, shelf, problems, dating, noPlaces());
    }

    public MentionReader(Actors actors, Shelf shelf, Problems problems, Dating dating, Placing placing) {
        this.actors = actors;
        this.references = new ReferenceReader(actors, shelf, problems);
        this.dating = dating;
        this.placing = placing;
    }

    private static Dating dates(DateReader reader) {
        return (article, sentences) -> reader.read(article, sentences)::dateAround;
    }

    private static Placing noPlaces() {
        Placing.Places none = new Placing.Places() {
            @Override
            public Optional<Where> where(int sentence, int token) {
                return Optional.empty();
            }

            @Override
            public Optional<String> country(int sentence, int token) {
                return Optional.empty();
            }
        };
        return (article, sentences) -> none;
    }

    /** @param sentences all of the article's, in order */
    public Mentions read(Article article, List<Sentence> sentences) {
        Dating.Dates dates = dating.read(article, sentences);
        Placing.Places places = placing.read(article, sentences);
        PlaceCountry country = places::country;
        Optional<String> home = home(article).or(() -> focus(sentences, places));
        References who = references.read(article, sentences, home, country);
        return new Found(article, List.copyOf(sentences), home, who, dates, places);
    }

    /** The country of the dateline. */
    private Optional<String> home(Article article) {
        return Layout.of(article).dateline().flatMap(line -> line.place()).flatMap(place -> {
            List<String> named = List.of(place.text().split(","));
            for (int i = named.size() - 1; i >= 0; i--) {
                List<String> codes = actors.byName(named.get(i).strip()).stream()
                        .filter(actor -> actor.kind() == Actor.Kind.COUNTRY || actor.kind() == Actor.Kind.ENTITY)
                        .flatMap(actor -> actor.country().stream())
                        .distinct()
                        .toList();
                if (codes.size() == 1) {
                    return Optional.of(codes.get(0));
                }
            }
            return Optional.empty();
        });
    }

    /**
     * The country that an article without a dateline is about: the one it names most often, by name, capital, adjective,
     * person or town, if that is at least {@link #OFTEN} times and half as often again as the next.
     */
    private Optional<String> focus(List<Sentence> sentences, Placing.Places places) {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            List<String> words = sentence.tokens().stream().map(Token::text).toList();
            for (int i = 0; i < words.size(); i++) {
                if (Character.isUpperCase(words.get(i).charAt(0))) {
                    country(sentence, words, i, places)
                            .filter(code -> !LANDLESS.contains(code))
                            .ifPresent(code -> named.merge(code, sentence.index() < LEAD ? 3 : 1, Integer::sum));
                }
            }
        }
        List<Map.Entry<String, Integer>> ranked = new ArrayList<>(named.entrySet());
        ranked.sort((a, b) -> Integer.compare(b.getValue(), a.getValue()));
        if (ranked.isEmpty() || ranked.get(0).getValue() < OFTEN) {
            return Optional.empty();
        }
        boolean clear = ranked.size() == 1
                || 2 * ranked.get(0).getValue() >= 3 * ranked.get(1).getValue();
        return clear ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
    }

    private Optional<String> country(Sentence sentence, List<String> words, int at, Placing.Places places) {
        List<Actors.Match> matches = actors.match(words, at);
        boolean labelled = !sentence.token(at).entity().equals("O");
        if (!matches.isEmpty() && (labelled || !matches.get(0).name().ambiguous())) {
            return matches.get(0).actor().country();
        }
        if (sentence.token(at).entity().equals("B-LOC")) {
            return places.country(sentence.index(), at);
        }
        return actors.countryOfDemonym(words.get(at));
    }

    private record Found(
            Article article,
            List<Sentence> sentences,
            Optional<String> home,
            References who,
            Dating.Dates dates,
            Placing.Places places)
            implements Mentions {
        @Override
        public List<Party> parties(int sentence, int token) {
            return who.parties(sentence, token);
        }

        @Override
        public List<Party> owners(int sentence, int token) {
            return who.owners(sentence, token);
        }

        @Override
        public List<Party> speaker(int sentence, int token) {
            return who.speaker(sentence, token);
        }

        @Override
        public Optional<Party> implied(String country, Words words) {
            return who.implied(country, words);
        }

        @Override
        public List<Mention> mentions(int sentence) {
            return who.mentions(sentence);
        }

        @Override
        public Optional<When> when(int sentence, int token) {
            return dates.when(sentence, token);
        }

        @Override
        public Optional<Where> where(int sentence, int token) {
            return places.where(sentence, token);
        }

        @Override
        public Words words(Span span) {
            return article.words(span);
        }
    }
}
