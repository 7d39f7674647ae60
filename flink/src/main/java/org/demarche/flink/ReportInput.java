package org.demarche.flink;

import java.io.DataInput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;
import org.demarche.mention.When;
import org.demarche.mention.Where;
import org.demarche.observation.Attribution;
import org.demarche.observation.Aux;
import org.demarche.observation.Event;
import org.demarche.observation.Evidence;
import org.demarche.observation.Quantity;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Sketch;

/**
 * Reads what {@link ReportOutput} wrote. Arguments are read in the order in which the constructors take them: Java
 * evaluates them from left to right.
 */
final class ReportInput {
    private final DataInput in;

    ReportInput(DataInput in) {
        this.in = in;
    }

    Report report() throws IOException {
        return new Report(event(), text(), text(), day(), day(), Sketch.parse(text()));
    }

    private Event event() throws IOException {
        return new Event(
                text(),
                text(),
                each(this::text),
                each(this::text),
                Set.copyOf(each(() -> Aux.valueOf(text()))),
                maybe(this::words),
                each(this::party),
                each(this::party),
                in.readInt(),
                in.readDouble(),
                text(),
                in.readDouble(),
                maybe(this::when),
                maybe(this::where),
                maybe(this::attribution),
                maybe(this::text),
                maybe(this::quantity),
                maybe(this::quantity),
                maybe(this::quantity),
                new Evidence(words(), span()),
                text(),
                in.readDouble());
    }

    private Party party() throws IOException {
        return new Party(
                maybe(this::text), each(this::text), text(), maybe(this::text), words(), ResolvedBy.valueOf(text()));
    }

    private When when() throws IOException {
        return new When(words(), day(), day(), text());
    }

    private Where where() throws IOException {
        return new Where(words(), text(), text(), in.readDouble(), in.readDouble(), text());
    }

    private Attribution attribution() throws IOException {
        return new Attribution(text(), maybe(this::text), each(this::text), text());
    }

    private Quantity quantity() throws IOException {
        return new Quantity(in.readInt(), in.readInt(), words());
    }

    private Words words() throws IOException {
        return new Words(span(), text());
    }

    private Span span() throws IOException {
        return new Span(in.readInt(), in.readInt());
    }

    private LocalDate day() throws IOException {
        return LocalDate.ofEpochDay(in.readLong());
    }

    private String text() throws IOException {
        char[] units = new char[in.readInt()];
        for (int i = 0; i < units.length; i++) {
            units[i] = in.readChar();
        }
        return new String(units);
    }

    private interface Part<T> {
        T read() throws IOException;
    }

    private <T> List<T> each(Part<T> part) throws IOException {
        int size = in.readInt();
        List<T> out = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            out.add(part.read());
        }
        return out;
    }

    private <T> Optional<T> maybe(Part<T> part) throws IOException {
        return in.readBoolean() ? Optional.of(part.read()) : Optional.empty();
    }
}
