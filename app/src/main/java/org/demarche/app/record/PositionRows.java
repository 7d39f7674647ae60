package org.demarche.app.record;

import java.util.List;
import java.util.Optional;
import org.demarche.observation.Statement;
import org.demarche.store.Answer;
import org.demarche.view.Matter;
import org.demarche.view.Position;

/** Who holds what about a matter as rows of a listing: the same on the command line and over HTTP. */
public final class PositionRows {
    public static final List<String> COLUMNS = List.of(
            "holder",
            "country",
            "day",
            "holds",
            "form",
            "cue",
            "words",
            "contradicts",
            "own",
            "how",
            "contradicted_words",
            "outlet",
            "article",
            "id");

    private PositionRows() {}

    /** A row a position, in the order in which they were said; those unheard come last, with no words. */
    public static Answer answer(Matter matter) {
        List<List<Optional<Object>>> rows = new java.util.ArrayList<>();
        matter.positions().forEach(position -> rows.add(row(position)));
        matter.unheard().forEach(country -> rows.add(unheard(country)));
        return new Answer(COLUMNS, rows);
    }

    private static List<Optional<Object>> row(Position position) {
        Statement statement = position.said().statement();
        List<Position.Clash> against = position.against();
        return List.of(
                Optional.of(statement.speaker().name()),
                statement.speaker().country().map(country -> country),
                Optional.of(position.said().day()),
                Optional.of(position.hold().word()),
                Optional.of(statement.form().word()),
                Optional.of(statement.cue().text()),
                Optional.of(statement.content().text()),
                Optional.of(against.stream()
                        .map(clash -> clash.earlier().statement().id())
                        .toList()),
                Optional.of(against.stream()
                        .map(clash -> clash.own() ? "own" : "other")
                        .toList()),
                Optional.of(against.stream().map(Position.Clash::what).toList()),
                Optional.of(against.stream()
                        .map(clash -> clash.earlier().statement().content().text())
                        .toList()),
                Optional.of(position.said().outlet()),
                Optional.of(position.said().article()),
                Optional.of(statement.id()));
    }

    private static List<Optional<Object>> unheard(String country) {
        List<Optional<Object>> out =
                new java.util.ArrayList<>(java.util.Collections.nCopies(COLUMNS.size(), Optional.empty()));
        out.set(0, Optional.of(country));
        out.set(1, Optional.of(country));
        out.set(3, Optional.of("unheard"));
        return out;
    }
}
