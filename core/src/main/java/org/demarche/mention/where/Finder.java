package org.demarche.mention.where;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Actor;
import org.demarche.knowledge.Actors;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.where.Gazetteer.Kind;
import org.demarche.mention.where.Toponym.Sort;

/** Finds the place names of an article's sentences: the longest names of the gazetteer that the encoder lets be places. */
final class Finder {
    private static final int LONGEST = 6;
    private static final int MOST = 60;
    private static final Set<String> BEFORE = Set.of(
            "in", "at", "near", "from", "to", "outside", "around", "into", "across", "toward", "towards", "of",
            "through");
    /** Before these a name is part of a longer one that names something else: "Hudson River", "Oxford Street". */
    private static final Set<String> THINGS = Set.of(
            "river",
            "street",
            "st.",
            "st",
            "road",
            "rd.",
            "avenue",
            "ave.",
            "ave",
            "boulevard",
            "lane",
            "drive",
            "bridge",
            "park",
            "creek",
            "mountain",
            "mountains",
            "sea",
            "ocean",
            "bay",
            "university",
            "college",
            "school",
            "hospital",
            "stadium",
            "accord",
            "accords",
            "treaty",
            "agreement",
            "agreements",
            "protocol",
            "declaration",
            "times",
            "post",
            "lake",
            "gulf");

    private static final Set<String> OPENERS =
            Set.of("lake", "mount", "gulf", "cape", "sea", "river", "bay", "strait", "university");
    private static final Set<String> REGIONS = Set.of(
            "province",
            "state",
            "region",
            "oblast",
            "governorate",
            "prefecture",
            "department",
            "territory",
            "republic");
    private static final Set<String> COUNTIES = Set.of("county", "parish", "district", "municipality");
    private static final Set<String> TOWNS = Set.of(
            "city",
            "town",
            "village",
            "suburb",
            "port",
            "capital",
            "township",
            "settlement",
            "resort",
            "stronghold",
            "hamlet");

    private final Gazetteer gazetteer;
    private final Actors actors;
    /** Keys of names wider than a place. */
    private final Set<String> wide;

    Finder(Gazetteer gazetteer, Actors actors, Set<String> wide) {
        this.gazetteer = gazetteer;
        this.actors = actors;
        this.wide = wide;
    }

