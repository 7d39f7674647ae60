package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Span;
import org.demarche.observation.Form;
import org.demarche.observation.Statement;

/** Which statement is reported in what another one says: "The aide said that the king had <em>promised</em> bread". */
final class Nesting {
    private Nesting() {}

    /** The same statements, each with the innermost other one whose content holds its cue. */
    static List<Statement> told(List<Statement> statements, List<List<Span>> pieces) {
        List<Statement> out = new ArrayList<>(statements.size());
        for (int i = 0; i < statements.size(); i++) {
            out.add(outer(statements, pieces, i).map(statements.get(i)::within).orElse(statements.get(i)));
        }
        return out;
    }

    private static Optional<String> outer(List<Statement> statements, List<List<Span>> pieces, int inner) {
        Span cue = statements.get(inner).cue().span();
        Optional<String> best = Optional.empty();
        int shortest = Integer.MAX_VALUE;
        for (int i = 0; i < statements.size(); i++) {
            Statement other = statements.get(i);
            boolean holds = i != inner
                    && other.form() != Form.SILENCE
                    && !other.id().equals(statements.get(inner).id())
                    && pieces.get(i).stream().anyMatch(piece -> piece.contains(cue));
            int length = pieces.get(i).stream().mapToInt(Span::length).sum();
            if (holds && length < shortest) {
                best = Optional.of(other.id());
                shortest = length;
            }
        }
        return best;
    }
}
