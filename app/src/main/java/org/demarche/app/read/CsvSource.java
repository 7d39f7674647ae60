package org.demarche.app.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.app.read.Columns.Field;

/**
 * A table with a header, as RFC 4180 has it; comma, semicolon or tab, whichever the header holds most of. A record may run
 * over lines inside quotes. A quotation mark that is never closed costs the line it stands on, not the rest of the file.
 */
final class CsvSource implements Source {
    private final Piece piece;
    private final Settings settings;
    private final Lines lines;
    private Optional<Header> header = Optional.empty();
    private boolean ended;

    CsvSource(Piece piece, Settings settings) {
        this.piece = piece;
        this.settings = settings;
        this.lines = new Lines(piece.in(), Bounds.ARTICLE);
    }

    /** @param names in the order of the columns */
    private record Header(List<String> names, ObjectReader reader) {}

    /** @param open whether a quotation mark in it is never closed */
    private record Row(long line, byte[] bytes, boolean open, boolean large) {}

    @Override
    public Optional<Input> next() {
        long line = 1;
        try {
            while (!ended) {
                Optional<Row> row = row();
                if (row.isEmpty()) {
                    ended = true;
                    continue;
                }
                line = row.get().line();
                if (header.isEmpty()) {
                    Optional<Input> wrong = begin(row.get());
                    if (wrong.isPresent()) {
                        ended = true;
                        return wrong;
                    }
                } else {
                    return Optional.of(input(row.get(), header.get()));
                }
            }
        } catch (IOException e) {
            ended = true;
            return Optional.of(Places.broken(Position.line(piece.name(), line), e));
        }
        return Optional.empty();
    }

    /** The next record's lines: as many as it takes for the quotation marks to be even. */
    private Optional<Row> row() throws IOException {
        List<Lines.Line> taken = new ArrayList<>();
        long size = 0;
        boolean open = false;
        while (true) {
            Optional<Lines.Line> read = lines.next();
            boolean over = read.isEmpty() || size > Bounds.ARTICLE;
            if (over && taken.isEmpty()) {
                return Optional.empty();
            }
            if (over) {
                read.ifPresent(taken::add);
                lines.putBack(taken.subList(1, taken.size()));
                Lines.Line first = taken.get(0);
                return Optional.of(new Row(first.number(), first.bytes(), true, false));
            }
            Lines.Line line = read.get();
            if (taken.isEmpty() && line.blank()) {
                continue;
            }
            taken.add(line);
            size += line.bytes().length;
            for (byte b : line.bytes()) {
                open ^= b == '"';
            }
            if (line.cut()) {
                return Optional.of(new Row(taken.get(0).number(), new byte[0], false, true));
            }
            if (!open) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                taken.forEach(each -> bytes.writeBytes(each.bytes()));
                return Optional.of(new Row(taken.get(0).number(), bytes.toByteArray(), false, false));
            }
        }
    }

    /** Reads the header. @return what is wrong with it */
    private Optional<Input> begin(Row row) {
        Position position = Position.line(piece.name(), row.line());
        String text;
        try {
            text = Utf8.decoded(position, row.bytes());
        } catch (Unreadable e) {
            return Optional.of(Input.failing(e.position(), e.reason(), e.detail()));
        }
        char separator = separator(text);
        CsvMapper mapper = new CsvMapper();
        mapper.enable(CsvParser.Feature.WRAP_AS_ARRAY);
        ObjectReader reader =
                mapper.readerFor(String[].class).with(CsvSchema.emptySchema().withColumnSeparator(separator));
        try {
            List<String> names = cells(reader, text.startsWith("\uFEFF") ? text.substring(1) : text).stream()
                    .map(String::strip)
                    .toList();
            header = Optional.of(new Header(names, reader));
            List<String> lacking = settings.columns().lacking(names);
            if (!lacking.isEmpty()
                    || settings.columns().value(Field.TEXT, known(names)).isEmpty()) {
                String expected = lacking.isEmpty() ? settings.columns().named(Field.TEXT) : String.join(", ", lacking);
                return Optional.of(Input.failing(
                        position,
                        Reason.MALFORMED,
                        "expected a header with the column " + expected + ", found " + String.join(", ", names)
                                + "; --map text=COLUMN names another"));
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Input.failing(position, Reason.MALFORMED, "expected a header, found no columns"));
        }
    }

    /** Each column as its own value, to ask whether there is one for a field. */
    private static java.util.function.Function<String, Optional<String>> known(List<String> names) {
        return name -> index(names, name) < 0 ? Optional.empty() : Optional.of(name);
    }

    private static int index(List<String> names, String name) {
        int exact = names.indexOf(name);
        return exact >= 0
                ? exact
                : names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList().indexOf(name);
    }

    private static char separator(String header) {
        char best = ',';
        for (char c : new char[] {';', '\t'}) {
            best = count(header, c) > count(header, best) ? c : best;
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }

    private static List<String> cells(ObjectReader reader, String text) throws IOException {
        try (MappingIterator<String[]> rows = reader.readValues(text)) {
            if (!rows.hasNextValue()) {
                throw new IOException("no cells");
            }
            return Arrays.asList(rows.nextValue());
        }
    }

    private Input input(Row row, Header columns) {
        Position position = Position.line(piece.name(), row.line());
        if (row.open()) {
            return Input.failing(
                    position, Reason.MALFORMED, "expected a closing quotation mark, found none; the line is left out");
        }
        if (row.large()) {
            return Input.failing(
                    position,
                    Reason.TOO_LARGE,
                    "a record larger than " + Bounds.inMebibytes(Bounds.ARTICLE) + ", so no article");
        }
        return new Input(position, () -> settings.columns().article(draft(position, row, columns), settings));
    }

    private Draft draft(Position position, Row row, Header columns) throws Unreadable {
        List<String> cells;
        try {
            cells = cells(columns.reader(), Utf8.decoded(position, row.bytes()));
        } catch (JsonProcessingException e) {
            throw new Unreadable(
                    position, Reason.MALFORMED, "expected a record of a table, found " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new Unreadable(position, Reason.MALFORMED, "expected a record of a table, found " + e.getMessage());
        }
        if (cells.size() != columns.names().size()) {
            throw new Unreadable(
                    position,
                    Reason.MALFORMED,
                    "expected " + columns.names().size() + " columns as in the header, found " + cells.size());
        }
        Columns mapping = settings.columns();
        return new Draft(
                position,
                value(mapping, Field.ID, columns, cells),
                value(mapping, Field.TEXT, columns, cells),
                value(mapping, Field.TITLE, columns, cells),
                mapping.value(Field.SOURCE, cell(columns, cells)).orElse(piece.file()),
                value(mapping, Field.URL, columns, cells),
                mapping.value(Field.PUBLISHED, cell(columns, cells))
                        .map(List::of)
                        .orElse(List.of()));
    }

    private static String value(Columns mapping, Field field, Header header, List<String> cells) {
        return mapping.value(field, cell(header, cells)).orElse("");
    }

    private static java.util.function.Function<String, Optional<String>> cell(Header header, List<String> cells) {
        return name -> {
            int at = index(header.names(), name);
            return at < 0 ? Optional.empty() : Optional.of(cells.get(at));
        };
    }
}
