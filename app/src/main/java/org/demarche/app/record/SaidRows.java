package org.demarche.app.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.observation.Stance;
import org.demarche.observation.Statement;
import org.demarche.store.Answer;
import org.demarche.store.Said;

/** Statements as rows of a listing: the same on the command line and over HTTP. */
public final class SaidRows {
    public static final List<String> COLUMNS = List.of(
            "day",
            "speaker",
            "country",
            "addressee",
            "form",
            "cue",
            "content",
            "quotes",
            "channel",
            "toward",
            "polarity",
            "outlet",
            "published",
            "article",
            "id",
            "confidence");

    /** What fits on a screen. */
    public static final List<String> SHOWN = List.of("day", "speaker", "form", "cue", "content");

    private SaidRows() {}

    /** A row a statement, in their order. */
    public static Answer answer(Collection<Said> said) {
        return new Answer(COLUMNS, said.stream().map(SaidRows::row).toList());
    }

    private static List<Optional<Object>> row(Said said) {
        Statement statement = said.statement();
        Optional<Party> toward = statement.stance().map(Stance::toward);
        return List.of(
                Optional.of(said.day()),
                Optional.of(statement.speaker().name()),
                statement.speaker().country().map(country -> country),
                statement.addressee().map(Party::name),
                Optional.of(statement.form().word()),
                Optional.of(statement.cue().text()),
                Optional.of(statement.content().text()),
                Optional.of(statement.quotes().stream().map(Words::text).toList()),
                statement.channel().map(channel -> channel),
                toward.map(party -> party.country().orElse(party.name())),
                statement.stance().map(Stance::polarity),
                Optional.of(said.outlet()),
                Optional.of(said.published()),
                Optional.of(said.article()),
                Optional.of(statement.id()),
                Optional.of(statement.confidence()));
    }
}
