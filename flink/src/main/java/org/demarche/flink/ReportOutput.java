package org.demarche.flink;

import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.When;
import org.demarche.mention.Where;
import org.demarche.observation.Attribution;
import org.demarche.observation.Event;
import org.demarche.observation.Quantity;
import org.demarche.reconcile.Report;

/** Writes a report field by field; {@link ReportInput} reads it in the same order. */
final class ReportOutput {
    private final DataOutput out;

    ReportOutput(DataOutput out) {
        this.out = out;
    }

    void report(Report report) throws IOException {
        event(report.event());
        text(report.article());
        text(report.outlet());
        day(report.published());
        day(report.known());
        text(report.sketch().toString());
    }

    private void event(Event event) throws IOException {
        text(event.id());
        text(event.type());
        each(event.modes(), this::text);
        each(event.contexts(), this::text);
        each(event.aux(), aux -> text(aux.name()));
        maybe(event.condition(), this::words);
        each(event.actor(), this::party);
        each(event.recipient(), this::party);
        out.writeInt(event.quad());
        out.writeDouble(event.score());
        text(event.cameo());
        out.writeDouble(event.goldstein());
        maybe(event.when(), this::when);
        maybe(event.where(), this::where);
        maybe(event.by(), this::attribution);
        maybe(event.same(), this::text);
        maybe(event.killed(), this::quantity);
        maybe(event.injured(), this::quantity);
        maybe(event.size(), this::quantity);
        words(event.evidence().words());
        span(event.evidence().trigger());
        text(event.rule());
        out.writeDouble(event.confidence());
    }

    private void party(Party party) throws IOException {
        maybe(party.country(), this::text);
        each(party.sectors(), this::text);
        text(party.name());
        maybe(party.id(), this::text);
        words(party.words());
        text(party.resolvedBy().name());
    }

    private void when(When when) throws IOException {
        words(when.words());
        day(when.from());
        day(when.to());
        text(when.basis());
    }

    private void where(Where where) throws IOException {
        words(where.words());
        text(where.name());
        text(where.country());
        out.writeDouble(where.latitude());
        out.writeDouble(where.longitude());
        text(where.id());
    }

    private void attribution(Attribution by) throws IOException {
        text(by.name());
        maybe(by.country(), this::text);
        each(by.sectors(), this::text);
        text(by.statement());
    }

    private void quantity(Quantity quantity) throws IOException {
        out.writeInt(quantity.min());
        out.writeInt(quantity.max());
        words(quantity.words());
    }

    private void words(Words words) throws IOException {
        span(words.span());
        text(words.text());
    }

    private void span(Span span) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }

    private void day(LocalDate day) throws IOException {
        out.writeLong(day.toEpochDay());
    }

    /** Unit by unit: keeps broken surrogates as they are, and has no limit of 64 KiB as {@code writeUTF} has. */
    private void text(String text) throws IOException {
        out.writeInt(text.length());
        out.writeChars(text);
    }

    private interface Part<T> {
        void write(T value) throws IOException;
    }

    private <T> void each(Collection<T> values, Part<T> part) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            part.write(value);
        }
    }

    private <T> void maybe(Optional<T> value, Part<T> part) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            part.write(value.get());
        }
    }
}
