package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.Mentions;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;

/** Who speaks: asks the mentions, keeps unnamed speakers by their own words, reads "I" by the quotation it stands in. */
final class Speakers {
    private static final Set<String> THIRD_PERSON = Set.of("he", "she", "they", "his", "her", "their");

    /** Those who speak for the person they belong to. */
    private static final Set<String> OFFICES = Set.of(
            "office",
            "team",
            "staff",
            "aide",
            "camp",
            "campaign",
            "entourage",
            "lawyer",
            "attorney",
            "adviser",
            "advisor");

    /** Priors: a poll, a letter, a report say that something is so; few of them condemn or call for anything. */
    private static final double THING_STATES = 0.85;

    private static final double THING_ACTS = 0.66;

    private final Article article;
    private final Mentions mentions;
    private final List<Draft> heard = new ArrayList<>();
    private final List<Party> heardParties = new ArrayList<>();

    Speakers(Article article, Mentions mentions) {
        this.article = article;
        this.mentions = mentions;
    }

    Optional<Party> speaker(Draft draft) {
        if (draft.speaker < 0) {
            return Optional.empty();
        }
        return party(draft.speakerSentence, draft.speaker);
    }

    Optional<Party> addressee(Draft draft) {
        return draft.addressee < 0 ? Optional.empty() : party(draft.sentence, draft.addressee);
    }

    private Optional<Party> party(Sentence s, int token) {
        Token head = s.token(token);
        if (StatementCoder.FIRST_PERSON.contains(head.lower())) {
            Optional<Party> quoted = quotedSpeaker(head.span());
            if (quoted.isPresent()) {
                return quoted.map(party -> as(party, head));
            }
        }
        List<Party> parties = mentions.parties(s.index(), token);
        if (!parties.isEmpty()) {
            return Optional.of(parties.get(0));
        }
        Optional<Party> office = office(s, token);
        if (office.isPresent()) {
            return office;
        }
        if (THIRD_PERSON.contains(head.lower()) && !heardParties.isEmpty()) {
            return Optional.of(as(heardParties.get(heardParties.size() - 1), head));
        }
        return unnamed(s, token);
    }

    /** "her office", "the president's lawyers": whoever speaks for somebody known, with his country and sectors. */
    private Optional<Party> office(Sentence s, int token) {
        int owner = s.child(token, "nmod:poss");
        if (owner < 0 || !OFFICES.contains(s.token(token).lemma())) {
            return Optional.empty();
        }
        return mentions.parties(s.index(), owner).stream()
                .findFirst()
                .flatMap(party -> unnamed(s, token)
                        .map(own -> new Party(
                                party.country(),
                                party.sectors(),
                                own.name(),
                                Optional.empty(),
                                own.words(),
                                ResolvedBy.AGENT)));
    }

    private Party as(Party party, Token pronoun) {
        return new Party(
                party.country(),
                party.sectors(),
                party.name(),
                party.id(),
                article.words(pronoun.span()),
                ResolvedBy.PRONOUN);
    }

    private Optional<Party> quotedSpeaker(Span span) {
        for (int i = heard.size() - 1; i >= 0; i--) {
            if (heard.get(i).direct.stream().anyMatch(q -> q.span().contains(span))) {
                return Optional.of(heardParties.get(i));
            }
        }
        return Optional.empty();
    }

    /** Somebody without a name goes by the words of the phrase, the article left off: "Kremlin spokesman". */
    private Optional<Party> unnamed(Sentence s, int token) {
        List<Integer> core = new ArrayList<>(Clauses.core(s, token));
        int first = core.get(0);
        core.removeIf(i -> i < token && (s.token(i).is("det", "case", "punct", "cc", "mark")) && i == first);
        if (core.isEmpty()) {
            return Optional.empty();
        }
        Words words = article.words(s.spanOf(core));
        return words.text().isBlank()
                ? Optional.empty()
                : Optional.of(new Party(
                        Optional.empty(),
                        List.of(),
                        words.text().replaceAll("\\s+", " "),
                        Optional.empty(),
                        words,
                        ResolvedBy.AGENT));
    }

    /** How much a speaker of this kind supports that something was said: things claim and show, but do not praise. */
    double weight(Draft draft) {
        if (draft.rule.equals(Proposals.RULE)) {
            return 1;
        }
        Token head = draft.speakerSentence.token(draft.speaker);
        boolean actor = head.upos().equals("PRON")
                || head.entity().endsWith("PER")
                || head.entity().endsWith("ORG")
                || !mentions.parties(draft.speakerSentence.index(), draft.speaker)
                        .isEmpty();
        return actor ? 1 : draft.clause ? THING_STATES : THING_ACTS;
    }

    void heard(Draft draft, Party party) {
        heard.add(draft);
        heardParties.add(party);
    }
}
