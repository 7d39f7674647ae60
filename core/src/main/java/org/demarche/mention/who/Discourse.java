package org.demarche.mention.who;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.demarche.language.Token;

/** The references met so far, in text order, and how much each is in mind at a later place. */
final class Discourse {
    /** Looking further back than this costs time and finds nothing (99 % of antecedents in news lie nearer). */
    private static final int WINDOW = 160;

    private final List<Reference> trail = new ArrayList<>();

    void enter(Reference reference) {
        trail.add(reference);
        reference.entities.forEach(entity -> entity.mentions++);
    }

    /** Newest first, as far back as the window and the number of sentences allow. */
    List<Reference> before(Line line, int sentences) {
        List<Reference> found = new ArrayList<>();
        for (int i = trail.size() - 1; i >= 0 && found.size() < WINDOW; i--) {
            Reference reference = trail.get(i);
            if (line.sentence.index() - reference.sentence().index() > sentences) {
                break;
            }
            if (reference.sentence().index() <= line.sentence.index()) {
                found.add(reference);
            }
        }
        return found;
    }

    /** The entity that fits and was mentioned last; of one sentence the most prominent. */
    Optional<Entity> last(Line line, int sentences, Predicate<Entity> fits) {
        Entity best = null;
        double most = -1;
        int sentence = -1;
        for (Reference reference : before(line, sentences)) {
            if (best != null && reference.sentence().index() != sentence) {
                break;
            }
            for (Entity entity : reference.entities) {
                double weight = prominence(reference);
                if (fits.test(entity) && weight > most) {
                    best = entity;
                    most = weight;
                    sentence = reference.sentence().index();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Distinct fitting entities, newest sentence first. */
    Set<Entity> recent(Line line, int sentences, Predicate<Entity> fits) {
        Set<Entity> found = new LinkedHashSet<>();
        for (Reference reference : before(line, sentences)) {
            reference.entities.stream().filter(fits).forEach(found::add);
        }
        return found;
    }

    /** How much the grammar puts a reference forward, 0–100: subjects most. Weights in the manner of Lappin and Leass. */
    static double prominence(Reference reference) {
        Line line = reference.line;
        Token token = line.token(line.standing(reference.head));
        double conjunct = token.index() == reference.head ? 0 : 5;
        boolean main = token.head() >= 0 && line.token(token.head()).is("root");
        return switch (token.relation()) {
            case "nsubj", "nsubj:outer", "csubj" -> (main ? 95 : 85) - conjunct;
            case "nsubj:pass" -> (main ? 88 : 80) - conjunct;
            case "obj", "iobj", "root" -> 55 - conjunct;
            case "nmod:poss" -> 50 - conjunct;
            case "obl:agent" -> 50 - conjunct;
            case "obl", "xcomp", "ccomp", "parataxis", "dislocated" -> 38 - conjunct;
            case "nmod", "appos" -> 28 - conjunct;
            case "amod", "compound", "nmod:desc", "nmod:unmarked", "vocative" -> 8;
            default -> 20;
        };
    }
}