    List<Toponym> find(List<Sentence> sentences) {
        Set<String> persons = persons(sentences);
        List<Toponym> found = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            int last = 0;
            for (int i = 0; i < sentence.size(); ) {
                Optional<Toponym> name = broken(sentence, last, i) ? Optional.empty() : at(sentence, s, i, persons);
                int end = name.map(Toponym::end).orElse(i + 1);
                name.filter(one -> !wide.contains(one.key())).ifPresent(found::add);
                last = name.isPresent() ? end : last;
                i = end;
            }
        }
        return found;
    }

    /** In the middle of a name whose beginning no place bears: "Nueva" of "Nueva Vida" says that "Vida" is another. */
    private static boolean broken(Sentence sentence, int last, int i) {
        if (i == 0 || !sentence.token(i).entity().equals("I-LOC") || last >= i) {
            return false;
        }
        Token before = sentence.token(i - 1);
        return capital(before)
                && before.entity().endsWith("LOC")
                && !before.upos().equals("ADJ")
                && !direction(before.lower());
    }

    /** Words of persons' names; "Jordan" alone is then no country where only its place in the sentence speaks for one. */
    private static Set<String> persons(List<Sentence> sentences) {
        Set<String> words = new HashSet<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (token.entity().endsWith("PER")) {
                    words.add(token.text());
                }
            }
        }
        return words;
    }

    private Optional<Toponym> at(Sentence sentence, int s, int i, Set<String> persons) {
        Token token = sentence.token(i);
        if (!capital(token) || token.entity().endsWith("PER")) {
            return Optional.empty();
        }
        for (int end = Math.min(sentence.size(), i + LONGEST); end > i; end--) {
            if (!capital(sentence.token(end - 1)) && end > i + 1 || !sameSort(sentence, i, end)) {
                continue;
            }
            String key = key(sentence, i, end);
            int[] places = key.length() < 2 ? new int[0] : gazetteer.named(key);
            if (places.length == 0 && wide.contains(key)) {
                return Optional.of(new Toponym(s, i, end, key, Sort.EMBEDDED, new int[] {0}, 1, List.of()));
            }
            if (places.length == 0) {
                continue;
            }
            Optional<Sort> sort = sort(sentence, i, end, places, persons);
            if (sort.isPresent()) {
                int[] some = places.length > MOST ? Arrays.copyOf(places, MOST) : places;
                int main = Math.min(some.length, gazetteer.mainNames(key));
                return Optional.of(new Toponym(s, i, end, key, sort.get(), some, main, wanted(sentence, i, end)));
            }
        }
        return token.entity().endsWith("LOC") || token.entity().equals("O")
                ? demonym(sentence, s, i)
                : Optional.empty();
    }

    private static boolean capital(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }

    /** A name ends in a capital and holds no comma, no person and no change from place to organisation. */
    private static boolean sameSort(Sentence sentence, int start, int end) {
        String sort = tail(sentence.token(start));
        for (int k = start; k < end; k++) {
            Token token = sentence.token(k);
            boolean fits = tail(token).equals(sort) || token.entity().equals("O") || sort.equals("O");
            if (!fits
                    || token.entity().endsWith("PER")
                    || token.upos().equals("PUNCT") && !token.text().equals("-")
                    || token.upos().equals("VERB") && token.entity().equals("O")) {
                return false;
            }
            if (k > start && token.entity().startsWith("B-") && !initial(sentence.token(k - 1))) {
                return false;
            }
        }
        return capital(sentence.token(end - 1))
                || sentence.token(end - 1).entity().endsWith("LOC");
    }

    /** "W." of "W. Va." */
    private static boolean initial(Token token) {
        return token.text().length() == 2 && token.text().endsWith(".");
    }

    private static String tail(Token token) {
        return token.entity().length() > 2 ? token.entity().substring(2) : "O";
    }

    private static String key(Sentence sentence, int start, int end) {
        StringBuilder out = new StringBuilder();
        for (int k = start; k < end; k++) {
            out.append(k == start ? "" : " ").append(sentence.token(k).text());
        }
        return Key.of(out.toString());
    }

    private Optional<Sort> sort(Sentence sentence, int start, int end, int[] places, Set<String> persons) {
        Token last = sentence.token(end - 1);
        String next = end < sentence.size() ? sentence.token(end).lower() : "";
        String before = start > 0 ? sentence.token(start - 1).lower() : "";
        boolean longer = THINGS.contains(next) && end < sentence.size() && capital(sentence.token(end))
                || OPENERS.contains(before) && capital(sentence.token(start - 1));
        String label = tail(last).equals("O") ? tail(sentence.token(start)) : tail(last);
        if (label.equals("ORG")) {
            return gazetteer.people(places[0]) > 0 && last.upos().equals("PROPN")
                    ? Optional.of(Sort.EMBEDDED)
                    : Optional.empty();
        }
        if (label.equals("LOC")) {
            boolean inside = end < sentence.size()
                    && sentence.token(end).entity().equals("I-LOC")
                    && capital(sentence.token(end));
            return longer || inside && gazetteer.kind(places[0]) != Kind.COUNTRY && !direction(before)
                    ? longer ? Optional.empty() : Optional.of(Sort.EMBEDDED)
                    : Optional.of(Sort.PLACE);
        }
        boolean land = gazetteer.kind(places[0]) == Kind.COUNTRY;
        boolean proper = last.upos().equals("PROPN") && !longer && !person(sentence, start, end);
        boolean placed = land || BEFORE.contains(before) || before.equals(",");
        return proper
                        && placed
                        && !persons.contains(last.text())
                        && (end - start > 1 || last.text().length() > 3 || land)
                        && !last.is("flat")
                ? Optional.of(Sort.PLACE)
                : Optional.empty();
    }

    private static boolean direction(String word) {
        return word.endsWith("ern")
                || word.matches("central|greater|upper|lower|downtown|mainland|the|north|south|east|west|mid|-");
    }

    /** Whether a known person's name covers these words. */
    private boolean person(Sentence sentence, int start, int end) {
        int first = Math.max(0, start - 1);
        List<String> words = sentence.tokens().subList(first, Math.min(sentence.size(), first + LONGEST)).stream()
                .map(Token::text)
                .toList();
        for (int from = 0; from <= start - first; from++) {
            for (Actors.Match match : actors.match(words, from)) {
                if (match.actor().kind() == Actor.Kind.PERSON && first + from + match.length() >= end) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Toponym> demonym(Sentence sentence, int s, int i) {
        Optional<String> country = actors.countryOfDemonym(sentence.token(i).text());
        Optional<String> name = country.flatMap(actors::country).map(Actor::name);
        int[] places = name.map(n -> gazetteer.named(Key.of(n))).orElse(new int[0]);
        if (places.length == 0 || gazetteer.kind(places[0]) != Kind.COUNTRY) {
            return Optional.empty();
        }
        return Optional.of(new Toponym(
                s, i, i + 1, Key.of(name.orElseThrow()), Sort.DEMONYM, new int[] {places[0]}, 1, List.of()));
    }

    /** "the province of X", "X province", "the town of X". */
    private static List<Kind> wanted(Sentence sentence, int start, int end) {
        String next = end < sentence.size() ? sentence.token(end).lower() : "";
        String before = start > 0 ? sentence.token(start - 1).lower() : "";
        if (before.equals("of") && start > 1) {
            before = sentence.token(start - 2).lemma();
        }
        for (String word : List.of(next, before)) {
            if (REGIONS.contains(word)) {
                return List.of(Kind.REGION, Kind.COUNTY);
            }
            if (COUNTIES.contains(word)) {
                return List.of(Kind.COUNTY, Kind.QUARTER, Kind.REGION);
            }
        }
        return TOWNS.contains(before) ? List.of(Kind.TOWN, Kind.CAPITAL, Kind.QUARTER) : List.of();
    }
}
