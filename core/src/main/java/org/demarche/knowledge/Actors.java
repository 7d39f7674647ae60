package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.knowledge.Actor.Kind;
import org.demarche.knowledge.Actor.Name;

/**
 * Who acts in the news: states, people, bodies, groups, firms, organisations by name, and the nouns for those without a
 * name. Immutable. Tokens are as the tokeniser leaves them; hyphens, full stops, diacritics and case of spelling are
 * levelled, capitals must fit.
 */
public final class Actors {
    private final List<Actor> all;
    private final Map<String, Actor> countries = new HashMap<>();
    private final Map<String, List<String>> members;
    private final Phrases<Named> names = new Phrases<>();
    private final Phrases<Agent> agents = new Phrases<>();
    private final Phrases<Title> titles = new Phrases<>();
    private final Phrases<Modifier> modifiers = new Phrases<>();
    private final List<Agent> agentList;

    /**
     * An actor found in running words.
     *
     * @param name which of its names
     * @param length tokens it takes
     */
    public record Match(Actor actor, Name name, int length) {}

    /** A title or modifier found in running words, and the tokens it takes. */
    public record Found<T>(T value, int length) {}

    private record Named(Actor actor, Name name) {}

    private Actors(Shelf shelf, Problems problems) {
        AgentFiles nouns = new AgentFiles(shelf, problems);
        ActorFiles files = new ActorFiles(shelf, problems, nouns.sectors());
        this.all = files.read();
        this.members = files.members();
        for (Actor actor : all) {
            if (actor.kind() == Kind.COUNTRY) {
                actor.country().ifPresent(code -> countries.put(code, actor));
            }
            actor.names().forEach(name -> {
                index(actor, name, problems);
                initials(name).ifPresent(apart -> index(actor, apart, problems));
            });
        }
        this.agentList = nouns.agents();
        agentList.forEach(agent -> agents.add(agent.words(), agent));
        nouns.titles().forEach(title -> titles.add(title.words(), title));
        nouns.modifiers().forEach(modifier -> modifiers.add(modifier.words(), modifier));
    }

    /** "F.W. de Klerk" is also printed "F. W. de Klerk". */
    private static Optional<Name> initials(Name name) {
        boolean joined = name.words().length() > 4
                && Character.isUpperCase(name.words().charAt(0))
                && name.words().charAt(1) == '.'
                && Character.isUpperCase(name.words().charAt(2))
                && name.words().charAt(3) == '.'
                && name.words().indexOf(' ') > 0;
        return joined
                ? Optional.of(new Name(
                        name.words().substring(0, 2) + " " + name.words().substring(2), name.use(), name.ambiguous()))
                : Optional.empty();
    }

    /** Reads {@code actors/} and {@code ontology/sectors.tsv}; what is wrong goes to the problems. */
    public static Actors read(Shelf shelf, Problems problems) {
        return new Actors(shelf, problems);
    }

    /**
     * Files a name. Spellings that are level ("US", "U.S.") are filed once. Of actors who share a name one at most may
     * have it unmarked: the one a reader takes it for.
     */
    private void index(Actor actor, Name name, Problems problems) {
        List<Named> there = names.under(name.words());
        for (Named other : there) {
            if (other.actor().id().equals(actor.id())) {
                if (other.name().use() == name.use()) {
                    return;
                }
            } else if (!name.ambiguous() && !other.name().ambiguous()) {
                problems.add(
                        actor.origin(),
                        "\"" + name.words() + "\" also names " + other.actor().name() + " ("
                                + other.actor().origin() + "); mark it with ? where it is not the usual sense");
            }
        }
        there.add(new Named(actor, name));
    }

    public List<Actor> all() {
        return all;
    }

    public List<Agent> agents() {
        return agentList;
    }

    /** Actors with exactly this name, whatever its case. */
    public List<Actor> byName(String words) {
        return names.find(words).stream().map(Named::actor).distinct().toList();
    }

    /** Actors whose name starts at this token, longest first, then the usual sense; tokens as printed. */
    public List<Match> match(List<String> words, int from) {
        List<Match> found = new ArrayList<>();
        for (Phrases.Hit<Named> hit : names.at(words, from)) {
            Named named = hit.value();
            if (Spelling.fits(named.name().words(), words.subList(from, from + hit.length()))) {
                found.add(new Match(named.actor(), named.name(), hit.length()));
            }
        }
        found.sort(Comparator.comparing((Match match) -> -match.length())
                .thenComparing(match -> match.name().ambiguous()));
        return found;
    }

    /** The state, territory or special actor with this code. */
    public Optional<Actor> country(String code) {
        return Optional.ofNullable(countries.get(code));
    }

    /** The country of an adjective or demonym ("Russian", "Russians"), if it is the only one. */
    public Optional<String> countryOfDemonym(String words) {
        List<String> codes = names.find(words).stream()
                .filter(named -> named.name().use() == Actor.Use.ADJECTIVE
                        || named.name().use() == Actor.Use.DEMONYM)
                .flatMap(named -> named.actor().country().stream())
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }

    /** Capitals of a country, the usual spelling first. */
    public List<String> capitals(String code) {
        return country(code).stream()
                .flatMap(actor -> actor.names().stream())
                .filter(name -> name.use() == Actor.Use.CAPITAL)
                .map(Name::words)
                .toList();
    }

    /** Member states of an organisation, ISO codes; empty if not recorded. */
    public List<String> members(Actor organisation) {
        return members.getOrDefault(organisation.name(), List.of());
    }

    /** The noun phrase exactly, in singular or as listed. */
    public Optional<Agent> agent(String words) {
        return agents.find(words).stream().findFirst();
    }

    /**
     * The longest noun phrase that ends at this token: its last word by form, then by lemma, those before by form.
     *
     * @param forms lower case or as printed
     * @param lemmas of the same tokens
     */
    public Optional<Agent> agentAt(List<String> forms, List<String> lemmas, int end) {
        for (int start = Math.max(0, end - 5); start <= end; start++) {
            String before = String.join(" ", forms.subList(start, end));
            for (String last : List.of(forms.get(end), lemmas.get(end))) {
                Optional<Agent> found = agent((before + " " + last).toLowerCase(Locale.ROOT));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The longest title that starts at this token; tokens as printed. */
    public Optional<Found<Title>> title(List<String> words, int from) {
        return titles.at(words, from).stream()
                .filter(hit -> Spelling.fits(hit.value().words(), words.subList(from, from + hit.length())))
                .map(hit -> new Found<>(hit.value(), hit.length()))
                .findFirst();
    }

    /** The longest modifier that starts at this token. */
    public Optional<Found<Modifier>> modifier(List<String> words, int from) {
        return modifiers.at(words, from).stream()
                .map(hit -> new Found<>(hit.value(), hit.length()))
                .findFirst();
    }
}
