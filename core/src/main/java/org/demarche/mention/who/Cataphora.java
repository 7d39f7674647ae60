package org.demarche.mention.who;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.demarche.mention.ResolvedBy;

/**
 * An unnamed subject that the next sentence names: "A Kenyan news agency … KNA reported". The name must be new, of the same
 * country, and share a sector.
 */
final class Cataphora {
    /** Sentences between description and name. */
    private static final int REACH = 1;

    private final Deque<Reference> open = new ArrayDeque<>();

    void read(Line line) {
        open.removeIf(reference -> line.sentence.index() - reference.sentence().index() > REACH);
        for (Reference reference : line.references) {
            if (!reference.token().is("nsubj") || reference.entities.size() != 1) {
                continue;
            }
            Entity entity = reference.entities.get(0);
            if (reference.shape == Reference.Shape.NAME && entity.mentions == 1) {
                name(entity, line);
            } else if (reference.shape == Reference.Shape.NOUN && described(reference, entity)) {
                open.add(reference);
            }
        }
    }

    private static boolean described(Reference reference, Entity entity) {
        return reference.by == ResolvedBy.AGENT
                && !entity.plural
                && entity.country.isPresent()
                && entity.kind == Entity.Kind.ORGANISATION
                && Extent.indefinite(reference.line, reference.head);
    }

    private void name(Entity named, Line line) {
        for (Reference reference : List.copyOf(open)) {
            Entity entity = reference.entities.get(0);
            boolean fits = reference.line != line
                    && named.kind == entity.kind
                    && named.country.equals(entity.country)
                    && !Collections.disjoint(named.sectors, entity.sectors);
            if (fits) {
                reference.settle(named, ResolvedBy.APPOSITION, "cataphora: named in the next sentence");
                named.mentions++;
                open.remove(reference);
            }
        }
    }
}
