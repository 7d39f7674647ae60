package org.demarche.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Stands before every handler: whom the request is for, where it comes from, how often, and who may ask.
 *
 * <p>A site that a browser happens to have open can send requests to loopback, and by DNS rebinding even read the answers;
 * so the {@code Host} header must name this server, and what comes from a page must come from one of ours.
 */
final class Guard {
    static final String COOKIE = "demarche_session";
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Settings settings;
    private final Sessions sessions;
    private final Set<String> hosts;
    private final Rate reads;
    private final Rate works;
    private final Rate guesses = new Rate(1);

    Guard(Settings settings, Sessions sessions) {
        this.settings = settings;
        this.sessions = sessions;
        this.reads = new Rate(settings.limits().reads());
        this.works = new Rate(settings.limits().works());
        this.hosts = new TreeSet<>(settings.names());
        hosts.addAll(Set.of("localhost", "127.0.0.1", "[::1]"));
        InetAddress bind = settings.bind();
        if (!bind.isAnyLocalAddress()) {
            String address = bind.getHostAddress().replaceFirst("%.*", "");
            hosts.add(address.contains(":") ? "[" + address + "]" : address);
        }
    }

    void register(RoutesConfig routes) {
        routes.before(this::before);
        routes.beforeMatched(this::access);
        routes.after(ctx -> {
            if ("text/html".equals(ctx.res().getContentType())) {
                ctx.contentType("text/html; charset=utf-8");
            }
        });
        routes.get("/enter/{key}", this::enter, Access.OPEN);
        routes.get("/session", this::form, Access.OPEN);
        routes.post("/session", this::open, Access.OPEN);
    }

    /** Whether it comes from this machine for itself, not through a proxy that answers for a further name. */
    private boolean local(Context ctx) {
        return settings.loopback() && !settings.names().contains(host(ctx));
    }

    /** The host that the request is for, without a port. */
    private static String host(Context ctx) {
        return Optional.ofNullable(ctx.header("Host"))
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(":[0-9]*$", "");
    }

    private void before(Context ctx) {
        ctx.header("Content-Security-Policy", CSP);
        ctx.header("X-Content-Type-Options", "nosniff");
        ctx.header("X-Frame-Options", "DENY");
        // a stricter policy would have browsers send "Origin: null" with our own forms
        ctx.header("Referrer-Policy", "same-origin");
        ctx.header("Cross-Origin-Opener-Policy", "same-origin");
        ctx.header("Cross-Origin-Resource-Policy", "same-origin");
        ctx.header("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        ctx.header("Cache-Control", "no-cache");
        if (!hosts.contains(host(ctx))) {
            throw Refusal.of(
                    Problem.FOREIGN_HOST,
                    "The Host header names no host of this server; --name adds the name of a reverse proxy.");
        }
        boolean reading = reads(ctx);
        if (!reading && foreign(ctx)) {
            throw Refusal.of(Problem.FOREIGN_ORIGIN, "A page of another site may not send this.");
        }
        if (!(reading ? reads : works).allows(ctx.ip(), System.nanoTime())) {
            throw Refusal.of(Problem.TOO_MANY, "Ask again in a second.").with("Retry-After", "1");
        }
    }

    private static boolean reads(Context ctx) {
        return ctx.method().equals(HandlerType.GET)
                || ctx.method().equals(HandlerType.HEAD)
                || ctx.method().equals(HandlerType.OPTIONS);
    }

    private static boolean foreign(Context ctx) {
        String site = ctx.header("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = ctx.header("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equalsIgnoreCase(ctx.header("Host"));
    }

    private void access(Context ctx) {
        Access needed = ctx.routeRoles().stream()
                .filter(Access.class::isInstance)
                .map(Access.class::cast)
                .findFirst()
                .orElse(reads(ctx) ? Access.READ : Access.WRITE);
        if (needed == Access.OPEN || needed == Access.READ && local(ctx)) {
            return;
        }
        Optional<String> bearer = Optional.ofNullable(ctx.header("Authorization"))
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()).strip());
        if (bearer.isPresent()) {
            check(ctx, bearer.get());
            return;
        }
        String session = ctx.cookie(COOKIE);
        if (session != null && sessions.isOpen(session, now()) && (reads(ctx) || ctx.header("Origin") != null)) {
            return;
        }
        throw Refusal.of(
                        Problem.TOKEN_NEEDED,
                        "Send \"Authorization: Bearer TOKEN\", or open a session at /session. The token was printed or "
                                + "chosen when the server was started.")
                .with("WWW-Authenticate", "Bearer");
    }

    private void check(Context ctx, String token) {
        if (sessions.isToken(token)) {
            return;
        }
        if (!guesses.allows(ctx.ip(), System.nanoTime())) {
            throw Refusal.of(Problem.TOO_MANY, "Too many wrong tokens.").with("Retry-After", "5");
        }
        throw Refusal.of(Problem.TOKEN_NEEDED, "That is not the token.").with("WWW-Authenticate", "Bearer");
    }

    private void enter(Context ctx) {
        if (!sessions.takeKey(ctx.pathParam("key"))) {
            ctx.redirect("/session", HttpStatus.SEE_OTHER);
            return;
        }
        begin(ctx);
    }

    private void form(Context ctx) {
        ctx.html("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Demarche: open a session</title>"
                + "<meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\">"
                + "<main><h1>Open a session</h1><form method=\"post\" action=\"/session\"><p><label>The token that was "
                + "printed or chosen when the server was started<br><input type=\"password\" name=\"token\" required "
                + "autocomplete=\"current-password\"></label></p><p><button>Open</button></p></form></main></html>");
    }

    private void open(Context ctx) {
        check(ctx, Optional.ofNullable(ctx.formParam("token")).orElse("").strip());
        begin(ctx);
    }

    private void begin(Context ctx) {
        boolean https = "https".equals(ctx.header("X-Forwarded-Proto"));
        ctx.header(
                "Set-Cookie",
                COOKIE + "=" + sessions.open(now()) + "; Path=/; Max-Age=" + Sessions.LENGTH.toSeconds()
                        + "; HttpOnly; SameSite=Strict" + (https ? "; Secure" : ""));
        ctx.redirect("/", HttpStatus.SEE_OTHER);
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }
}
