package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.article.Span;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** Finds the reporting words of a sentence and, by its grammar, who reports what to whom. */
final class CueReader {
    /** Better evidence first. */
    private static final List<Frame> BY_STRENGTH =
            List.of(Frame.CLAUSE, Frame.BIDDING, Frame.NAMING, Frame.INFINITIVE, Frame.OBJECT, Frame.QUOTE);

    private static final Set<String> LIGHT =
            Set.of("make", "issue", "release", "give", "deliver", "repeat", "reiterate", "renew", "offer", "send", "have", "voice",
                    "express", "lodge", "file", "publish", "post", "hold", "raise", "share", "echo", "level", "put", "drop", "air");

    private final Cues cues;
    private final Unsaid unsaid;

    CueReader(Cues cues, Unsaid unsaid) {
        this.cues = cues;
        this.unsaid = unsaid;
    }

    List<Draft> read(Sentence s) {
        List<Draft> out = new ArrayList<>();
        for (Token token : s.tokens()) {
            String part = switch (token.upos()) {
                case "VERB" -> "verb";
                case "NOUN" -> "noun";
                case "ADJ" -> "adjective";
                default -> "";
            };
            if (!part.isEmpty()) {
                best(s, token, cues.of(part, token.lemma())).ifPresent(out::add);
            }
        }
        return out;
    }

    private Optional<Draft> best(Sentence s, Token token, List<Cue> candidates) {
        int longest = 0;
        int strongest = BY_STRENGTH.size();
        Optional<Draft> best = Optional.empty();
        if (!candidates.isEmpty() && !unsaid.happened(s, token.index())) {
            return best;
        }
        for (Cue cue : candidates) {
            List<Integer> words = Phrase.match(s, token.index(), cue.words());
            if (words.isEmpty() || cue.words().size() < longest) {
                continue;
            }
            for (int strength = 0; strength < BY_STRENGTH.size(); strength++) {
                boolean better = cue.words().size() > longest || strength < strongest;
                if (better && cue.may(BY_STRENGTH.get(strength))) {
                    Optional<Draft> draft = draft(s, token.index(), cue, words, BY_STRENGTH.get(strength));
                    if (draft.isPresent()) {
                        best = draft;
                        longest = cue.words().size();
                        strongest = strength;
                    }
                }
            }
        }
        return best;
    }

    private Optional<Draft> draft(Sentence s, int head, Cue cue, List<Integer> words, Frame frame) {
        Set<Integer> content = new TreeSet<>();
        Draft draft = new Draft(
                s, head, s.spanOf(words), "say/cues:" + cue.rule(), cue.means(), cue.stance(), cue.may(Frame.QUOTE), cue.confidence());
        int inverted = cue.may(Frame.QUOTE) && cue.part().equals("verb") ? Clauses.inverted(s, head) : -1;
        draft.speaker = cue.part().equals("noun") ? owner(s, head) : inverted >= 0 ? inverted : Clauses.doer(s, head);
        int governed = Phrase.governed(s, head, words);
        switch (frame) {
            case CLAUSE -> clause(s, head, words, inverted, content);
            case INFINITIVE -> infinitive(s, head, content);
            case BIDDING -> bidding(s, head, governed, draft, content);
            case NAMING -> naming(s, head, governed, draft, content);
            case OBJECT -> object(s, head, governed, words, draft, content);
            case QUOTE -> {
                if (!cue.part().equals("verb")) {
                    return Optional.empty();
                }
            }
        }
        content.removeAll(words);
        if (inverted >= 0) {
            content.removeAll(s.subtree(inverted));
        }
        if (frame != Frame.QUOTE && content.isEmpty() || draft.speaker >= 0 && content.contains(draft.speaker)) {
            return Optional.empty();
        }
        boolean spoken = cue.part().equals("verb") || draft.speaker >= 0;
        if (!spoken) {
            return Optional.empty();
        }
        addressee(s, head, draft);
        for (Span piece : Clauses.pieces(s, content)) {
            draft.pieces.add(piece);
        }
        return frame != Frame.QUOTE && draft.pieces.isEmpty() ? Optional.empty() : Optional.of(draft);
    }

