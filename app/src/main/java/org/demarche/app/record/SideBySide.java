package org.demarche.app.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.demarche.app.record.Screen.Style;
import org.demarche.observation.Form;
import org.demarche.observation.Statement;
import org.demarche.view.Hold;
import org.demarche.view.Matter;
import org.demarche.view.Position;
import org.demarche.view.Position.Clash;

/** A matter for eyes: a block a holder, in the order in which they are first heard; contradictions stand below the words. */
public final class SideBySide {
    private SideBySide() {}

    public static String of(Matter matter, Screen screen) {
        if (matter.positions().isEmpty()) {
            return "nobody is told to have said anything of \"" + matter.name() + "\"\n";
        }
        Map<String, List<Position>> holders = new LinkedHashMap<>();
        matter.positions()
                .forEach(position -> holders.computeIfAbsent(position.holder(), h -> new ArrayList<>())
                        .add(position));
        Columns columns = new Columns(screen, List.of(), List.of(12, 10));
        StringBuilder out = new StringBuilder();
        holders.forEach((holder, positions) -> {
            out.append(out.isEmpty() ? "" : "\n").append(Grid.heading(screen, heading(positions)));
            positions.forEach(position -> out.append(rows(position, columns)));
        });
        if (!matter.unheard().isEmpty()) {
            out.append('\n')
                    .append(Grid.heading(
                            screen,
                            "Not heard: " + String.join(", ", matter.unheard())
                                    + " (takes part, and is told to have said nothing)"));
        }
        return out.toString();
    }

    private static String heading(List<Position> positions) {
        var speaker = positions.get(0).said().statement().speaker();
        return speaker.name()
                + speaker.country().map(country -> " (" + country + ")").orElse("");
    }

    private static String rows(Position position, Columns columns) {
        Statement statement = position.said().statement();
        String words = statement.form() == Form.SILENCE
                ? statement.cue().text() + " · " + statement.content().text()
                : statement.content().text();
        StringBuilder out = new StringBuilder(columns.row(
                List.of(position.said().day().toString(), position.hold().word(), words),
                List.of(Style.PLAIN, style(position.hold()), Style.PLAIN)));
        for (Clash clash : position.against()) {
            String told = "against "
                    + (clash.own()
                            ? "own words"
                            : "the words of "
                                    + clash.earlier().statement().speaker().name())
                    + " of " + clash.earlier().day() + (clash.what().equals("another day") ? ", names another day" : "")
                    + ": " + clash.earlier().statement().content().text();
            out.append(columns.row(List.of("", "  !", told), List.of(Style.PLAIN, Style.HOSTILE, Style.FAINT)));
        }
        return out.toString();
    }

    private static Style style(Hold hold) {
        return switch (hold) {
            case EXPECTS, WANTS, BACKS -> Style.FRIENDLY;
            case DENIES, OPPOSES -> Style.HOSTILE;
            case OPEN, SILENT -> Style.FAINT;
            case ASSERTS -> Style.PLAIN;
        };
    }
}
