package org.demarche.observation.said;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Yaml;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** Tells a reporting word that reports a saying from one that only speaks of it: {@code say/unsaid.yaml}. */
final class Unsaid {
    static final String FILE = "say/unsaid.yaml";
    private static final List<String> RULES = List.of("governors", "modals", "marks");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "neither", "nor", "hardly", "no");

    private static final Set<String> NOBODY = Set.of("no", "neither", "nobody", "none", "no-one");

    private final Map<String, Set<String>> words;

    private Unsaid(Map<String, Set<String>> words) {
        this.words = words;
    }

    static Unsaid read(Shelf shelf, Problems problems) {
        Map<String, Set<String>> words = new HashMap<>();
        RULES.forEach(rule -> words.put(rule, new HashSet<>()));
        for (Yaml item : Yaml.read(shelf, FILE, problems).map(Yaml::items).orElse(List.of())) {
            Map<String, Yaml> entries = item.entries(List.of("rule", "words", "why", "yes", "no", "gap"));
            Yaml rule = entries.get("rule");
            if (rule == null || !words.containsKey(rule.text()) || !entries.containsKey("words")) {
                item.problem("\"rule\" is one of " + RULES + ", and \"words\" follow");
            } else {
                words.get(rule.text()).addAll(entries.get("words").texts());
            }
        }
        return new Unsaid(words);
    }

    /** Whether the predicate at this token is denied. */
    static boolean negated(Sentence s, int verb) {
        for (int child : s.children(verb)) {
            Token token = s.token(child);
            if (token.is("advmod", "cc", "discourse", "det") && NEGATIONS.contains(token.lower())) {
                return true;
            }
            boolean nobody = token.is("nsubj")
                    && (NOBODY.contains(token.lower())
                            || s.children(child, "det").stream()
                                    .anyMatch(
                                            det -> NOBODY.contains(s.token(det).lower())));
            if (nobody) {
                return true;
            }
        }
        return false;
    }

    /** Whether the predicate at this token is said to have happened, or to be happening. */
    boolean happened(Sentence s, int verb) {
        if (negated(s, verb)) {
            return false;
        }
        Set<String> modals = words.getOrDefault("modals", Set.of());
        Set<String> marks = words.getOrDefault("marks", Set.of());
        for (int child : s.children(verb)) {
            Token token = s.token(child);
            boolean asLong = token.lower().equals("as")
                    && child > 0
                    && s.token(child - 1).lower().equals("long");
            if (asLong
                    || token.is("aux") && modals.contains(token.lemma())
                    || token.is("mark") && marks.contains(token.lower())) {
                return false;
            }
        }
        return !infinitive(s, verb) || happenedUnderGovernor(s, verb);
    }

    static boolean infinitive(Sentence s, int verb) {
        return s.children(verb, "mark").stream()
                .anyMatch(mark -> s.token(mark).lower().equals("to"));
    }

    private boolean happenedUnderGovernor(Sentence s, int verb) {
        Token token = s.token(verb);
        if (token.head() < 0) {
            return false;
        }
        Token governor = s.token(token.head());
        boolean complement = token.is("xcomp", "ccomp", "csubj", "acl");
        if (complement
                && (words.getOrDefault("governors", Set.of()).contains(governor.lemma())
                        || governor.noun()
                        || token.is("csubj", "acl"))) {
            return false;
        }
        return happened(s, token.head());
    }
}