    /** A clause below the cue, after it or before it; or the clause that the cue interrupts or closes. */
    private static void clause(Sentence s, int head, List<Integer> words, int inverted, Set<Integer> content) {
        boolean before = false;
        for (int word : words) {
            for (int child : s.children(word, "ccomp", "acl", "parataxis", "xcomp", "csubj", "advcl", "conj")) {
                boolean fronted = child < head && s.token(child).is("ccomp");
                if (below(s, head, word, child, words) && !(before && cueBetween(s, head, child)) && !(inverted > 0 && child > head)) {
                    content.addAll(s.subtree(child));
                    before |= fronted;
                }
            }
        }
        if (before && inverted >= 0) {
            content.removeIf(i -> i > head);
        }
        if (content.isEmpty() && s.token(head).verb()) {
            host(s, head, inverted, content);
        }
        if (content.isEmpty() && inverted < 0) {
            that(s, head, content);
        }
    }

    /** "X happened, he said" and "X, he said, happened": the clause that the cue hangs on, without the cue. */
    private static void host(Sentence s, int head, int inverted, Set<Integer> content) {
        Token token = s.token(head);
        boolean as = token.is("advcl") && Clauses.marked(s, head, "as");
        if (token.head() < 0 || !(token.is("parataxis") || as || inverted >= 0 || inserted(s, head))) {
            return;
        }
        int host = token.head();
        while (token.is("acl:relcl") && s.token(host).head() >= 0 && !predicate(s, host)) {
            host = s.token(host).head();
        }
        content.addAll(s.subtree(host));
        content.removeAll(s.subtree(head));
        if (inverted >= 0) {
            content.removeIf(i -> i > head);
        }
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
        return paused && subject >= 0 && subject < head && own.size() == last - first + 1 && !s.token(first).is("mark")
                && !Set.of("who", "which", "that").contains(s.token(subject).lower()) && s.child(head, "obj", "xcomp") < 0;
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
            return true;
        }
        if (token.is("conj")) {
            return child > head && word == head && Clauses.marked(s, child, "that");
        }
        if (token.is("acl")) {
            return s.token(word).noun() && Clauses.marked(s, child, "that") && Clauses.finite(s, child);
        }
        if (token.is("parataxis")) {
            return child > head && word == head && colonBetween(s, head, child);
        }
        return (token.is("advcl") || token.is("xcomp")) && child > head && Clauses.marked(s, child, "that") && Clauses.finite(s, child);
    }

    private static boolean colonBetween(Sentence s, int head, int child) {
        for (int i = head + 1; i < child; i++) {
            if (s.token(i).text().equals(":")) {
                return true;
            }
        }
        return false;
    }

    private static void infinitive(Sentence s, int head, Set<Integer> content) {
        for (int child : s.children(head, "xcomp", "acl", "advcl")) {
            boolean to = Unsaid.infinitive(s, child);
            if (child > head && to && (s.token(child).is("xcomp") || s.token(head).noun() && s.token(child).is("acl"))) {
                content.addAll(withoutTo(s, child));
            }
        }
    }

    private static Collection<Integer> withoutTo(Sentence s, int verb) {
        return s.subtree(verb, i -> !(s.token(i).head() == verb && s.token(i).is("mark") && s.token(i).lower().equals("to")));
    }

    private static void bidding(Sentence s, int head, int governed, Draft draft, Set<Integer> content) {
        int person = governed >= 0 ? governed : s.child(head, "obj", "iobj");
        if (person < 0 || person < head) {
            return;
        }
        for (int at : List.of(head, person)) {
            for (int child : s.children(at, "xcomp", "advcl", "acl", "ccomp")) {
                if (child > person && Unsaid.infinitive(s, child)) {
                    content.addAll(s.subtree(child));
                }
            }
        }
        if (!content.isEmpty()) {
            content.addAll(phrase(s, person));
            draft.addressee = person;
        }
    }

    /** A phrase without the preposition that the cue already holds. */
    private static Collection<Integer> phrase(Sentence s, int head) {
        return s.subtree(head, i -> !(s.token(i).head() == head && s.token(i).is("case")));
    }

    private static void naming(Sentence s, int head, int governed, Draft draft, Set<Integer> content) {
        int object = governed >= 0 ? governed : Clauses.passive(s, head) ? s.child(head, "nsubj:pass") : s.child(head, "obj", "iobj");
        boolean gap = s.token(head).is("acl:relcl") || s.token(head).is("ccomp", "advcl") && s.child(head, "nsubj") >= 0;
        int named = -1;
        for (int child : s.children(head, "xcomp", "obl", "advcl", "obj", "ccomp")) {
            boolean as = Clauses.marked(s, child, "as", "to", "with") && !Unsaid.infinitive(s, child);
            boolean bare = s.token(child).is("xcomp") && !Unsaid.infinitive(s, child) || s.token(child).is("obj") && child != object;
            if (child > head && child != object && (as && Clauses.marked(s, child, "as") || bare)) {
                named = child;
            }
        }
        if (object >= 0 && named >= 0) {
            content.addAll(s.subtree(object));
            content.addAll(s.subtree(named));
            draft.object = object;
        } else if (gap && (named >= 0 || object > head)) {
            content.addAll(s.subtree(named >= 0 ? named : object));
        }
    }

    private static void object(
            Sentence s, int head, int governed, List<Integer> words, Draft draft, Set<Integer> content) {
        int object = governed;
        if (words.size() == 1 || governed < 0) {
            object = Clauses.passive(s, head) ? s.child(head, "nsubj:pass") : s.child(head, "obj");
            if (Clauses.passive(s, head) && draft.speaker < 0) {
                return;
            }
        }
        if (object < 0 && s.token(head).is("acl:relcl") && words.size() == 1 && !Clauses.passive(s, head)) {
            int noun = s.token(head).head();
            if (noun >= 0 && noun != draft.speaker && s.child(head, "nsubj") >= 0) {
                content.addAll(Clauses.core(s, noun));
                draft.object = noun;
            }
            return;
        }
        if (object < 0 || words.contains(object)) {
            return;
        }
        draft.object = object;
        int clause = s.token(object).head();
        content.addAll(phrase(s, object));
        for (int child : s.children(clause == head ? head : clause, "obl", "advcl", "xcomp", "nmod")) {
            if (child > object && Clauses.marked(s, child, "of", "for", "as", "over", "about", "to") && clause == head) {
                content.addAll(s.subtree(child));
            }
        }
    }

    /** Who makes the claim that a noun names: "X's claim", "the claim by X", or the subject of "made the claim". */
    private static int owner(Sentence s, int noun) {
        int possessor = s.child(noun, "nmod:poss");
        if (possessor >= 0) {
            return possessor;
        }
        for (int child : s.children(noun, "nmod")) {
            if (Clauses.marked(s, child, "by", "from")) {
                return child;
            }
        }
        int head = s.token(noun).head();
        if (head >= 0 && s.token(noun).is("obj") && LIGHT.contains(s.token(head).lemma())) {
            return Clauses.doer(s, head);
        }
        return -1;
    }

    private static void addressee(Sentence s, int head, Draft draft) {
        if (draft.addressee >= 0) {
            return;
        }
        Token token = s.token(head);
        if (Set.of("tell", "ask", "inform", "assure", "remind", "warn", "advise", "notify", "thank", "promise").contains(token.lemma())) {
            int told = s.child(head, "iobj", "obj");
            draft.addressee = told >= 0 && Clauses.noun(s.token(told)) ? told : -1;
        } else if (Set.of("say", "write", "explain", "announce", "complain", "admit", "suggest", "confess", "confirm").contains(token.lemma())) {
            int to = Clauses.governed(s, head, "to");
            draft.addressee = to >= 0 && Clauses.noun(s.token(to)) ? to : -1;
        }
    }
}
