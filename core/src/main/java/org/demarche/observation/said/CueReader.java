package org.demarche.observation.said;

import java.util.ArrayList;
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

    private static final Set<String> LIGHT = Set.of(
            "make",
            "issue",
            "release",
            "give",
            "deliver",
            "repeat",
            "reiterate",
            "renew",
            "offer",
            "send",
            "have",
            "voice",
            "express",
            "lodge",
            "file",
            "publish",
            "post",
            "hold",
            "raise",
            "share",
            "echo",
            "level",
            "put",
            "drop",
            "air");

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
        out.removeIf(d -> out.stream().anyMatch(other -> other.cue.contains(d.cue) && !other.cue.equals(d.cue)));
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
                s,
                head,
                s.spanOf(words),
                "say/cues:" + cue.rule(),
                cue.means(),
                cue.stance(),
                cue.may(Frame.QUOTE),
                cue.confidence());
        int inverted = cue.may(Frame.QUOTE) && cue.part().equals("verb") ? Doers.inverted(s, head) : -1;
        draft.speaker = cue.part().equals("noun") ? owner(s, head) : inverted >= 0 ? inverted : Doers.of(s, head);
        int governed = Phrase.governed(s, head, words);
        switch (frame) {
            case CLAUSE -> content.addAll(ClauseContent.of(s, head, cue, words, inverted, cues));
            case INFINITIVE -> PhraseContent.infinitive(s, head, content);
            case BIDDING -> PhraseContent.bidding(s, head, governed, draft, content);
            case NAMING -> PhraseContent.naming(s, head, governed, draft, content);
            case OBJECT -> PhraseContent.object(s, head, governed, words, draft, content);
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
        if (frame == Frame.CLAUSE && draft.speaker >= 0 && draft.speaker < head) {
            content.removeAll(s.subtree(draft.speaker));
        }
        if (frame != Frame.QUOTE && content.isEmpty() || draft.speaker >= 0 && content.contains(draft.speaker)) {
            return Optional.empty();
        }
        boolean spoken = cue.part().equals("verb") || draft.speaker >= 0;
        if (!spoken) {
            return Optional.empty();
        }
        draft.clause = frame == Frame.CLAUSE || frame == Frame.BIDDING || frame == Frame.QUOTE;
        addressee(s, head, draft);
        for (Span piece : Clauses.pieces(s, content)) {
            draft.pieces.add(piece);
        }
        return frame != Frame.QUOTE && draft.pieces.isEmpty() ? Optional.empty() : Optional.of(draft);
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
            return Doers.of(s, head);
        }
        return -1;
    }

    private static void addressee(Sentence s, int head, Draft draft) {
        if (draft.addressee >= 0) {
            return;
        }
        Token token = s.token(head);
        if (Set.of("tell", "ask", "inform", "assure", "remind", "warn", "advise", "notify", "thank", "promise")
                .contains(token.lemma())) {
            int told = s.child(head, "iobj", "obj");
            draft.addressee = told >= 0 && Clauses.noun(s.token(told)) ? told : -1;
        } else if (Set.of("say", "write", "explain", "announce", "complain", "admit", "suggest", "confess", "confirm")
                .contains(token.lemma())) {
            int to = Clauses.governed(s, head, "to");
            draft.addressee = to >= 0 && Clauses.noun(s.token(to)) ? to : -1;
        }
    }
}
