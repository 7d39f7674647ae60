package org.demarche.mention.who;

import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.Actor;
import org.demarche.knowledge.Actors;

/**
 * A name in a sentence.
 *
 * @param start first token
 * @param end one past the last
 * @param head the token through which it hangs in the sentence
 * @param type PER, LOC, ORG as the encoder says, or the empty string
 * @param matches actors of the files with this name; empty for a name they do not know
 * @param home country that a part of an unknown name tells ("Bank of Ghana")
 */
record NameSpan(int start, int end, int head, String type, List<Actors.Match> matches, Optional<String> home) {
    NameSpan {
        matches = List.copyOf(matches);
    }

    boolean known() {
        return !matches.isEmpty();
    }

    /** Whether one of the meanings is used so. */
    boolean may(Actor.Use... uses) {
        for (Actors.Match match : matches) {
            for (Actor.Use use : uses) {
                if (match.name().use() == use) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean mayBe(Actor.Kind kind) {
        return matches.stream().anyMatch(match -> match.actor().kind() == kind);
    }

    /** The country that all meanings agree on. */
    Optional<String> country() {
        List<String> codes = matches.stream()
                .flatMap(match -> match.actor().country().stream())
                .distinct()
                .toList();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : home;
    }
}
