package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.observation.Form;
import org.demarche.observation.Statement;
import org.demarche.store.Said;
import org.demarche.view.Hold;
import org.demarche.view.Matter;
import org.demarche.view.Position;
import org.demarche.view.Position.Clash;

/** A matter with a column for each side: what it holds, whose words it contradicts, and who is not heard. */
final class Beside {
    private final Terms terms;

    Beside(Terms terms) {
        this.terms = terms;
    }

    Html of(Matter matter) {
        if (matter.positions().isEmpty()) {
            return Rows.empty(
                    "Nobody is told to have said anything of “" + matter.name() + "”.",
                    "Name the matter in one to three words that an article would use, for example “state visit”; or ",
                    tag(
                            "a",
                            href(Asked.address("/statements", "q", matter.name())),
                            "search the statements for these words"),
                    ".");
        }
        Map<String, List<Position>> sides = new LinkedHashMap<>();
        matter.positions()
                .forEach(position -> sides.computeIfAbsent(
                                position.said().statement().speaker().country().orElse(position.holder()),
                                side -> new ArrayList<>())
                        .add(position));
        List<Html> out = new ArrayList<>();
        sides.forEach((side, positions) -> out.add(column(side, positions)));
        for (String unheard : matter.unheard()) {
            out.add(tag(
                    "section",
                    cls("side"),
                    at("aria-label", terms.country(unheard)),
                    tag("h2", terms.country(unheard)),
                    tag(
                            "p",
                            cls("silence"),
                            tag("strong", "Not heard. "),
                            "Takes part in the matter, and is not told to have said anything of it.")));
        }
        return tag("div", cls("sides-beside"), out);
    }

    private Html column(String side, List<Position> positions) {
        return tag(
                "section",
                cls("side"),
                at("aria-label", terms.country(side)),
                tag("h2", terms.country(side), terms.known(side) ? Html.of(" ", terms.code(side)) : ""),
                tag("ol", cls("said-list"), positions.stream().map(this::item).toList()));
    }

    private Html item(Position position) {
        Statement statement = position.said().statement();
        return tag(
                "li",
                cls(statement.form() == Form.SILENCE ? "silence" : "word"),
                tag(
                        "p",
                        cls("who-said"),
                        hold(position.hold()),
                        " ",
                        tag("strong", statement.speaker().name()),
                        tag(
                                "span",
                                cls("faint"),
                                " · " + Terms.day(position.said().day()))),
                tag("p", cls("words"), words(position.said())),
                position.against().stream().map(this::clash).toList());
    }

    private static Html words(Said said) {
        Statement statement = said.statement();
        return tag(
                "a",
                href(Asked.address("/read", "article", said.article(), "record", statement.id())),
                Terms.quoted(
                        statement.form() == Form.SILENCE
                                ? statement.cue().text()
                                : statement.content().text()));
    }

    private Html clash(Clash clash) {
        String whose = clash.own()
                ? "own words"
                : "the words of " + clash.earlier().statement().speaker().name();
        return tag(
                "p",
                cls("clash"),
                tag("strong", clash.what().equals("another day") ? "Another day than " : "Against "),
                whose + " of " + Terms.day(clash.earlier().day()) + ": ",
                words(clash.earlier()));
    }

    private static Html hold(Hold hold) {
        String style = switch (hold) {
            case EXPECTS, WANTS, BACKS -> "stance with";
            case DENIES, OPPOSES -> "stance against";
            case OPEN, SILENT, ASSERTS -> "stance";
        };
        return tag("span", cls(style), hold.word());
    }
}
