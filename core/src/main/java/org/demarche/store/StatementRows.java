package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.When;
import org.demarche.observation.Form;
import org.demarche.observation.Stance;
import org.demarche.observation.Statement;
import org.jspecify.annotations.Nullable;

/** Statement records as rows of {@code statement}. */
final class StatementRows {
    static final int WIDTH = 36;

    private static final String JOINT = " | ";

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
            String.join(JOINT, statement.quotes().stream().map(Words::text).toList()),
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
            statement.confidence(),
            when.map(w -> w.words().span().start()).orElse(null),
            when.map(w -> w.words().span().end()).orElse(null),
            when.map(When::basis).orElse(null),
            Lists.cell(statement.quotes().stream()
                    .map(q -> q.span().start() + "-" + q.span().end())
                    .toList()),
            statement.stance().map(s -> s.words().text()).orElse(null),
            statement.stance().map(s -> s.words().span().start()).orElse(null),
            statement.stance().map(s -> s.words().span().end()).orElse(null),
            statement.means(),
            Lists.cell(statement.hedges().stream()
                    .map(h -> h.span().start() + "-" + h.span().end() + ":" + h.text())
                    .toList()),
            Lists.cell(statement.topics()),
            statement.within().orElse(null)
        };
    }

    /**
     * A statement back from its row. What a ledger of an older schema did not keep (quotes apart from one another, stance)
     * is absent until the article is recoded.
     */
    static Statement statement(ResultSet row, Map<String, List<Party>> sides) throws SQLException {
        List<Party> toward = sides.getOrDefault("toward", List.of());
        Optional<Words> stance = Columns.words(row, "stance_text", "stance");
        Optional<Words> when = Columns.words(row, "when_text", "when");
        return new Statement(
                row.getString("id"),
                sides.getOrDefault("speaker", List.of()).get(0),
                sides.getOrDefault("addressee", List.of()).stream().findFirst(),
                Form.valueOf(row.getString("form").toUpperCase(Locale.ROOT)),
                Columns.words(row, "cue", "cue").orElseThrow(),
                Columns.words(row, "content", "content").orElseThrow(),
                quotes(row),
                when.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new When(
                                when.get(),
                                row.getObject("from_day", LocalDate.class),
                                row.getObject("to_day", LocalDate.class),
                                row.getString("basis"))),
                Optional.ofNullable(row.getString("channel")),
                toward.isEmpty() || stance.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Stance(toward.get(0), row.getDouble("polarity"), stance.get())),
                Optional.ofNullable(row.getString("means")).orElse("neutral"),
                hedges(list(row, "hedges")),
                list(row, "topics"),
                Optional.ofNullable(row.getString("told_in")),
                Lists.values(row.getString("events")),
                row.getString("rule"),
                row.getDouble("confidence"));
    }

    private static List<String> list(ResultSet row, String column) throws SQLException {
        return Lists.values(Optional.ofNullable(row.getString(column)).orElse(""));
    }

    private static List<Words> hedges(List<String> values) {
        List<Words> out = new ArrayList<>();
        for (String value : values) {
            String[] ends = value.substring(0, value.indexOf(':')).split("-");
            Span place = new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
            out.add(new Words(place, value.substring(value.indexOf(':') + 1)));
        }
        return out;
    }

    /** The quotes stand in one cell, joined; their spans tell how long each is. */
    private static List<Words> quotes(ResultSet row) throws SQLException {
        List<Words> out = new ArrayList<>();
        String joined = row.getString("quotes");
        int at = 0;
        for (String span :
                Lists.values(Optional.ofNullable(row.getString("quote_spans")).orElse(""))) {
            String[] ends = span.split("-");
            Span place = new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
            out.add(new Words(place, joined.substring(at, at + place.length())));
            at += place.length() + JOINT.length();
        }
        return out;
    }
}
