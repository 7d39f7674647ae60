package org.demarche.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Table;
import org.demarche.observation.Form;
import org.demarche.observation.Statement;
import org.demarche.reconcile.Firmness;
import org.demarche.reconcile.Report;

/** Tells what a statement holds about a matter, from {@code ledger/holds.tsv} and from the events in it. */
final class Holds {
    private static final String PATH = "ledger/holds.tsv";

    private record Row(Hold hold, boolean cue, List<List<String>> phrases) {}

    private final List<Row> rows = new ArrayList<>();

    private Holds() {}

    static Holds read(Shelf shelf, Problems problems) {
        Holds out = new Holds();
        for (Table.Row row : Table.read(shelf, PATH, List.of("hold", "in", "words"), problems)
                .rows()) {
            String hold = row.cell("hold").toUpperCase(Locale.ROOT);
            if (Arrays.stream(Hold.values()).noneMatch(known -> known.name().equals(hold))) {
                problems.add(row.origin(), "unknown hold \"" + row.cell("hold") + "\"");
            } else if (!Set.of("cue", "content").contains(row.cell("in"))) {
                problems.add(row.origin(), "in is cue or content, not \"" + row.cell("in") + "\"");
            } else {
                out.rows.add(new Row(
                        Hold.valueOf(hold),
                        row.cell("in").equals("cue"),
                        row.values("words").stream()
                                .map(phrase -> List.of(phrase.split(" ")))
                                .toList()));
            }
        }
        return out;
    }

    /**
     * @param matter stems of the matter
     * @param events what of the statement's events is about the matter
     */
    Hold of(Statement statement, Set<String> matter, Collection<Report> events) {
        if (statement.form() == Form.SILENCE) {
            return Hold.SILENT;
        }
        Gist content = Gist.of(statement.content().text());
        Gist cue = Gist.of(statement.cue().text());
        if (fits(Hold.OPEN, content, cue)) {
            return Hold.OPEN;
        }
        if (fits(Hold.DENIES, content, cue)
                || content.negated(matter)
                || events.stream().anyMatch(e -> e.firmness() == Firmness.NEGATED)) {
            return Hold.DENIES;
        }
        for (Row row : rows) {
            if (row.cue() && row.phrases().stream().anyMatch(cue::has)) {
                return row.hold();
            }
        }
        if (events.stream().anyMatch(e -> e.event().type().equals("REQUEST"))) {
            return Hold.WANTS;
        }
        if (events.stream().anyMatch(e -> e.event().type().equals("REJECT"))) {
            return Hold.OPPOSES;
        }
        if (events.stream().anyMatch(e -> e.firmness() == Firmness.EXPECTED)) {
            return Hold.EXPECTS;
        }
        for (Row row : rows) {
            if (!row.cue() && row.phrases().stream().anyMatch(content::has)) {
                return row.hold();
            }
        }
        return Hold.ASSERTS;
    }

    private boolean fits(Hold hold, Gist content, Gist cue) {
        return rows.stream()
                .filter(row -> row.hold() == hold)
                .anyMatch(row -> row.phrases().stream().anyMatch((row.cue() ? cue : content)::has));
    }
}
