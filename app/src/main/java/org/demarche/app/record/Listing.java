package org.demarche.app.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.demarche.app.record.Screen.Style;
import org.demarche.store.Answer;

/** Prints an answer of the ledger: for eyes, for spreadsheets, or as JSON Lines with one object a row. */
public final class Listing {
    /** Names as typed on the command line. */
    public enum Kind {
        table,
        csv,
        jsonl
    }

    private Listing() {}

    /** Numbers stay numbers, lists become JSON lists, days are written YYYY-MM-DD; absent is {@code null}, or empty. */
    public static void print(Answer answer, Kind kind, OutputStream out, Screen screen) throws IOException {
        switch (kind) {
            case table -> table(answer, out, screen);
            case csv -> csv(answer, true, out);
            case jsonl -> jsonl(answer, out);
        }
    }

    /**
     * Prints rows that are part of a longer answer, as CSV or JSON Lines.
     *
     * @param heading whether a CSV's heading is still to be printed
     */
    public static void rows(Answer answer, Kind kind, boolean heading, OutputStream out) throws IOException {
        switch (kind) {
            case table -> throw new IllegalArgumentException("a table is printed whole");
            case csv -> csv(answer, heading, out);
            case jsonl -> jsonl(answer, out);
        }
    }

    private static void table(Answer answer, OutputStream out, Screen screen) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (answer.rows().isEmpty()) {
            writer.write("nothing in the ledger answers that\n");
            writer.flush();
            return;
        }
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < answer.columns().size() - 1; i++) {
            int widest = answer.columns().get(i).length();
            for (List<Optional<Object>> row : answer.rows()) {
                widest = Math.max(widest, Wrapped.width(shown(row.get(i))));
            }
            widths.add(Math.min(widest, 24));
        }
        Columns columns = Columns.fitted(screen, answer.columns(), widths);
        writer.write(columns.heading());
        for (List<Optional<Object>> row : answer.rows()) {
            writer.write(columns.row(
                    row.stream().map(Listing::shown).toList(),
                    row.stream().map(cell -> Style.PLAIN).toList()));
        }
        writer.flush();
    }

    private static void csv(Answer answer, boolean heading, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (heading) {
            writer.write(String.join(",", answer.columns()) + "\n");
        }
        for (List<Optional<Object>> row : answer.rows()) {
            writer.write(String.join(
                            ",",
                            row.stream().map(cell -> Csv.quoted(shown(cell))).toList()) + "\n");
        }
        writer.flush();
    }

    private static String shown(Optional<Object> cell) {
        if (cell.isEmpty()) {
            return "";
        }
        if (cell.get() instanceof Collection<?> many) {
            return String.join("; ", many.stream().map(String::valueOf).toList());
        }
        return cell.get() instanceof Double number
                ? Decimals.plain(number, 3)
                : cell.get().toString();
    }

    private static void jsonl(Answer answer, OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.setRootValueSeparator(null);
        for (List<Optional<Object>> row : answer.rows()) {
            row(json, answer.columns(), row);
            json.writeRaw('\n');
        }
        json.flush();
    }

    /** One row as a JSON object. */
    public static void row(JsonGenerator json, List<String> columns, List<Optional<Object>> row) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
            json.writeFieldName(columns.get(i));
            value(json, row.get(i).orElse(null));
        }
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, @org.jspecify.annotations.Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Collection<?> many) {
            json.writeStartArray();
            for (Object one : many) {
                json.writeString(String.valueOf(one));
            }
            json.writeEndArray();
        } else if (value instanceof Double number) {
            json.writeNumber(Decimals.plain(number, 3));
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else if (value instanceof Boolean is) {
            json.writeBoolean(is);
        } else {
            json.writeString(value.toString());
        }
    }
}
