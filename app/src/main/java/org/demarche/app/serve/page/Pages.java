package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.serve.Access;
import org.demarche.app.serve.Answered;
import org.demarche.app.serve.Desk;
import org.demarche.app.serve.Refusal;
import org.demarche.app.serve.Routes;

/** All pages of the desk. */
public final class Pages implements Routes {
    /** One page: what was asked in, what is shown out. */
    interface Page {
        Reply answer(Asked asked);
    }

    @Override
    public void register(RoutesConfig routes, Desk desk) {
        Terms terms = Terms.read(desk.knowledge());
        ReadPage read = new ReadPage(desk, terms);
        get(routes, "/", asked -> Reply.to("/read"));
        get(routes, "/read", read::answer);
        get(routes, "/read/why", read::why);
        figures(routes, desk, "/timeline", new Timeline(desk, terms)::answer);
        figures(routes, desk, "/relations", new Relations(desk, terms)::answer);
        figures(routes, desk, "/map", new MapPage(desk, terms)::answer);
        figures(routes, desk, "/statements", new Statements(desk, terms)::answer);
        figures(routes, desk, "/expectations", new Board(desk, terms)::answer);
        get(routes, "/sources", new Sources(desk)::answer);
        figures(routes, desk, "/events", new Events(desk, terms)::answer);
        routes.post("/read", ctx -> write(ctx, safely(asked(ctx), read::take)), Access.READ);
        routes.error(
                404,
                "html",
                ctx -> write(
                        ctx,
                        refused(
                                asked(ctx),
                                404,
                                "There is nothing here",
                                "No page has the address " + ctx.path() + ".")));
    }

    private static void get(RoutesConfig routes, String path, Page page) {
        routes.get(path, ctx -> write(ctx, safely(asked(ctx), page)));
    }

    /** A page that depends on the ledger alone: it is kept until that changes. */
    private static void figures(RoutesConfig routes, Desk desk, String path, Page page) {
        routes.get(path, ctx -> write(ctx, kept(desk, asked(ctx), page)));
    }

    /** An answer that is not to be kept: a refusal, or a file. */
    private static final class NotKept extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Reply reply;

        NotKept(Reply reply) {
            super("not kept", null, false, false);
            this.reply = reply;
        }
    }

    private static Reply kept(Desk desk, Asked asked, Page page) {
        try {
            Answered answered = desk.answer("page " + asked.theme() + " " + asked.address(), () -> {
                Reply reply = safely(asked, page);
                if (reply.status() != 200 || reply.file().isPresent()) {
                    throw new NotKept(reply);
                }
                return new Answered(reply.body(), "");
            });
            return Reply.shown(answered.body());
        } catch (NotKept e) {
            return e.reply;
        }
    }

    private static Asked asked(Context ctx) {
        Map<String, String> values = new LinkedHashMap<>();
        ctx.queryParamMap().forEach((name, all) -> values.put(name, all.isEmpty() ? "" : String.join(",", all)));
        ctx.formParamMap().forEach((name, all) -> values.put(name, all.isEmpty() ? "" : all.get(0)));
        return new Asked(
                ctx.path(),
                values,
                Optional.ofNullable(ctx.cookie("demarche_theme")).orElse(""));
    }

    /** The page, or a page that says what was wrong with the question. */
    private static Reply safely(Asked asked, Page page) {
        try {
            return page.answer(asked);
        } catch (Asked.Unusable e) {
            return refused(asked, 400, "That cannot be asked", String.valueOf(e.getMessage()));
        } catch (Refusal e) {
            return refused(asked, e.problem().status(), e.problem().title(), e.detail());
        }
    }

    private static Reply refused(Asked asked, int status, String title, String detail) {
        Html plain = tag(
                "section",
                cls("page narrow"),
                tag("h1", title),
                tag("p", cls("lead"), detail),
                tag(
                        "p",
                        tag("a", href(asked.path()), "Ask this page anew"),
                        " or go to ",
                        tag("a", href("/read"), "the first page"),
                        "."));
        return Reply.html(status, Frame.around(asked, title, List.of(), plain));
    }

    private static void write(Context ctx, Reply reply) {
        ctx.status(reply.status());
        reply.location().ifPresent(to -> ctx.header("Location", to));
        reply.file().ifPresent(name -> ctx.header("Content-Disposition", "attachment; filename=\"" + name + "\""));
        ctx.contentType(reply.type());
        ctx.result(reply.body());
    }
}
