package org.demarche.observation.done;

import java.util.List;
import java.util.Optional;
import org.demarche.article.Span;
import org.demarche.mention.Party;
import org.demarche.observation.Attribution;
import org.demarche.observation.Form;
import org.demarche.observation.Statement;

/** On whose word a stretch of the article stands. */
final class Voices {
    private final List<Statement> statements;

    /** What the model alone takes for speech lends its word to no act, unless it stands in quotation marks. */
    Voices(List<Statement> statements) {
        this.statements = statements.stream()
                .filter(statement -> !statement.rule().startsWith("model:")
                        || !statement.quotes().isEmpty())
                .toList();
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

    /**
     * Who was last heard talking to each other before a place of the article: speaker and addressee of a statement. Stands in
     * for the parties of "the call" or "the meeting" where the article names them only there.
     */
    List<Party> conversation(Span before) {
        for (int i = statements.size() - 1; i >= 0; i--) {
            Statement statement = statements.get(i);
            if (statement.cue().span().end() <= before.start()
                    && statement.addressee().isPresent()
                    && known(statement.speaker())
                    && known(statement.addressee().get())
                    && !statement
                            .speaker()
                            .country()
                            .equals(statement.addressee().get().country())) {
                return List.of(statement.speaker(), statement.addressee().get());
            }
        }
        return List.of();
    }

    private static boolean known(Party party) {
        return party.country().isPresent();
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
