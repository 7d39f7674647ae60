package org.demarche.observation.done;

import java.util.List;
import java.util.Optional;
import org.demarche.article.Span;
import org.demarche.observation.Attribution;
import org.demarche.observation.Form;
import org.demarche.observation.Statement;

/** On whose word a stretch of the article stands. */
final class Voices {
    private final List<Statement> statements;

    Voices(List<Statement> statements) {
        this.statements = statements;
    }

    /**
     * The innermost statement whose content holds the words. A statement whose own cue they are does not count: an act
     * that consists in speaking is the paper's assertion that it was said.
     */
    Optional<Statement> over(Span words) {
        Statement best = null;
        for (Statement statement : statements) {
            if (statement.content().span().contains(words)
                    && !statement.cue().span().overlaps(words)
                    && (best == null
                            || statement.content().span().length()
                                    < best.content().span().length())) {
                best = statement;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the words are only what somebody did not say. */
    boolean unsaid(Span words) {
        return over(words)
                .filter(statement -> statement.form() == Form.SILENCE
                        && statement.cue().span().start() < words.start())
                .isPresent();
    }

    static Attribution attribution(Statement statement) {
        return new Attribution(
                statement.speaker().name(),
                statement.speaker().country(),
                statement.speaker().sectors(),
                statement.id());
    }
}
