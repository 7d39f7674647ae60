package org.demarche.observation.done;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.Mentions;
import org.demarche.mention.Party;

/**
 * Predicates between two known parties of different countries, and whether a rule knows them: the to-do list of the
 * lexicon.
 */
public final class Gaps {
    /**
     * One such predicate.
     *
     * @param predicate the verb's lemma, with particle and with the preposition of the other party where it has one
     * @param known whether any rule was tried at the verb
     * @param words from one party to the other
     */
    public record Gap(String predicate, boolean known, Words words) {}

    private Gaps() {}

    /** @param attempts the rules tried in the same article */
    public static List<Gap> of(Mentions mentions, List<Attempt> attempts) {
        Set<Span> tried = new HashSet<>();
        attempts.forEach(attempt -> tried.add(attempt.trigger().span()));
        List<Gap> out = new ArrayList<>();
        for (Sentence sentence : mentions.sentences()) {
            Arguments arguments = new Arguments(sentence, Set.of());
            for (Token token : sentence.tokens()) {
                if (token.verb()) {
                    gap(mentions, sentence, arguments, token, tried.contains(token.span()))
                            .ifPresent(out::add);
                }
            }
        }
        return out;
    }

    private static Optional<Gap> gap(
            Mentions mentions, Sentence sentence, Arguments arguments, Token verb, boolean known) {
        List<Party> doers = parties(mentions, sentence, arguments.role(verb.index(), "subject"));
        if (doers.isEmpty()) {
            return Optional.empty();
        }
        String lemma = arguments.lemmaWithParticle(verb.index());
        List<Party> others = parties(mentions, sentence, arguments.role(verb.index(), "object"));
        if (foreign(doers, others)) {
            return Optional.of(new Gap(lemma, known, words(mentions, verb, doers, others)));
        }
        for (int oblique : sentence.children(verb.index(), "obl")) {
            int preposition = sentence.child(oblique, "case");
            List<Party> beside = parties(mentions, sentence, List.of(oblique));
            boolean source =
                    preposition >= 0 && sentence.token(preposition).lower().equals("according");
            if (preposition >= 0 && !source && foreign(doers, beside)) {
                String with = lemma + " " + sentence.token(preposition).lower();
                return Optional.of(new Gap(with, known, words(mentions, verb, doers, beside)));
            }
        }
        return Optional.empty();
    }

    private static List<Party> parties(Mentions mentions, Sentence sentence, List<Integer> heads) {
        return heads.stream()
                .flatMap(head -> mentions.parties(sentence.index(), head).stream())
                .filter(party -> party.country().isPresent())
                .toList();
    }

    private static boolean foreign(List<Party> doers, List<Party> others) {
        return !others.isEmpty() && !others.get(0).country().equals(doers.get(0).country());
    }

    private static Words words(Mentions mentions, Token verb, List<Party> doers, List<Party> others) {
        Span cover = verb.span();
        for (Party party : List.of(doers.get(0), others.get(0))) {
            Span wider = cover.cover(party.words().span());
            cover = wider.length() <= 200 ? wider : cover;
        }
        return mentions.words(cover);
    }
}
