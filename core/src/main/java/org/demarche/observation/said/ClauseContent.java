package org.demarche.observation.said;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** What was said, where it is a clause: below the cue, or around it. */
final class ClauseContent {
    /** After a comma these take up the speaker of the main verb. */
    static final Set<String> PARTICIPLES = Set.of(
            "adding",
            "saying",
            "noting",
            "arguing",
            "insisting",
            "claiming",
            "stressing",
            "telling",
            "explaining",
            "pointing",
            "warning",
            "calling",
            "citing",
            "accusing",
            "suggesting");

    private static final Set<String> RELATIVE = Set.of("whose", "which", "who", "whom");

    private ClauseContent() {}

    /** A clause below the cue, after it or before it; or the clause that the cue interrupts or closes. */
    static Set<Integer> of(Sentence s, int head, Cue cue, List<Integer> words, int inverted, Cues cues) {
        Set<Integer> content = new TreeSet<>();
        boolean before = false;
        for (int word : words) {
            for (int child : s.children(word, "ccomp", "acl", "parataxis", "xcomp", "csubj", "advcl", "conj")) {
                boolean fronted = child < head && s.token(child).is("ccomp");
                if (below(s, head, word, child, words)
                        && !(before && cueBetween(s, head, child))
                        && !(inverted > 0 && child > head)) {
                    content.addAll(s.subtree(child));
                    before |= fronted;
                }
            }
        }
        beforeThat(s, head, content);
        content.removeIf(i -> trailing(s, head, i));
        for (int i : List.copyOf(content)) {
            if (Doers.regoverned(s, i) == head && cues.reports(s.token(i).lemma())) {
                content.removeAll(s.subtree(i));
            }
        }
        if (before && inverted >= 0) {
            content.removeIf(i -> i > head);
        }
        if (content.isEmpty() && s.token(head).verb() && cue.may(Frame.QUOTE)) {
            host(s, head, inverted, content);
        }
        if (content.isEmpty() && inverted < 0) {
            that(s, head, content);
        }
        return content;
    }

    /** "told Japan that …": whoever was told is no part of what was said, wherever the parser hangs him. */
    private static void beforeThat(Sentence s, int head, Set<Integer> content) {
        int i = head + 1;
        while (i < Math.min(s.size(), head + 8)
                && (!s.token(i).verb() || s.token(i).is("amod"))
                && !s.token(i).upos().equals("AUX")) {
            int that = i++;
            if (that > head + 1
                    && content.contains(head + 1)
                    && s.token(that).is("mark")
                    && s.token(that).lower().equals("that")) {
                content.removeIf(k -> k > head && k < that);
                return;
            }
        }
    }

    /** Belongs to a participle that reports in its turn ("…, adding that …") and hangs too low. */
    private static boolean trailing(Sentence s, int head, int token) {
        int at = token;
        for (int steps = 0; at > head && steps < 30; steps++) {
            Token t = s.token(at);
            if (t.is("advcl")
                    && PARTICIPLES.contains(t.lower())
                    && s.token(at - 1).text().equals(",")
                    && t.head() < at) {
                return true;
            }
            at = t.head();
        }
        return false;
    }

    /** "X happened, he said" and "X, he said, happened": the clause that the cue hangs on, without the cue. */
    private static void host(Sentence s, int head, int inverted, Set<Integer> content) {
        Token token = s.token(head);
        boolean as = token.is("advcl") && Clauses.marked(s, head, "as");
        boolean complete = s.child(head, "xcomp") >= 0 || s.child(head, "obj") > head && !told(token.lemma()) && !as;
        if (token.head() < 0 || complete || !(token.is("parataxis") || as || inverted >= 0 || inserted(s, head))) {
            return;
        }
        int host = token.head();
        boolean low = token.is("acl:relcl") || s.token(host).is("nsubj", "obl", "obj", "nmod", "advmod");
        while (low && s.token(host).head() >= 0 && !predicate(s, host)) {
            host = s.token(host).head();
        }
        content.addAll(s.subtree(host));
        content.removeAll(s.subtree(head));
        if (inverted >= 0) {
            content.removeIf(i -> i > head);
        }
    }

    private static boolean told(String lemma) {
        return Set.of("tell", "ask", "assure", "inform", "remind", "warn").contains(lemma);
    }

    private static boolean predicate(Sentence s, int token) {
        return s.child(token, "nsubj", "csubj", "expl") >= 0;
    }

    /** A subject and a verb alone, between commas: ", he said,". */
    private static boolean inserted(Sentence s, int head) {
        List<Integer> own = s.subtree(head, i -> !s.token(i).is("punct"));
        int first = own.get(0);
        int last = own.get(own.size() - 1);
        int subject = s.child(head, "nsubj");
        boolean paused = first > 0
                && s.token(first - 1).text().equals(",")
                && last + 1 < s.size()
                && s.token(last + 1).upos().equals("PUNCT");
        return paused
                && subject >= 0
                && subject < head
                && own.size() == last - first + 1
                && !s.token(first).is("mark")
                && !Set.of("who", "which", "that").contains(s.token(subject).lower())
                && s.child(head, "obj", "xcomp") < 0;
    }

    private static boolean cueBetween(Sentence s, int head, int child) {
        for (int i = head + 1; i < child; i++) {
            if (s.token(i).verb() && s.token(i).is("advcl", "conj")) {
                return true;
            }
        }
        return false;
    }

    /** The parser lost the clause, but "that" shortly after the cue shows where it begins. */
    private static void that(Sentence s, int head, Set<Integer> content) {
        for (int i = head + 1; i < Math.min(s.size(), head + 9); i++) {
            Token token = s.token(i);
            if (token.verb() && i > head + 1 && !token.is("amod", "compound")) {
                return;
            }
            if (token.lower().equals("that") && token.is("mark")) {
                int last = s.subtree(head).get(s.subtree(head).size() - 1);
                for (int k = i; k <= last; k++) {
                    content.add(k);
                }
                return;
            }
        }
    }

    private static boolean below(Sentence s, int head, int word, int child, List<Integer> words) {
        Token token = s.token(child);
        if (words.contains(child)) {
            return false;
        }
        if (token.is("ccomp")) {
            return child > head
                    || s.subtree(child).stream()
                            .limit(3)
                            .noneMatch(i -> RELATIVE.contains(s.token(i).lower()));
        }
        if (token.is("conj")) {
            return child > head && word == head && Clauses.marked(s, child, "that");
        }
        if (token.is("acl")) {
            return s.token(word).noun() && Clauses.marked(s, child, "that") && Clauses.finite(s, child);
        }
        if (token.is("parataxis")) {
            return child > head && word == head && colonBetween(s, head, child) && !cueBetween(s, head, child);
        }
        return (token.is("advcl") || token.is("xcomp"))
                && child > head
                && Clauses.marked(s, child, "that")
                && Clauses.finite(s, child);
    }

    private static boolean colonBetween(Sentence s, int head, int child) {
        for (int i = head + 1; i < child; i++) {
            if (s.token(i).text().equals(":")) {
                return true;
            }
        }
        return false;
    }
}
