package org.demarche.app.serve;

import io.javalin.config.RoutesConfig;

/**
 * A part of the desk: pages, or a part of the API. {@code ServeCommand} hands all parts to {@link Server#start}, which
 * calls each once, before the server listens.
 *
 * <pre>{@code
 * public final class Pages implements Routes {
 *     public void register(RoutesConfig routes, Desk desk) {
 *         routes.get("/statements", ctx -> {
 *             Answer said = desk.ask(ledger -> SaidRows.answer(ledger.questions().said(filter(ctx), page(ctx))));
 *             ctx.html(...);
 *         });
 *     }
 * }
 * }</pre>
 *
 * What a part may rely on:
 * <ul>
 *   <li>Host, origin, rate and size are checked and the security headers are set before a handler runs. A {@code GET} is
 *       for whoever may read, everything else for whoever may write, unless the route names another {@link Access} as
 *       its role: {@code routes.post("/code", handler, Access.READ)}.
 *   <li>The content security policy allows no inline script, style or event attribute, and nothing from elsewhere. Files
 *       below {@code resources/org/demarche/app/serve/static/} are served under {@code /static/}.
 *   <li>Every form and script of a page may write: the browser of somebody who opened a session (the link that is
 *       printed at start, or {@code /session} with the token) sends a {@code SameSite=Strict} cookie, and the server
 *       compares {@code Origin} with {@code Host}. A page needs no token and no hidden field.
 *   <li>A {@link Refusal} that a handler throws becomes an RFC 9457 answer; anything else becomes a 500 that tells nothing
 *       of the inside. For browsers, a part may put its own page in the place of such an answer:
 *       {@code routes.error(404, "html", ctx -> ctx.html(...))}.
 * </ul>
 */
public interface Routes {
    /** @param desk what the part answers from; usable from any thread */
    void register(RoutesConfig routes, Desk desk);
}
