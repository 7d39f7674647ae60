package org.demarche.app.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.demarche.app.record.ExpectationRows;
import org.demarche.app.record.OccurrenceRows;
import org.demarche.app.record.PeriodRows;
import org.demarche.app.record.SaidRows;
import org.demarche.app.serve.Answered;
import org.demarche.app.serve.Desk;
import org.demarche.app.serve.Problem;
import org.demarche.app.serve.Refusal;
import org.demarche.app.serve.api.Operation.Reply;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.demarche.store.Filter;
import org.demarche.store.Ledger;
import org.demarche.store.Page;
import org.demarche.store.Pages;
import org.demarche.store.Said;
import org.demarche.view.Relations;

/** What happened, who said what, what was announced, and how two parties stand. */
final class LedgerApi {
    private static final List<String> FORMS = List.of("application/json", "application/x-ndjson", "text/csv");

    private final Desk desk;
    private final Answering answering;

    LedgerApi(Desk desk) {
        this.desk = desk;
        this.answering = new Answering(desk);
    }

    /** The rows of lists, by the name of their schema. */
    static Map<String, RowSchema> rows() {
        return Map.of(
                "OccurrenceRow", new RowSchema(OccurrenceRows.COLUMNS),
                "StatementRow", new RowSchema(SaidRows.COLUMNS),
                "ExpectationRow", new RowSchema(ExpectationRows.COLUMNS),
                "PeriodRow", new RowSchema(PeriodRows.COLUMNS),
                "ArticleRow", new RowSchema(Pages.ARTICLE_COLUMNS));
    }

    List<Operation> operations() {
        return List.of(
                Operation.get(
                        "/api/events",
                        "events",
                        "What happened, once each, by the day of the first telling",
                        Ask.Ledgered::new,
                        list("Occurrences", "OccurrenceRow"),
                        this::events),
                Operation.get(
                                "/api/events/{id}",
                                "event",
                                "One occurrence with every record that reports it",
                                Ask.Plain::new,
                                new Reply(200, "The occurrence", List.of("application/json"), "Occurrence"),
                                (ctx, nothing) -> event(ctx))
                        .refusing(Problem.NOT_FOUND),
                Operation.get(
                        "/api/statements",
                        "statements",
                        "Who said what",
                        Ask.Ledgered::new,
                        list("Statements", "StatementRow"),
                        this::statements),
                Operation.get(
                        "/api/expectations",
                        "expectations",
                        "What was announced, promised, threatened or demanded, and what became of it",
                        Ask.Expected::new,
                        list("Expectations", "ExpectationRow"),
                        this::expectations),
                Operation.get(
                        "/api/relations",
                        "relations",
                        "How relations between two parties move; party is given twice",
                        Ask.Related::new,
                        list("Periods", "PeriodRow"),
                        this::relations));
    }

    static Reply list(String what, String schema) {
        return new Reply(200, what, FORMS, schema + "List");
    }

    private void events(Context ctx, Ask.Ledgered ask) {
        Filter filter = ask.filter.filter();
        answering.answer(ctx, ask.paging, (ledger, after, limit) -> {
            Page<List<Occurrence>> page = new Pages(ledger).occurrences(filter, after, limit);
            return new Page<>(OccurrenceRows.answer(page.rows()), page.next());
        });
    }

    private void event(Context ctx) {
        String id = ctx.pathParam("id");
        Answered found =
                desk.answer("event " + id, () -> new Answered(Json.bytes(desk.ask(ledger -> event(ledger, id))), ""));
        Json.answer(ctx, found.body());
    }

    private static ObjectNode event(Ledger ledger, String id) {
        Occurrence found = ledger.questions()
                .occurrence(id)
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND, "The ledger has no such occurrence."));
        ObjectNode out = Json.object();
        out.put("id", found.id());
        out.set("summary", Json.row(OccurrenceRows.answer(List.of(found)), 0));
        ArrayNode reports = out.putArray("reports");
        for (Report report : found.reports()) {
            reports.add(Json.record(ledger.article(report.article()), report.event()));
        }
        return out;
    }

    private void statements(Context ctx, Ask.Ledgered ask) {
        Filter filter = ask.filter.filter();
        answering.answer(ctx, ask.paging, (ledger, after, limit) -> {
            Page<List<Said>> page = new Pages(ledger).said(filter, after, limit);
            return new Page<>(SaidRows.answer(page.rows()), page.next());
        });
    }

    private void expectations(Context ctx, Ask.Expected ask) {
        answering.answer(
                ctx,
                ask.paging,
                Answering.whole(ledger -> ExpectationRows.answer(ask.question().of(ledger))));
    }

    private void relations(Context ctx, Ask.Related ask) {
        Filter filter = ask.filter.filter();
        if (filter.parties().size() != 2) {
            throw Refusal.of(Problem.UNUSABLE, "The parameter party is to be given twice: relations are of two.");
        }
        answering.answer(
                ctx,
                ask.paging,
                Answering.whole(ledger -> PeriodRows.answer(Relations.by(ask.by, ledger.occurrences(filter)))));
    }
}
