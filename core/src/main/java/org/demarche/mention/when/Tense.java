package org.demarche.mention.when;

import java.util.List;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** Which way the verb that an expression hangs on, or a word beside it, looks from the article's day. */
final class Tense {
    private static final Set<String> AHEAD = Set.of(
            "schedule",
            "plan",
            "expect",
            "slate",
            "set",
            "propose",
            "prepare",
            "postpone",
            "delay",
            "due",
            "likely",
            "upcoming",
            "forthcoming",
            "coming",
            "planned",
            "scheduled",
            "expected",
            "proposed",
            "next",
            "future",
            "book",
            "anticipate",
            "await");
    private static final Set<String> BEHIND = Set.of("recent", "past", "previous", "former", "latest");
    /** After these an infinitive is what came to pass. */
    private static final Set<String> CAME_TO_PASS = Set.of(
            "begin",
            "start",
            "continue",
            "manage",
            "fail",
            "use",
            "happen",
            "appear",
            "seem",
            "prove",
            "come",
            "help",
            "force",
            "allow",
            "lead",
            "cause",
            "report",
            "say",
            "believe",
            "think",
            "know",
            "turn");
    /** Said in the present of what stands in the diary. */
    private static final Set<String> DIARY = Set.of(
            "start", "begin", "resume", "open", "meet", "travel", "arrive", "leave", "visit", "take", "expire", "end",
            "come", "fly", "return", "vote", "go", "host", "hold", "face", "run", "close", "play", "depart", "convene",
            "gather");

    private static final int FAR = 15;

    private Tense() {}

    /** @param before the words before the expression, the nearest last, lower case */
    static Direction of(Sentence sentence, int head, List<String> before) {
        String last = before.isEmpty() ? "" : before.get(before.size() - 1);
        String last2 = before.size() < 2 ? "" : before.get(before.size() - 2) + " " + last;
        if (last2.equals("ahead of")
                || last.equals("until")
                || last2.equals("scheduled for")
                || last2.equals("set for")) {
            return Direction.FUTURE;
        }
        if (last.equals("since")) {
            return Direction.PAST;
        }
        Direction found = climb(sentence, head);
        if (found == Direction.OPEN && last.equals("by")) {
            return Direction.FUTURE;
        }
        return found;
    }

    private static Direction climb(Sentence sentence, int from) {
        for (int i = sentence.token(from).head(); i >= 0; i = sentence.token(i).head()) {
            Token token = sentence.token(i);
            if (token.verb() || token.upos().equals("AUX")) {
                return verb(sentence, i);
            }
            if (AHEAD.contains(token.lemma())) {
                return Direction.FUTURE;
            }
            for (int child : sentence.children(i)) {
                Token part = sentence.token(child);
                if (part.is("amod", "acl") && AHEAD.contains(part.lemma())) {
                    return Direction.FUTURE;
                }
                if (part.is("amod") && BEHIND.contains(part.lemma())) {
                    return Direction.PAST;
                }
                if (part.is("cop", "aux")) {
                    Direction copula = auxiliary(part);
                    if (copula != Direction.OPEN) {
                        return copula;
                    }
                }
            }
        }
        return nearest(sentence, from);
    }

    /** Which way a verb looks, by its tag and its auxiliaries. */
    static Direction verb(Sentence sentence, int verb) {
        Token token = sentence.token(verb);
        boolean infinitive = false;
        for (int child : sentence.children(verb)) {
            Token part = sentence.token(child);
            if (part.is("aux", "cop")) {
                Direction direction = auxiliary(part);
                if (direction != Direction.OPEN) {
                    return direction;
                }
            }
            infinitive |= part.is("mark") && part.lower().equals("to");
        }
        if (AHEAD.contains(token.lemma()) && !token.lemma().equals("delay")) {
            return Direction.FUTURE;
        }
        int head = token.head();
        if (infinitive) {
            boolean real =
                    head >= 0 && CAME_TO_PASS.contains(sentence.token(head).lemma());
            return real ? verb(sentence, head) : Direction.FUTURE;
        }
        return switch (token.xpos()) {
            case "VBD" -> Direction.PAST;
            case "VBN" -> token.is("acl", "advcl") ? Direction.PAST : Direction.OPEN;
            case "VBZ", "VBP" -> DIARY.contains(token.lemma()) ? Direction.FUTURE : Direction.OPEN;
            case "VBG" -> progressive(sentence, token);
            case "VB" -> Direction.FUTURE;
            default -> Direction.OPEN;
        };
    }

    private static Direction progressive(Sentence sentence, Token token) {
        if (sentence.child(token.index(), "aux") >= 0) {
            return Direction.FUTURE;
        }
        for (int i = token.head(); i >= 0; i = sentence.token(i).head()) {
            if (sentence.token(i).verb()) {
                return verb(sentence, i);
            }
        }
        return Direction.OPEN;
    }

    private static Direction auxiliary(Token part) {
        String word = part.lower();
        if (part.xpos().equals("MD")) {
            return Direction.FUTURE;
        }
        if (part.xpos().equals("VBD") || word.equals("has") || word.equals("have") || word.equals("having")) {
            return Direction.PAST;
        }
        return Direction.OPEN;
    }

    /** Where the tree names no verb, the nearest one does. */
    private static Direction nearest(Sentence sentence, int from) {
        for (int distance = 1; distance < FAR; distance++) {
            for (int i : new int[] {from - distance, from + distance}) {
                if (i >= 0 && i < sentence.size() && sentence.token(i).verb()) {
                    return verb(sentence, i);
                }
            }
        }
        return Direction.OPEN;
    }
}
