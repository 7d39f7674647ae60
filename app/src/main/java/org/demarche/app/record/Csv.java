package org.demarche.app.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.observation.Event;
import org.demarche.observation.Observation;
import org.demarche.observation.Quantity;
import org.demarche.observation.Statement;

/**
 * One line per event or statement, for spreadsheets and data frames (RFC 4180, UTF-8, lines end with LF). Several values
 * of one cell are parted by {@code |}; parties read {@code RUS:GOV Vladimir Putin}, several are parted by {@code "; "}.
 */
public final class Csv implements Format {
    static final List<String> COLUMNS = List.of(
            "kind",
            "id",
            "article",
            "published",
            "event",
            "mode",
            "context",
            "aux",
            "condition",
            "actor",
            "recipient",
            "quad",
            "score",
            "cameo",
            "goldstein",
            "when",
            "from",
            "to",
            "where",
            "country",
            "lat",
            "lon",
            "by",
            "same",
            "killed",
            "injured",
            "size",
            "speaker",
            "addressee",
            "form",
            "cue",
            "quotes",
            "channel",
            "toward",
            "polarity",
            "events",
            "rule",
            "confidence",
            "start",
            "end",
            "text");

    private final Writer out;
    private boolean headed;

    public Csv(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }

    @Override
    public void print(Coded coded) throws IOException {
        if (!headed) {
            out.write(String.join(",", COLUMNS) + "\n");
            headed = true;
        }
        CodePoints points = new CodePoints(coded.article().text());
        for (Observation observation : coded.observations()) {
            Map<String, String> cells = new LinkedHashMap<>();
            common(cells, coded.article(), observation);
            if (observation instanceof Event event) {
                event(cells, event, points);
            } else if (observation instanceof Statement statement) {
                statement(cells, statement, points);
            } else {
                throw new IllegalStateException("this is our bug: no line for " + observation.getClass());
            }
            List<String> line = new ArrayList<>(COLUMNS.size());
            for (String column : COLUMNS) {
                line.add(quoted(cells.getOrDefault(column, "")));
            }
            out.write(String.join(",", line) + "\n");
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private static void common(Map<String, String> cells, Article article, Observation observation) {
        cells.put("kind", observation instanceof Event ? "event" : "statement");
        cells.put("id", observation.id());
        cells.put("article", article.id());
        cells.put("published", article.published().toString());
        cells.put("rule", observation.rule());
        cells.put("confidence", Decimals.plain(observation.confidence(), 3));
    }

    private static void event(Map<String, String> cells, Event event, CodePoints points) {
        cells.put("event", event.type());
        cells.put("mode", String.join("|", event.modes()));
        cells.put("context", String.join("|", event.contexts()));
        cells.put(
                "aux",
                String.join("|", event.aux().stream().map(aux -> aux.word()).toList()));
        cells.put("condition", event.condition().map(Words::text).orElse(""));
        cells.put("actor", parties(event.actor()));
        cells.put("recipient", parties(event.recipient()));
        cells.put("quad", Integer.toString(event.quad()));
        cells.put("score", Decimals.plain(event.score(), 3));
        cells.put("cameo", event.cameo());
        cells.put("goldstein", Decimals.plain(event.goldstein(), 3));
        event.when().ifPresent(when -> when(cells, when));
        event.where().ifPresent(where -> {
            cells.put("where", where.name());
            cells.put("country", where.country());
            cells.put("lat", Decimals.plain(where.latitude(), 5));
            cells.put("lon", Decimals.plain(where.longitude(), 5));
        });
        cells.put("by", event.by().map(by -> by.name()).orElse(""));
        cells.put("same", event.same().orElse(""));
        cells.put("killed", quantity(event.killed()));
        cells.put("injured", quantity(event.injured()));
        cells.put("size", quantity(event.size()));
        place(cells, event.evidence().words(), points);
    }

    private static void statement(Map<String, String> cells, Statement statement, CodePoints points) {
        cells.put("speaker", party(statement.speaker()));
        cells.put("addressee", statement.addressee().map(Csv::party).orElse(""));
        cells.put("form", statement.form().word());
        cells.put("cue", statement.cue().text());
        cells.put(
                "quotes",
                String.join("|", statement.quotes().stream().map(Words::text).toList()));
        statement.when().ifPresent(when -> when(cells, when));
        cells.put("channel", statement.channel().orElse(""));
        statement.stance().ifPresent(stance -> {
            cells.put("toward", party(stance.toward()));
            cells.put("polarity", Decimals.plain(stance.polarity(), 3));
        });
        cells.put("events", String.join("|", statement.events()));
        place(cells, statement.content(), points);
    }

    private static void when(Map<String, String> cells, org.demarche.mention.When when) {
        cells.put("when", when.words().text());
        cells.put("from", when.from().toString());
        cells.put("to", when.to().toString());
    }

    private static void place(Map<String, String> cells, Words words, CodePoints points) {
        Span span = points.of(words.span());
        cells.put("start", Integer.toString(span.start()));
        cells.put("end", Integer.toString(span.end()));
        cells.put("text", words.text());
    }

    private static String parties(List<Party> parties) {
        return String.join("; ", parties.stream().map(Csv::party).toList());
    }

    private static String party(Party party) {
        return Codes.of(party) + " " + party.name();
    }

    private static String quantity(Optional<Quantity> quantity) {
        return quantity.map(q -> q.min() == q.max() ? "" + q.min() : q.min() + "-" + q.max())
                .orElse("");
    }

    static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
