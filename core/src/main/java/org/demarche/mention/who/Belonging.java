package org.demarche.mention.who;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.demarche.knowledge.Actor.Use;
import org.demarche.language.Token;

/**
 * To whom a noun belongs: possessor, adjective, compound, "of", then "in". "Russian troops", "Ghana's parliament",
 * "officials of the ministry", "hardliners in Russia".
 */
final class Belonging {
    private final Wording wording;
    /** Settles a reference that the reading has not reached yet ("officials of the ministry"). */
    private final Consumer<Reference> settling;

    Belonging(Wording wording, Consumer<Reference> settling) {
        this.wording = wording;
        this.settling = settling;
    }

    /** References that own the noun at this token, the closest bond first. */
    List<Reference> owners(Line line, int head) {
        Set<Reference> owners = new LinkedHashSet<>();
        for (int child : line.sentence.children(head, "nmod:poss")) {
            add(owners, line, child);
        }
        inside(owners, line, head);
        for (int child : line.sentence.children(head, "nmod", "obl")) {
            if (owners.isEmpty() && child > head && line.token(head).noun() && of(line, head, child)) {
                add(owners, line, child);
            }
        }
        for (int child : line.sentence.children(head, "nmod", "obl")) {
            if (wording.is(Wording.Use.LOCATIVE, line.preposition(child)) && child > head && owners.isEmpty()) {
                boolean seat = line.names[child] != null && line.names[child].may(Use.SEAT);
                int place = seat ? line.sentence.child(child, "nmod") : child;
                if (place >= 0) {
                    add(owners, line, place);
                }
            }
        }
        return List.copyOf(owners);
    }

    /** Names among the modifiers before the head, however the parser hung them. */
    private void inside(Set<Reference> owners, Line line, int head) {
        NameSpan own = line.names[head];
        for (int i = Extent.first(line, head); i < head; i++) {
            NameSpan name = line.names[i];
            if (name == null || name.equals(own) || against(line, i)) {
                continue;
            }
            boolean telling = name.may(Use.ADJECTIVE, Use.DEMONYM, Use.CAPITAL, Use.SEAT, Use.NAME, Use.PLACE)
                    || name.type().equals("ORG")
                    || name.type().equals("LOC");
            if (telling && !possessed(line, name.head(), head)) {
                add(owners, line, name.head());
            }
        }
    }

    /** "anti-Russian" belongs to nobody. */
    private static boolean against(Line line, int i) {
        return i >= 2
                && line.lower.get(i - 1).equals("-")
                && line.lower.get(i - 2).matches("anti|pro|non|ex");
    }

    /** Whether a name is a possessor's own modifier ("the German minister's visit" is the minister's). */
    private static boolean possessed(Line line, int at, int head) {
        for (int i = at; i != head && i >= 0; i = line.token(i).head()) {
            if (line.token(i).is("nmod:poss")) {
                return true;
            }
        }
        return false;
    }

    private boolean of(Line line, int head, int child) {
        String preposition = line.preposition(child);
        return preposition.equals("of")
                || (preposition.equals("from") && line.token(head).upos().equals("NOUN"))
                || (preposition.equals("for")
                        && line.lemma(head).matches("spokesman|spokeswoman|spokesperson|candidate"))
                || (preposition.equals("by") && !line.token(head).verb());
    }

    private void add(Set<Reference> owners, Line line, int at) {
        Reference owner = line.at[at];
        if (owner == null) {
            return;
        }
        if (!owner.settled) {
            settling.accept(owner);
        }
        owners.add(owner);
    }

    /** The country that the closest owner tells. */
    Optional<String> country(Line line, int head) {
        return country(line, head, 2);
    }

    private Optional<String> country(Line line, int head, int depth) {
        for (Reference owner : owners(line, head)) {
            for (Entity entity : owner.entities) {
                if (entity.country.isPresent()) {
                    return entity.country;
                }
            }
            if (depth > 0 && owner.line == line && owner.head != head) {
                Optional<String> further = country(line, owner.head, depth - 1);
                if (further.isPresent()) {
                    return further;
                }
            }
        }
        return shared(line, head);
    }

    /** "Russian troops and officials": the second is Russian too, unless it has an article of its own. */
    private Optional<String> shared(Line line, int head) {
        Token token = line.token(head);
        if (!token.is("conj") || line.sentence.child(head, "det") >= 0) {
            return Optional.empty();
        }
        int first = token.head();
        for (int i = Extent.first(line, first); i < first; i++) {
            NameSpan name = line.names[i];
            if (name != null && name.may(Use.ADJECTIVE) && line.token(i).head() == first) {
                return name.country();
            }
        }
        return Optional.empty();
    }
}
