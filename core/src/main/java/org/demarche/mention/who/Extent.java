package org.demarche.mention.who;

import java.util.Optional;
import org.demarche.language.Token;

/** How far a noun phrase reaches, without relative clauses, appositions and conjuncts. */
final class Extent {
    private Extent() {}

    /** The leftmost modifier of a head. */
    static int first(Line line, int head) {
        int first = head;
        for (int child : line.sentence.children(head)) {
            if (child < head
                    && line.token(child)
                            .is(
                                    "det",
                                    "amod",
                                    "compound",
                                    "nummod",
                                    "nmod:poss",
                                    "nmod:desc",
                                    "det:predet",
                                    "flat",
                                    "nmod:unmarked",
                                    "advmod")) {
                first = Math.min(first, first(line, child));
            }
        }
        return first;
    }

    /** The last token of a name or compound that its head begins. */
    static int last(Line line, int head) {
        int last = head;
        for (int child : line.sentence.children(head)) {
            if (child > head
                    && line.token(child).is("flat", "compound", "fixed", "goeswith")
                    && !line.token(child).is("compound:prt")) {
                last = Math.max(last, child);
            }
        }
        NameSpan name = line.names[head];
        return name == null ? last : Math.max(last, name.end() - 1);
    }

    /** The first token that is part of a name for the phrase: articles, numbers, quantifiers and possessors dropped. */
    static int bare(Line line, int first, int head) {
        int i = first;
        while (i < head) {
            Token token = line.token(i);
            boolean dropped = token.upos().equals("DET")
                    || token.upos().equals("NUM")
                    || token.upos().equals("PRON")
                    || token.upos().equals("PUNCT")
                    || token.upos().equals("ADV")
                    || line.lower.get(i).matches("many|several|few|some|most|more|other|all|such|same|hundreds|dozens");
            if (!dropped) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Whether a phrase is definite: article, demonstrative, possessor. */
    static boolean definite(Line line, int head) {
        for (int child : line.sentence.children(head)) {
            Token token = line.token(child);
            if (child < head && token.is("nmod:poss")) {
                return true;
            }
            if (token.is("det", "det:predet") && line.lower.get(child).matches("the|this|that|these|those|both")) {
                return true;
            }
        }
        return false;
    }

    static boolean indefinite(Line line, int head) {
        for (int child : line.sentence.children(head, "det")) {
            if (line.lower.get(child).matches("an?|another|some|any|no|every|each|one")) {
                return true;
            }
        }
        return false;
    }

    static boolean plural(Line line, int head) {
        String xpos = line.token(head).xpos();
        return xpos.equals("NNS") || xpos.equals("NNPS") || line.lower.get(head).matches("people|police|troops");
    }

    /** The number word of a counted plural: "two", "three"; 2 for "both". */
    static Optional<Integer> count(Line line, int head) {
        for (int child : line.sentence.children(head)) {
            String word = line.lower.get(child);
            if (word.equals("both")) {
                return Optional.of(2);
            }
            if (line.token(child).is("nummod")) {
                int n = java.util.List.of("two", "three", "four", "five", "six").indexOf(word);
                if (n >= 0) {
                    return Optional.of(n + 2);
                }
            }
        }
        return Optional.empty();
    }
}
