package org.demarche.mention.who;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.demarche.language.Token;
import org.demarche.mention.ResolvedBy;

/** "who", "which", "that", "whose" in a relative clause stand for the noun that the clause hangs on. */
final class Relatives {
    private final Consumer<Reference> settling;

    Relatives(Consumer<Reference> settling) {
        this.settling = settling;
    }

    static boolean relative(Token token) {
        return token.upos().matches("PRON|DET|SCONJ")
                && token.lower().matches("who|whom|whose|which|that")
                && token.xpos().matches("WP|WDT|WP\\$|IN|DT");
    }

    /** Settles the pronoun; false if it stands in no relative clause. */
    boolean settle(Reference pronoun) {
        Line line = pronoun.line;
        int clause = pronoun.head;
        while (clause >= 0 && !line.token(clause).is("acl:relcl", "acl")) {
            clause = line.token(clause).head();
        }
        if (clause < 0) {
            return false;
        }
        int antecedent = line.token(clause).head();
        Optional<Reference> found = line.reference(antecedent);
        if (found.isEmpty() || antecedent > pronoun.head) {
            return false;
        }
        if (!found.get().settled) {
            settling.accept(found.get());
        }
        Set<Entity> entities = new LinkedHashSet<>();
        if (plural(line, clause, antecedent)) {
            int first = line.standing(antecedent);
            line.reference(first).ifPresent(reference -> entities.addAll(reference.entities));
            for (int conjunct : line.sentence.children(first, "conj")) {
                line.reference(conjunct).ifPresent(reference -> entities.addAll(reference.entities));
            }
        } else {
            entities.addAll(found.get().entities);
        }
        if (entities.isEmpty()) {
            pronoun.open(List.of(), "relative pronoun of a noun that is no actor");
        } else {
            pronoun.settle(List.copyOf(entities), ResolvedBy.PRONOUN, "relative pronoun");
        }
        return true;
    }

    /** A plural verb after a singular noun that is one of several: the clause is about all of them. */
    private static boolean plural(Line line, int clause, int antecedent) {
        boolean several = line.token(antecedent).is("conj")
                || !line.sentence.children(antecedent, "conj").isEmpty();
        if (!several || Extent.plural(line, antecedent)) {
            return false;
        }
        if (line.sentence.children(clause).stream()
                .anyMatch(child -> line.lower.get(child).equals("both"))) {
            return true;
        }
        if (line.token(clause).xpos().equals("VBP")) {
            return true;
        }
        for (int child : line.sentence.children(clause, "aux", "cop")) {
            if (line.lower.get(child).matches("have|are|were|do|'re|'ve")) {
                return true;
            }
        }
        return false;
    }
}
