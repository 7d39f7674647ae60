package org.demarche.observation.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.knowledge.EventRules;
import org.demarche.knowledge.ModeCues;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.Party;
import org.demarche.mention.Where;

/** Tells a match's PLOVER mode: by its rule, by the act it embeds, or by words in its clause. */
final class Modes {
    /** More modes than this on one act are words of other acts. */
    private static final int MOST = 2;

    /** Codes that stand for many states. */
    private static final Set<String> BODIES = Set.of("IGO", "UNO", "EUR");
    /** Types that only say yes to a deed named beside them. */
    private static final Set<String> CONSENT = Set.of("AGREE", "SUPPORT");
    /** Where words may stand that the trigger's own clause does not hold: a relative's noun, a clause's passive, a shared subject. */
    private static final List<String> FURTHER = List.of("clause", "object", "subject");

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

    /**
     * The rule's own modes decide. A mode told by the embedded act comes from the first that names a deed; consent is none
     * ("agree to a truce" asks for the truce): then words decide, then consent, then the default. Other rules go by words:
     * of the trigger, else of its clause.
     */
    List<String> of(Match match, String type) {
        if (!match.rule().modes().isEmpty()) {
            return match.rule().type().equals(type) ? match.rule().modes() : List.of();
        }
        ModeCues cues = rules.modes(type);
        if (!match.rule().modeByClause()) {
            List<String> shown = byWords(match, cues, MOST);
            return shown.isEmpty() ? otherwise(cues).stream().toList() : shown;
        }
        Optional<String> told = byClause(match, cues, false);
        if (told.isPresent()) {
            return List.of(told.get());
        }
        List<String> shown = byWords(match, cues, 1);
        if (!shown.isEmpty()) {
            return shown;
        }
        return byClause(match, cues, true)
                .or(() -> otherwise(cues))
                .map(List::of)
                .orElse(List.of());
    }

    /**
     * What the company and the place of a meeting tell where its words do not: bodies of states alone meet multilaterally,
     * a meeting in a land of none of its sides is hosted by a third party (manual, CONSULT).
     */
    static List<String> company(String type, List<String> told, List<Party> actors, Optional<Where> where) {
        Set<String> countries = new TreeSet<>();
        actors.forEach(actor -> actor.country().ifPresent(countries::add));
        if (!type.equals("CONSULT") || !told.isEmpty() || countries.isEmpty()) {
            return told;
        }
        if (BODIES.containsAll(countries) && countries.size() == 1) {
            return List.of("multilateral");
        }
        boolean abroad = where.isPresent() && !countries.contains(where.get().country());
        return abroad && countries.size() > 1 && java.util.Collections.disjoint(countries, BODIES)
                ? List.of("third-party")
                : told;
    }

    private Optional<String> byClause(Match match, ModeCues cues, boolean consent) {
        for (Match inner : matcher.embedded(match.rule(), match.trigger())) {
            String type = inner.rule().type();
            if (type.equals("REQUEST") && cues.clauses().containsKey("default")) {
                // what was turned down is what was asked for
                return of(inner, type).stream().findFirst();
            }
            String mode = CONSENT.contains(type) == consent ? cues.clauses().get(type) : null;
            if (mode != null) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }

    private List<String> byWords(Match match, ModeCues cues, int most) {
        List<String> out = new ArrayList<>();
        if (cues.words().isEmpty()) {
            return out;
        }
        add(match.words(), cues, out, most);
        if (!out.isEmpty() && !out.equals(otherwise(cues).stream().toList())) {
            return out;
        }
        out.clear();
        int light = sentence.token(match.trigger()).noun() ? arguments.lightVerb(match.trigger()) : -1;
        int centre = match.rule().auxiliaries().isEmpty()
                ? match.trigger()
                : sentence.token(match.trigger()).head();
        add(matcher.reach(light >= 0 ? light : centre), cues, out, most);
        for (String role : FURTHER) {
            if (out.isEmpty()) {
                arguments.role(centre, role).forEach(head -> add(matcher.reach(head), cues, out, most));
            }
        }
        return out;
    }

    /** The mode of a type that stands where nothing more telling is said. */
    private static Optional<String> otherwise(ModeCues cues) {
        return Optional.ofNullable(cues.clauses().get("default"));
    }

    private void add(List<Integer> tokens, ModeCues cues, List<String> out, int most) {
        for (Map.Entry<String, Set<String>> cue : cues.words().entrySet()) {
            for (int i : tokens) {
                Token token = sentence.token(i);
                if ((cue.getValue().contains(token.lemma()) || cue.getValue().contains(token.lower()))
                        && !out.contains(cue.getKey())
                        && out.size() < most) {
                    out.add(cue.getKey());
                }
            }
        }
    }
}
