package org.demarche.app.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.demarche.store.Taken;

/** Health, Prometheus metrics, and a line of log for each request that matters. */
final class Monitor {
    private static final float SLOW_MILLIS = 1000;

    private final Desk desk;
    private final boolean everyRequest;
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    /** @param everyRequest whether reads that went well are logged, too */
    Monitor(Desk desk, boolean everyRequest) {
        this.desk = desk;
        this.everyRequest = everyRequest;
        Gauge.builder("demarche.articles.waiting", desk.intake(), Intake::waiting)
                .description("Articles accepted and not yet read")
                .register(registry);
        FunctionCounter.builder("demarche.articles.failed", desk.intake(), Intake::failed)
                .description("Articles that could not be read")
                .register(registry);
        for (Taken how : Taken.values()) {
            FunctionCounter.builder("demarche.articles.taken", desk.intake(), intake -> intake.taken(how))
                    .description("Articles taken in")
                    .tag("how", how.name().toLowerCase(Locale.ROOT))
                    .register(registry);
        }
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    void register(RoutesConfig routes) {
        routes.get("/health/live", ctx -> ctx.json(Map.of("status", "up")), Access.OPEN);
        routes.get("/health/ready", this::ready, Access.OPEN);
        routes.get(
                "/metrics",
                ctx -> ctx.contentType("text/plain; version=0.0.4; charset=utf-8")
                        .result(registry.scrape()));
    }

    private void ready(Context ctx) {
        boolean ready = desk.ready();
        ctx.status(ready ? 200 : 503).json(Map.of("status", ready ? "ready" : "not ready"));
    }

    /** Behind every request. @param millis it took */
    void after(Context ctx, float millis) {
        Endpoint matched = ctx.endpoints().matchedHttpEndpoint();
        int status = ctx.statusCode();
        // the route, never the path: whatever a client sends becomes no label
        Timer.builder("http.server.requests")
                .description("Answers by route")
                .tag(
                        "method",
                        ctx.method().isHttpMethod() && matched != null
                                ? ctx.method().name()
                                : "other")
                .tag("route", matched == null ? "none" : matched.path)
                .tag("status", Integer.toString(status))
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofSeconds(30))
                .register(registry)
                .record(Duration.ofNanos((long) (millis * 1e6)));
        boolean read = ctx.method().name().equals("GET") || ctx.method().name().equals("HEAD");
        if (everyRequest || !read || status >= 500 || millis > SLOW_MILLIS) {
            Log.say(
                    "request",
                    Map.of(
                            "method", ctx.method().name(),
                            "path", ctx.path(),
                            "status", status,
                            "ms", Math.round(millis),
                            "client", ctx.ip()));
        }
    }
}
