package org.demarche.observation.said;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.Span;
import org.demarche.mention.Party;
import org.demarche.observation.Statement;

/**
 * The statements of one article, and where their words lie.
 *
 * @param statements in reading order
 * @param pieces for each statement, the stretches of its content without the cue between them
 * @param speakers who speaks in each outermost quotation, by its span with marks: "I" and "we" in there are this party
 * @param addressees to whom, where told: "you" in there is this party
 */
public record Said(
        List<Statement> statements, List<List<Span>> pieces, Map<Span, Party> speakers, Map<Span, Party> addressees) {
    public Said {
        statements = List.copyOf(statements);
        pieces = pieces.stream().map(List::copyOf).toList();
        speakers = Map.copyOf(speakers);
        addressees = Map.copyOf(addressees);
        if (statements.size() != pieces.size()) {
            throw new IllegalArgumentException(statements.size() + " statements, but pieces of " + pieces.size());
        }
    }

    /** The innermost statement in whose content a stretch lies: on whose word it stands. Silences say nothing. */
    public Optional<Statement> innermost(Span span) {
        Optional<Statement> best = Optional.empty();
        int shortest = Integer.MAX_VALUE;
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).form() == org.demarche.observation.Form.SILENCE) {
                continue;
            }
            int length = 0;
            boolean holds = false;
            for (Span piece : pieces.get(i)) {
                length += piece.length();
                holds |= piece.contains(span);
            }
            if (holds && length < shortest) {
                best = Optional.of(statements.get(i));
                shortest = length;
            }
        }
        return best;
    }
}
