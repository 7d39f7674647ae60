package org.demarche.observation.done;

import java.util.List;
import java.util.Optional;
import org.demarche.knowledge.EventRule;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** Where the words that a rule names stand in a sentence: verbs with their second word, nouns with their first. */
final class Triggers {
    private final Sentence sentence;
    private final Arguments arguments;

    Triggers(Sentence sentence, Arguments arguments) {
        this.sentence = sentence;
        this.arguments = arguments;
    }

    /** The tokens of the rule's trigger at this token, if it stands there. */
    Optional<List<Integer>> words(EventRule rule, int token) {
        Token t = sentence.token(token);
        if (t.is("aux")) {
            return Optional.of(List.of(token, t.head()));
        }
        if (t.noun()) {
            List<Integer> best = null;
            for (String phrase : rule.nouns()) {
                Optional<List<Integer>> words = nounWords(phrase, token);
                if (words.isPresent() && (best == null || words.get().size() > best.size())) {
                    best = words.get();
                }
            }
            return Optional.ofNullable(best);
        }
        if (rule.adjectives().contains(t.lemma()) && t.upos().equals("ADJ")) {
            return Optional.of(List.of(token));
        }
        List<Integer> best = null;
        for (String phrase : rule.verbs()) {
            Optional<List<Integer>> words = verbWords(phrase, token);
            if (words.isPresent() && (best == null || words.get().size() > best.size())) {
                best = words.get();
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<List<Integer>> nounWords(String phrase, int token) {
        int blank = phrase.lastIndexOf(' ');
        Token t = sentence.token(token);
        String lemma = t.upos().equals("PROPN") ? t.lower() : t.lemma();
        if (!phrase.substring(blank + 1).equals(lemma)) {
            return Optional.empty();
        }
        if (blank < 0) {
            return Optional.of(List.of(token));
        }
        String first = phrase.substring(0, blank);
        for (int child : sentence.children(token, "compound", "amod", "nmod")) {
            if (sentence.token(child).lemma().equalsIgnoreCase(first)
                    || sentence.token(child).lower().equals(first)) {
                return Optional.of(List.of(child, token));
            }
        }
        return Optional.empty();
    }

    private Optional<List<Integer>> verbWords(String phrase, int token) {
        String lemma = sentence.token(token).lemma();
        int blank = phrase.indexOf(' ');
        if (blank < 0) {
            return phrase.equals(lemma) ? Optional.of(List.of(token)) : Optional.empty();
        }
        if (!phrase.substring(0, blank).equals(lemma)) {
            return Optional.empty();
        }
        String second = phrase.substring(blank + 1);
        int next = second.indexOf(' ');
        if (next >= 0) {
            return oblique(token, second.substring(0, next), second.substring(next + 1));
        }
        for (int child : sentence.children(token, "compound:prt", "advmod", "obj", "xcomp")) {
            if (sentence.token(child).lower().equals(second)
                    || sentence.token(child).lemma().equals(second)) {
                return Optional.of(List.of(token, child));
            }
        }
        if (token + 1 < sentence.size()
                && sentence.token(token + 1).lower().equals(second)
                && sentence.token(token + 1).is("case", "mark", "advmod")) {
            return Optional.of(List.of(token, token + 1));
        }
        return arguments.role(token, second).isEmpty() ? Optional.empty() : Optional.of(List.of(token));
    }

    /** A verb with a set phrase: "take into custody", "hack to death". */
    private Optional<List<Integer>> oblique(int token, String preposition, String noun) {
        for (int head : arguments.role(token, preposition)) {
            if (sentence.token(head).lemma().equals(noun)
                    || sentence.token(head).lower().equals(noun)) {
                return Optional.of(List.of(token, head));
            }
        }
        return Optional.empty();
    }
}
