package org.demarche.flink;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.flink.api.common.typeutils.SimpleTypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.observation.Event;
import org.demarche.observation.Evidence;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Sketch;

/** Hands reports to Flink, field by field. They never change, so that none is ever copied. */
final class ReportSerializer extends TypeSerializerSingleton<Report> {
    static final ReportSerializer INSTANCE = new ReportSerializer();

    @Override
    public void serialize(Report report, DataOutputView target) throws IOException {
        new ReportOutput(target).report(report);
    }

    @Override
    public Report deserialize(DataInputView source) throws IOException {
        return new ReportInput(source).report();
    }

    @Override
    public Report deserialize(Report reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        serialize(deserialize(source), target);
    }

    @Override
    public Report copy(Report from) {
        return from;
    }

    @Override
    public Report copy(Report from, Report reuse) {
        return from;
    }

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public int getLength() {
        return -1; // as Flink spells "varies"
    }

    /** Flink asks for a value to overwrite; this one says nothing. */
    @Override
    public Report createInstance() {
        Words words = new Words(new Span(0, 1), "-");
        Event event = new Event(
                "-",
                "-",
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                0,
                0,
                "",
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Evidence(words, words.span()),
                "-",
                0);
        return new Report(event, "-", "", LocalDate.EPOCH, LocalDate.EPOCH, Sketch.of(""));
    }

    @Override
    public TypeSerializerSnapshot<Report> snapshotConfiguration() {
        return new Snapshot();
    }

    /** Bound to this class: a checkpoint written before fields changed is not read after. Public for Flink, which makes it. */
    public static final class Snapshot extends SimpleTypeSerializerSnapshot<Report> {
        public Snapshot() {
            super(() -> INSTANCE);
        }
    }
}
