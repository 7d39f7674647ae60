package org.demarche.observation.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.knowledge.EventRules;
import org.demarche.knowledge.ModeCues;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** Tells a match's PLOVER mode: by its rule, by the act it embeds, or by words in its clause. */
final class Modes {
    /** More modes than this on one act are words of other acts. */
    private static final int MOST = 2;

    private final Sentence sentence;
    private final EventRules rules;
    private final Matcher matcher;
    private final Arguments arguments;

    Modes(Sentence sentence, EventRules rules, Matcher matcher, Arguments arguments) {
        this.sentence = sentence;
        this.rules = rules;
        this.matcher = matcher;
        this.arguments = arguments;
    }

    List<String> of(Match match, String type) {
        if (!match.rule().modes().isEmpty()) {
            return match.rule().type().equals(type) ? match.rule().modes() : List.of();
        }
        ModeCues cues = rules.modes(type);
        if (match.rule().modeByClause()) {
            for (Match inner : matcher.embedded(match.rule(), match.trigger())) {
                String mode = cues.clauses().get(inner.rule().type());
                if (mode != null) {
                    return List.of(mode);
                }
            }
        }
        List<String> byWords = byWords(match, cues);
        if (byWords.isEmpty() && match.rule().modeByClause() && cues.clauses().containsKey("default")) {
            return List.of(cues.clauses().get("default"));
        }
        return byWords;
    }

    private List<String> byWords(Match match, ModeCues cues) {
        List<String> out = new ArrayList<>();
        if (cues.words().isEmpty()) {
            return out;
        }
        add(match.words(), cues, out);
        if (!out.isEmpty()) {
            return out;
        }
        int light = sentence.token(match.trigger()).noun() ? arguments.lightVerb(match.trigger()) : -1;
        int centre = match.rule().auxiliaries().isEmpty()
                ? match.trigger()
                : sentence.token(match.trigger()).head();
        add(matcher.reach(light >= 0 ? light : centre), cues, out);
        return out;
    }

    private void add(List<Integer> tokens, ModeCues cues, List<String> out) {
        for (Map.Entry<String, Set<String>> cue : cues.words().entrySet()) {
            for (int i : tokens) {
                Token token = sentence.token(i);
                if ((cue.getValue().contains(token.lemma()) || cue.getValue().contains(token.lower()))
                        && !out.contains(cue.getKey())
                        && out.size() < MOST) {
                    out.add(cue.getKey());
                }
            }
        }
    }
}
