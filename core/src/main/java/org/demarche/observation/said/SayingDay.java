package org.demarche.observation.said;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.Mentions;
import org.demarche.mention.When;

/** The day something was said. */
final class SayingDay {
    private static final int FAR = 8;

    private SayingDay() {}

    /**
     * The day of the cue, or of the clauses above it as long as no other's words begin between; failing that, the only day
     * that the clauses above name at a noun ("remarks at a <em>call yesterday</em> contrasted with a statement by Xi, who …").
     */
    static Optional<When> of(Mentions mentions, Draft draft) {
        Sentence s = draft.sentence;
        Set<Integer> above = new HashSet<>();
        int at = draft.verb;
        for (int steps = 0; at >= 0 && steps < FAR; steps++) {
            above.add(at);
            Optional<When> when = mentions.when(s.index(), at)
                    .filter(day -> !draft.holds(day.words().span()));
            if (when.isPresent()) {
                return when;
            }
            Token token = s.token(at);
            if (token.is("ccomp") || token.is("advcl") && !token.xpos().equals("VBG")) {
                return Optional.empty();
            }
            at = token.head();
        }
        return atNoun(mentions, draft, above);
    }

    private static Optional<When> atNoun(Mentions mentions, Draft draft, Set<Integer> above) {
        Sentence s = draft.sentence;
        Set<When> days = new LinkedHashSet<>();
        for (Token token : s.tokens()) {
            if (token.noun() && !draft.holds(token.span()) && underOnly(s, token.index(), above)) {
                mentions.when(s.index(), token.index())
                        .filter(day -> !draft.holds(day.words().span()))
                        .ifPresent(days::add);
            }
        }
        return days.size() == 1 ? days.stream().findFirst() : Optional.empty();
    }

    /** No verb but those above the cue stands over the noun. */
    private static boolean underOnly(Sentence s, int noun, Set<Integer> above) {
        int at = s.token(noun).head();
        for (int steps = 0; at >= 0 && steps < FAR; steps++) {
            if (s.token(at).verb()) {
                return above.contains(at);
            }
            at = s.token(at).head();
        }
        return false;
    }
}
