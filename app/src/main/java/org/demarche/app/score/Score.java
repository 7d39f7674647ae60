package org.demarche.app.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.demarche.app.record.CodePoints;
import org.demarche.article.Span;

/**
 * Compares produced readings with expected ones, event rows and statement rows apart. Recall counts the rows that had to
 * be found; precision counts every produced row, and one that pairs with a row that need not be found is right.
 */
public final class Score {
    private final Tally events = new Tally("event");
    private final Tally statements = new Tally("statement");
    private final List<String> remarks = new ArrayList<>();

    /** Adds one article; a produced file that is missing counts as empty. */
    public void add(Path article, Path expected, Path produced) throws IOException {
        String text = Files.readString(article);
        List<JsonNode> wanted = Rows.load(expected);
        List<JsonNode> rows = Files.exists(produced) ? Rows.load(produced) : List.of();
        String name = article.getFileName() + "";
        compare(name, text, wanted, rows, "event", Match::event, events);
        compare(name, text, wanted, rows, "statement", Match::statement, statements);
    }

    public Tally events() {
        return events;
    }

    public Tally statements() {
        return statements;
    }

    /** Misses, half misses and extras, in the order of the rows. */
    public List<String> remarks() {
        return List.copyOf(remarks);
    }

    private void compare(
            String name,
            String text,
            List<JsonNode> allWanted,
            List<JsonNode> allRows,
            String kind,
            BiFunction<Expected, JsonNode, Match> judge,
            Tally tally) {
        Map<String, Side.Code> collectives = collectives(allWanted);
        CodePoints points = new CodePoints(text);
        List<Expected> wanted = Rows.ofKind(allWanted, kind).stream()
                .map(row -> new Expected(
                        row,
                        places(text, row.path("anchor").asText(), points),
                        Rows.text(row.path("by")).flatMap(by -> Optional.ofNullable(collectives.get(by)))))
                .toList();
        List<JsonNode> rows = Rows.ofKind(allRows, kind);
        Pairing pairing = new Pairing(wanted, rows, judge);
        tally.add(wanted, rows.size(), pairing);
        for (int i = 0; i < wanted.size(); i++) {
            remark(name, wanted.get(i), pairing.of(i), rows);
        }
        for (int j = 0; j < rows.size(); j++) {
            if (!pairing.paired(j)) {
                remarks.add("EXTRA " + name + " " + told(rows.get(j)));
            }
        }
    }

    private void remark(String name, Expected want, Optional<Pairing.Pair> pair, List<JsonNode> rows) {
        String row = name + " " + want.row().path("id").asText() + " \"" + cut(want.anchor(), 90) + "\"";
        if (want.spans().isEmpty()) {
            remarks.add("LOST  " + row + ": the article does not hold these words");
        }
        if (pair.isEmpty()) {
            if (want.must()) {
                remarks.add("MISS  " + row);
            }
        } else if (pair.get().level() < 3) {
            String how = pair.get().level() == 1 ? "FOUND " : "WHO   ";
            remarks.add(how + row + " -> " + told(rows.get(pair.get().produced())));
        }
    }

    /** A produced row in short: what it says and what decided. */
    private static String told(JsonNode row) {
        JsonNode words = row.has("evidence") ? row.path("evidence") : row.path("content");
        List<String> out = new ArrayList<>();
        out.add(row.path("event").asText(row.path("form").asText()));
        for (String side : List.of("actor", "recipient", "speaker")) {
            Rows.items(row.path(side))
                    .forEach(party -> out.add(side + " " + party.path("name").asText()));
        }
        for (String field : List.of("mode", "aux")) {
            Rows.texts(row.path(field)).forEach(out::add);
        }
        if (row.path("when").isObject()) {
            out.add(row.path("when").path("from").asText() + "/"
                    + row.path("when").path("to").asText());
        }
        Rows.text(row.path("by").path("name")).ifPresent(by -> out.add("by " + by));
        Rows.items(row.path("quotes"))
                .forEach(quote -> out.add("“" + quote.path("text").asText() + "”"));
        out.add("\"" + cut(words.path("text").asText(), 110) + "\"");
        out.add("rule " + row.path("rule").asText());
        return String.join(", ", out);
    }

    private static String cut(String words, int length) {
        String line = words.replaceAll("\\s+", " ");
        return line.length() <= length ? line : line.substring(0, length) + "…";
    }

    private static Map<String, Side.Code> collectives(List<JsonNode> wanted) {
        Map<String, Side.Code> out = new HashMap<>();
        for (JsonNode row : Rows.ofKind(wanted, "statement")) {
            if (Expected.collective(row)) {
                out.put(
                        row.path("speaker").asText(),
                        Side.Code.wanted(row.path("speaker_code").asText()));
            }
        }
        return out;
    }

    private static List<Span> places(String text, String anchor, CodePoints points) {
        List<Span> out = new ArrayList<>();
        if (!anchor.isEmpty()) {
            for (int at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + anchor.length())) {
                out.add(points.of(new Span(at, at + anchor.length())));
            }
        }
        return out;
    }
}
