package org.demarche.observation.done;

import java.util.List;
import java.util.Set;
import org.demarche.article.Span;
import org.demarche.language.Sentence;
import org.demarche.language.Token;
import org.demarche.mention.Party;
import org.demarche.observation.Statement;

/** Whether an act that stands in the words of a statement is told by its speaker or by the paper. */
final class Report {
    /** Acts that consist in speaking: that their speaker did them is the paper's word. */
    private static final Set<String> SPOKEN = Set.of("ACCUSE", "REQUEST", "REJECT", "THREATEN", "CONCEDE");
    /** Clauses under these are taken as known. */
    private static final Set<String> KNOWN = Set.of("after", "since", "when");

    private final Sentence sentence;
    private final Clauses clauses;
    private final Matcher matcher;

    Report(Sentence sentence, Clauses clauses, Matcher matcher) {
        this.sentence = sentence;
        this.clauses = clauses;
        this.matcher = matcher;
    }

    /** Whether the act at this trigger stands on the word of the statement's speaker. */
    boolean speakers(Statement statement, int trigger, String type, List<Party> actors) {
        Span words = sentence.token(trigger).span();
        if (SPOKEN.contains(type)
                && actors.size() == 1
                && actors.get(0).name().equals(statement.speaker().name())) {
            return false;
        }
        boolean quoted =
                statement.quotes().stream().anyMatch(quote -> quote.span().contains(words));
        return quoted || !papers(statement, trigger);
    }

    /**
     * Of what is reported without quotation marks, relative clauses, participles and what happened "after" or "since" are
     * background that the paper gives itself; so is what somebody is told to condemn or praise; and what goes on beside the
     * saying is not said.
     */
    private boolean papers(Statement statement, int trigger) {
        int at = trigger;
        while (sentence.token(at).head() >= 0) {
            Token token = sentence.token(at);
            Token head = sentence.token(token.head());
            if (statement.cue().span().overlaps(head.span())) {
                boolean beside = token.is("conj")
                        || (token.is("advcl") && token.xpos().equals("VBG") && sentence.child(at, "mark", "case") < 0);
                return head.verb() && (beside || (at == trigger && token.noun() && judged(head.index())));
            }
            if (token.is("conj") && clauses.besideSpeech(at, token.head()) >= 0) {
                return true;
            }
            boolean described = token.relation().equals("acl:relcl")
                    || (token.is("acl") && token.xpos().equals("VBN"));
            boolean known = token.is("advcl") && KNOWN.stream().anyMatch(mark -> clauses.marked(token.index(), mark));
            if (described || known) {
                return true;
            }
            if (!statement.content().span().contains(head.span())) {
                return false;
            }
            at = token.head();
        }
        return false;
    }

    private boolean judged(int cue) {
        return matcher.at(cue)
                .filter(match -> match.rule().type().equals("SUPPORT")
                        || match.rule().modes().contains("disapprove"))
                .isPresent();
    }
}
