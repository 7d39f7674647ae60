package org.demarche.mention.who;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.mention.ResolvedBy;

/** Settles nouns that name one party by its relation to another: "its ally", "our neighbour", "Kigali's old enemy". */
final class Relations {
    /** Sentences looked back for the other party. */
    private static final int REACH = 3;

    /** As for plurals: what a sentence back leaves, what a mention adds, what an office or army is worth. */
    private static final double DECAY = 0.6;

    private static final double OFTEN = 12;
    private static final double INDIRECT = 0.6;

    private final Background background;
    private final Cast cast;
    private final Discourse discourse;
    private final Belonging belonging;

    Relations(Background background, Cast cast, Discourse discourse, Belonging belonging) {
        this.background = background;
        this.cast = cast;
        this.discourse = discourse;
        this.belonging = belonging;
    }

    boolean relational(Line line, int head) {
        return background.wording().is(Wording.Use.RELATIONAL, line.lemma(head));
    }

    /** The country last spoken of that is not the one whose ally or enemy it is. */
    boolean settle(Reference reference) {
        Line line = reference.line;
        if (!relational(line, reference.head)
                || Extent.plural(line, reference.head)
                || line.sentence.child(reference.head, "cop") >= 0
                || Offices.titledCountry(line, reference.head).isPresent()) {
            return false;
        }
        int owner = line.sentence.child(reference.head, "nmod:poss");
        if (owner < 0) {
            return false;
        }
        List<Entity> whose = belonging.owners(line, reference.head).stream()
                .flatMap(found -> found.entities.stream())
                .toList();
        Optional<String> own =
                whose.stream().flatMap(entity -> entity.country.stream()).findFirst();
        if (own.isEmpty() || whose.stream().noneMatch(Relations::state)) {
            return false;
        }
        Optional<Entity> country = other(reference, own.get()).flatMap(cast::country);
        country.ifPresent(
                entity -> reference.settle(entity, ResolvedBy.ALIAS, "relation: the other country most in mind"));
        return country.isPresent();
    }

    /** The country most in mind beside its own: by prominence, nearness and how often it is named. */
    private Optional<String> other(Reference reference, String own) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (Reference before : discourse.before(reference.line, REACH)) {
            int back = reference.sentence().index() - before.sentence().index();
            for (Entity entity : before.entities) {
                Optional<String> code = entity.country.filter(found -> !found.equals(own) && !SPECIAL.contains(found));
                if (code.isPresent() && state(entity)) {
                    double itself = entity.kind == Entity.Kind.COUNTRY ? 1 : INDIRECT;
                    double weight = itself * Discourse.prominence(before) * Math.pow(DECAY, back)
                            + OFTEN * Math.min(4, entity.mentions);
                    weights.merge(code.get(), weight, Math::max);
                }
            }
        }
        return weights.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static final Set<String> SPECIAL = Set.of("EUR", "UNO", "IGO", "NGO", "MNC", "ISM", "IMG");

    private static boolean state(Entity entity) {
        return entity.kind == Entity.Kind.COUNTRY
                || entity.kind == Entity.Kind.GOVERNMENT
                || entity.sectors.contains("GOV")
                || entity.sectors.contains("MIL");
    }
}
