package org.demarche.observation.done;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Span;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.Mentions;
import org.demarche.observation.Quantity;

/** How many were killed, injured or took part, as the event's own sentence states it. */
final class Casualties {
    private static final Set<String> KILLED =
            Set.of("kill", "die", "dead", "murder", "massacre", "slaughter", "death", "execute", "assassinate");
    private static final Set<String> INJURED = Set.of("injure", "wound", "hurt", "injury", "maim");
    private static final Set<String> PRESENT = Set.of(
            "protester",
            "demonstrator",
            "people",
            "person",
            "worker",
            "student",
            "troop",
            "troops",
            "soldier",
            "supporter",
            "marcher",
            "striker",
            "teacher",
            "farmer");
    private static final Map<String, Integer> WORDS = new HashMap<>();
    private static final Map<String, Integer> SCALES =
            Map.of("dozen", 12, "hundred", 100, "thousand", 1000, "million", 1_000_000);

    static {
        String[] small = {
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty"
        };
        for (int i = 0; i < small.length; i++) {
            WORDS.put(small[i], i);
        }
    }

    private final Sentence sentence;
    private final Mentions mentions;
    private final Clauses clauses;

    Casualties(Sentence sentence, Mentions mentions, Clauses clauses) {
        this.sentence = sentence;
        this.mentions = mentions;
        this.clauses = clauses;
    }

    Optional<Quantity> killed() {
        return counted(KILLED);
    }

    Optional<Quantity> injured() {
        return counted(INJURED);
    }

    /** Those who act, where they are counted. */
    Optional<Quantity> size(int trigger) {
        for (int agent : sentence.token(trigger).verb() ? clauses.agents(trigger) : List.<Integer>of()) {
            if (PRESENT.contains(sentence.token(agent).lemma())) {
                Optional<Quantity> quantity = number(agent);
                if (quantity.isPresent()) {
                    return quantity;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Quantity> counted(Set<String> lemmas) {
        for (Token token : sentence.tokens()) {
            if (!lemmas.contains(token.lemma())) {
                continue;
            }
            if (token.verb()) {
                List<Integer> counted =
                        token.lemma().equals("die") ? clauses.agents(token.index()) : clauses.patients(token.index());
                for (int patient : counted) {
                    Optional<Quantity> quantity = number(patient);
                    if (quantity.isPresent()) {
                        return quantity;
                    }
                }
            } else {
                Optional<Quantity> quantity = number(token.index());
                if (quantity.isPresent()) {
                    return quantity;
                }
            }
        }
        return Optional.empty();
    }

    /** The number on a phrase: "at least 12 people", "three soldiers", "dozens of civilians", "25". */
    private Optional<Quantity> number(int noun) {
        for (int child : sentence.children(noun, "nummod")) {
            Optional<Integer> value = value(child);
            if (value.isPresent()) {
                return Optional.of(quantity(child, value.get()));
            }
        }
        return value(noun).map(value -> quantity(noun, value));
    }

    private Quantity quantity(int token, int value) {
        Span span = sentence.token(token).span();
        for (int scale : sentence.children(token, "compound", "nummod")) {
            span = span.cover(sentence.token(scale).span());
        }
        return new Quantity(value, value, mentions.words(span));
    }

    private Optional<Integer> value(int token) {
        Token t = sentence.token(token);
        if (!t.upos().equals("NUM")) {
            return Optional.empty();
        }
        String word = t.text().toLowerCase(Locale.ROOT).replace(",", "");
        for (int child : sentence.children(token, "compound", "nummod")) {
            Optional<Integer> multiplied =
                    plain(sentence.token(child).text().toLowerCase(Locale.ROOT).replace(",", ""));
            if (multiplied.isPresent() && SCALES.containsKey(word)) {
                return Optional.of(multiplied.get() * SCALES.get(word));
            }
        }
        return SCALES.containsKey(word) ? Optional.of(SCALES.get(word)) : plain(word);
    }

    private static Optional<Integer> plain(String word) {
        if (WORDS.containsKey(word)) {
            return Optional.of(WORDS.get(word));
        }
        return word.matches("\\d{1,8}") ? Optional.of(Integer.parseInt(word)) : Optional.empty();
    }
}
