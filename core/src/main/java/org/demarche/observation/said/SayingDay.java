package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.Mentions;
import org.demarche.mention.When;

/** The day something was said. */
final class SayingDay {
    private static final int FAR = 8;

    /** What one does when one is heard to say something. */
    private static final Set<String> SCENE = Set.of(
            "ask",
            "speak",
            "talk",
            "address",
            "press",
            "question",
            "interview",
            "brief",
            "write",
            "testify",
            "appear",
            "meet");

    private SayingDay() {}

    /**
     * The day of the cue, or of the clauses above it as long as no other's words begin between; failing that, the only day
     * that the clauses above name at a noun ("remarks at a <em>call yesterday</em> contrasted with a statement by Xi, who …").
     */
    static Optional<When> of(Mentions mentions, Draft draft) {
        Sentence s = draft.sentence;
        Set<Integer> above = new HashSet<>();
        Optional<When> setting = setting(mentions, draft);
        if (setting.isPresent()) {
            return setting;
        }
        int at = draft.verb;
        for (int steps = 0; at >= 0 && steps < FAR; steps++) {
            above.add(at);
            Optional<When> when = mentions.when(s.index(), at)
                    .filter(day -> !draft.holds(day.words().span()));
            if (when.isPresent()) {
                return when;
            }
            Token token = s.token(at);
            if (token.is("ccomp") || token.is("advcl") && !token.xpos().equals("VBG") && !Unsaid.infinitive(s, at)) {
                return Optional.empty();
            }
            at = token.head();
        }
        return atNoun(mentions, draft, above);
    }

    /** The day of a participle that sets the scene ("Asked on Monday why, …"), or at which the speaker "spoke on Thursday". */
    private static Optional<When> setting(Mentions mentions, Draft draft) {
        Sentence s = draft.sentence;
        if (mentions.when(s.index(), draft.verb).isPresent()) {
            return Optional.empty();
        }
        List<Integer> scenes = new ArrayList<>();
        for (int child : s.children(draft.verb, "advcl")) {
            boolean participle = SCENE.contains(s.token(child).lemma()) && s.child(child, "nsubj", "mark", "aux") < 0;
            if (child < draft.verb && participle) {
                scenes.add(child);
            }
        }
        if (draft.speaker >= 0 && draft.speakerSentence == s) {
            for (int child : s.children(draft.speaker, "acl:relcl", "acl")) {
                if (SCENE.contains(s.token(child).lemma())) {
                    scenes.add(child);
                }
            }
        }
        return scenes.stream()
                .flatMap(scene -> mentions.when(s.index(), scene).stream())
                .filter(day -> !draft.holds(day.words().span()))
                .findFirst();
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
