package org.demarche.mention.who;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Actor.Use;
import org.demarche.language.Token;
import org.demarche.mention.ResolvedBy;

/**
 * Links a name to the nouns that introduce it: titles before it, appositions on either side, "X is a former lawmaker". The
 * noun's reference becomes the name's, and somebody the files do not know gets country and sector from it.
 */
final class Introductions {
    private final Descriptions descriptions;
    private final Belonging belonging;
    private final Titles titles;
    private final Surroundings surroundings;

    Introductions(Descriptions descriptions, Belonging belonging, Titles titles, Surroundings surroundings) {
        this.belonging = belonging;
        this.descriptions = descriptions;
        this.titles = titles;
        this.surroundings = surroundings;
    }

    void read(Reference reference, NameSpan name) {
        if (reference.entities.size() != 1) {
            return;
        }
        Entity entity = reference.entities.get(0);
        if (!entity.person() && entity.kind != Entity.Kind.ORGANISATION) {
            return;
        }
        Line line = reference.line;
        boolean unfiled = !name.known() && entity.id.isEmpty();
        boolean unknown = unfiled || entity.person() && entity.sectors.isEmpty();
        for (int noun : nouns(line, reference.head, name)) {
            introduce(reference, entity, noun, unknown);
        }
        title(line, name, entity, unknown);
        if (unknown && entity.country.isEmpty()) {
            entity.country = belonging.country(line, reference.head);
        }
        if (unknown && entity.country.isEmpty()) {
            wider(line, reference.head, entity);
        }
        if (unknown && entity.country.isEmpty()) {
            entity.country =
                    surroundings.of(reference, entity.sectors.contains("GOV")).map(Surroundings.Found::country);
        }
    }

    private void title(Line line, NameSpan name, Entity entity, boolean unknown) {
        Entity.Gender told = titles.gender(line, name);
        if (entity.person() && told != Entity.Gender.UNKNOWN) {
            entity.gender = told;
        }
        titles.title(line, name).ifPresent(title -> {
            entity.roles.add(Background.level(title.words()));
            entity.roles.add(lastWord(Background.level(title.words())));
            if (unknown) {
                entity.learn(
                        titles.country(line, name.start())
                                .or(() -> titles.country(line, name.head()))
                                .or(title::country),
                        title.sectors());
            }
        });
        if (unknown && entity.person()) {
            entity.learn(titles.country(line, name.head()), List.of());
        }
    }

    /** Nouns that describe the name. */
    private static List<Integer> nouns(Line line, int head, NameSpan name) {
        List<Integer> nouns = new ArrayList<>(2);
        Token token = line.token(head);
        for (int child : line.sentence.children(head, "appos", "nmod:desc", "compound")) {
            boolean apart = child > head || line.names[child] == null;
            if (apart && !name.equals(line.names[child])) {
                nouns.add(child);
            }
        }
        int above = token.head();
        if (above >= 0) {
            Token parent = line.token(above);
            boolean beside = token.is("appos", "flat", "nmod:desc") || (token.is("compound") && above > head && false);
            if (beside && parent.upos().matches("NOUN|PROPN") && line.names[above] == null) {
                nouns.add(above);
            }
            boolean copular = token.is("nsubj") && line.sentence.child(above, "cop") >= 0;
            if (copular && parent.upos().equals("NOUN")) {
                nouns.add(above);
            }
        }
        for (int child : line.sentence.children(head, "acl:relcl")) {
            if (line.token(child).upos().equals("NOUN") && line.sentence.child(child, "cop") >= 0) {
                nouns.add(child);
            }
        }
        return nouns;
    }

    private void introduce(Reference reference, Entity entity, int noun, boolean unknown) {
        Line line = reference.line;
        Optional<Description> description = descriptions.at(line, noun);
        if (description.isEmpty()) {
            if (unknown && entity.person() && line.token(reference.head).is("appos")) {
                entity.learn(titles.country(line, noun), List.of());
            }
            return;
        }
        String words = description.get().agent().words();
        entity.roles.add((description.get().former() ? "former " : "") + words);
        entity.roles.add(lastWord(words));
        if (unknown && !line.token(noun).is("root")) {
            boolean first = entity.sectors.isEmpty();
            entity.learn(description.get().country(), description.get().sectors());
            if (first && !line.token(noun).is("nmod:desc")) {
                reference.by = ResolvedBy.APPOSITION;
            }
        } else if (unknown) {
            entity.learn(description.get().country(), description.get().sectors());
        }
        line.reference(noun)
                .filter(other -> !other.settled)
                .ifPresent(other -> other.settle(entity, ResolvedBy.APPOSITION, "apposition or predicate of a name"));
    }

    /** Somebody introduced without a country has the one that his description names, if it names one only. */
    private void wider(Line line, int head, Entity entity) {
        Set<String> countries = new HashSet<>();
        for (int child : line.sentence.children(head, "appos", "acl", "acl:relcl", "nmod")) {
            if (child < head) {
                continue;
            }
            for (int i : line.sentence.subtree(child)) {
                NameSpan name = line.names[i];
                if (name != null
                        && name.may(Use.ADJECTIVE, Use.NAME, Use.SEAT, Use.CAPITAL, Use.PLACE)
                        && !name.mayBe(org.demarche.knowledge.Actor.Kind.PERSON)) {
                    name.country().ifPresent(countries::add);
                }
            }
        }
        if (countries.size() == 1) {
            entity.country = Optional.of(countries.iterator().next());
        }
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }
}
