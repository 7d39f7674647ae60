package org.demarche.store;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.When;
import org.demarche.observation.Stance;
import org.demarche.observation.Statement;
import org.jspecify.annotations.Nullable;

/** Statement records as rows of {@code statement}. */
final class StatementRows {
    static final int WIDTH = 25;

    private StatementRows() {}

    static @Nullable Object[] row(Reading reading, Statement statement) {
        Words cue = statement.cue();
        Words content = statement.content();
        Optional<When> when = statement.when();
        @Nullable LocalDate from = when.map(When::from).orElse(null);
        @Nullable LocalDate to = when.map(When::to).orElse(null);
        return new @Nullable Object[] {
            statement.id(),
            reading.article().id(),
            reading.article().published(),
            reading.known(),
            reading.article().source(),
            statement.speaker().name(),
            statement.speaker().country().orElse(null),
            statement.addressee().map(Party::name).orElse(null),
            statement.form().word(),
            cue.text(),
            cue.span().start(),
            cue.span().end(),
            content.text(),
            content.span().start(),
            content.span().end(),
            String.join(" | ", statement.quotes().stream().map(Words::text).toList()),
            when.map(w -> w.words().text()).orElse(null),
            from,
            to,
            statement.channel().orElse(null),
            statement
                    .stance()
                    .map(s -> s.toward().country().orElse(s.toward().name()))
                    .orElse(null),
            statement.stance().map(Stance::polarity).orElse(null),
            Lists.cell(statement.events()),
            statement.rule(),
            statement.confidence()
        };
    }
}
