package org.demarche.app.serve.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.app.record.Coded;
import org.demarche.app.serve.Access;
import org.demarche.app.serve.Answered;
import org.demarche.app.serve.Desk;
import org.demarche.app.serve.Problem;
import org.demarche.app.serve.Refusal;
import org.demarche.app.serve.api.Operation.Reply;
import org.demarche.app.serve.api.Paging.Form;
import org.demarche.article.Article;
import org.demarche.reconcile.Report;
import org.demarche.store.Filter;
import org.demarche.store.Inbox;
import org.demarche.store.Ledger;
import org.demarche.store.Pages;
import org.demarche.store.Said;
import org.demarche.store.Slice;

/** Articles in and out. */
final class ArticleApi {
    private final Desk desk;
    private final Answering answering;
    private final Bodies bodies;

    ArticleApi(Desk desk, int largestBody) {
        this.desk = desk;
        this.answering = new Answering(desk);
        this.bodies = new Bodies(largestBody);
    }

    List<Operation> operations() {
        return List.of(
                Operation.get(
                        "/api/articles",
                        "articles",
                        "What was read, without the texts",
                        Ask.Articled::new,
                        LedgerApi.list("Articles", "ArticleRow"),
                        this::list),
                Operation.get(
                                "/api/articles/{id}",
                                "article",
                                "One article with its text and records, or what is known of it while it waits",
                                Ask.Plain::new,
                                new Reply(200, "The article", List.of("application/json"), "KeptArticle"),
                                (ctx, nothing) -> one(ctx))
                        .refusing(Problem.NOT_FOUND),
                Operation.post(
                        "/code",
                        "code",
                        "Reads the articles of the body now and answers with their records; nothing is kept",
                        Access.READ,
                        Ask.Bodied::new,
                        List.of(new Reply(
                                200,
                                "The records, as the record contract has them; as NDJSON the bytes of `demarche code`",
                                List.of("application/json", "application/x-ndjson"),
                                "Records")),
                        this::code),
                Operation.post(
                        "/articles",
                        "takeIn",
                        "Accepts the articles of the body, all or none. They are kept when the answer comes, and read "
                                + "in turn",
                        Access.WRITE,
                        Ask.Bodied::new,
                        List.of(new Reply(202, "Accepted", List.of("application/json"), "Acceptance")),
                        this::takeIn));
    }

    private void list(Context ctx, Ask.Articled ask) {
        answering.answer(
                ctx, ask.paging, (ledger, after, limit) -> new Pages(ledger).articles(ask.filter(), after, limit));
    }

    private void one(Context ctx) {
        String id = ctx.pathParam("id");
        Optional<ObjectNode> waits = desk.ask(ledger -> waiting(ledger, id));
        if (waits.isPresent()) {
            Json.answer(ctx, waits.get());
            return;
        }
        Answered kept =
                desk.answer("article " + id, () -> new Answered(Json.bytes(desk.ask(ledger -> one(ledger, id))), ""));
        Json.answer(ctx, kept.body());
    }

    /** What is known of an article that is not kept yet: that changes at any time. */
    private static Optional<ObjectNode> waiting(Ledger ledger, String id) {
        if (ledger.questions().find(id).isPresent()) {
            return Optional.empty();
        }
        String reason = new Inbox(ledger)
                .state(id)
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND, "The ledger has no such article."));
        ObjectNode out = Json.object();
        out.put("id", id);
        out.put("state", reason.isEmpty() ? "accepted" : "failed");
        if (!reason.isEmpty()) {
            out.put("reason", reason);
        }
        return Optional.of(out);
    }

    private static ObjectNode one(Ledger ledger, String id) {
        ObjectNode out = Json.object();
        Article article = ledger.article(id);
        out.put("id", id);
        out.put("state", "read");
        out.put("published", article.published().toString());
        out.put("source", known(article.source()));
        out.put("url", known(article.url()));
        out.put("title", known(article.title()));
        out.put("language", known(article.language()));
        out.put("text", article.text());
        Filter here = new Filter(Map.of("article", List.of(id)));
        ArrayNode events = out.putArray("events");
        ledger.questions().reports(here, Slice.all()).stream()
                .map(Report::event)
                .sorted(Comparator.comparing(
                        event -> event.evidence().words().span().start()))
                .forEach(event -> events.add(Json.record(article, event)));
        ArrayNode statements = out.putArray("statements");
        ledger.questions().said(here, Slice.all()).stream()
                .map(Said::statement)
                .sorted(Comparator.comparing(said -> said.content().span().start()))
                .forEach(said -> statements.add(Json.record(article, said)));
        return out;
    }

    private static @org.jspecify.annotations.Nullable String known(String value) {
        return value.isEmpty() ? null : value;
    }

    private void code(Context ctx, Ask.Bodied ask) {
        Form form = ask.format == null ? Paging.accepted(ctx) : ask.format;
        if (form == Form.CSV) {
            throw Refusal.of(Problem.NOT_ACCEPTABLE, "Records are application/json or application/x-ndjson.");
        }
        List<Coded> readings =
                bodies.articles(ctx, ask.reading).stream().map(desk::code).toList();
        byte[] lines = Json.lines(readings);
        ctx.contentType(form.type()).result(form == Form.NDJSON ? lines : Json.items(lines));
    }

    private void takeIn(Context ctx, Ask.Bodied ask) {
        List<Article> articles = bodies.articles(ctx, ask.reading);
        desk.intake().accept(articles);
        Map<String, Article> once = new TreeMap<>();
        articles.forEach(article -> once.put(article.id(), article));
        ObjectNode out = Json.object();
        ArrayNode list = out.putArray("articles");
        for (Article article : once.values()) {
            ObjectNode one = list.addObject();
            one.put("id", article.id());
            one.put("state", "accepted");
            one.put("href", "/api/articles/" + escaped(article.id()));
        }
        ctx.status(202);
        Json.answer(ctx, out);
    }

    private static String escaped(String id) {
        return java.net.URLEncoder.encode(id, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }
}
