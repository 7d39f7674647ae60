package org.demarche.app.serve;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/** The desk's server. Handlers are {@link Routes}; this is what stands around them. */
public final class Server implements AutoCloseable {
    private static final int HEADER_BYTES = 16 * 1024;
    private static final long IDLE_MILLIS = 30_000;
    /** Whoever sends a body more slowly is cut off: a few such clients could otherwise hold every thread. */
    private static final long BYTES_A_SECOND = 1000;

    private static final int THREADS = 250;

    private static final long STOP_MILLIS = 15_000;

    private final Javalin javalin;
    private final Desk desk;
    private final Sessions sessions;
    private final Settings settings;

    private Server(Javalin javalin, Desk desk, Sessions sessions, Settings settings) {
        this.javalin = javalin;
        this.desk = desk;
        this.sessions = sessions;
        this.settings = settings;
    }

    /**
     * Starts a server that answers with these parts.
     *
     * @throws IOException if the address and port cannot be listened on
     */
    public static Server start(Settings settings, Desk desk, List<Routes> parts) throws IOException {
        Sessions sessions = new Sessions(settings.token());
        Guard guard = new Guard(settings, sessions);
        Monitor monitor = new Monitor(desk, settings.logRequests());
        Javalin javalin = Javalin.create(config -> {
            frame(config, settings);
            config.requestLogger.http(monitor::after);
            guard.register(config.routes);
            monitor.register(config.routes);
            Answers.register(config.routes);
            parts.forEach(part -> part.register(config.routes, desk));
        });
        try {
            javalin.start(settings.bind().getHostAddress(), settings.port());
        } catch (JavalinException e) {
            throw new IOException(
                    settings.bind().getHostAddress() + " port " + settings.port()
                            + " cannot be listened on; something else may use it. --port chooses another",
                    e);
        }
        return new Server(javalin, desk, sessions, settings);
    }

    /** From now on this process logs as JSON Lines. */
    public static void logTo(PrintStream err) {
        Log.to(err);
    }

    private static void frame(JavalinConfig config, Settings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = settings.limits().body();
        config.staticFiles.add(files -> {
            files.hostedPath = "/static";
            files.directory = "org/demarche/app/serve/static";
            files.location = Location.CLASSPATH;
            files.headers = java.util.Map.of("Cache-Control", "max-age=3600");
        });
        config.jetty.threadPool = new org.eclipse.jetty.util.thread.QueuedThreadPool(THREADS, 8);
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(STOP_MILLIS);
            server.insertHandler(new org.eclipse.jetty.server.handler.GracefulHandler());
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setRequestHeaderSize(HEADER_BYTES);
            http.setIdleTimeout(IDLE_MILLIS);
            http.setMinRequestDataRate(BYTES_A_SECOND);
        });
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** {@code http://127.0.0.1:8080} */
    public String address() {
        String host = settings.bind().getHostAddress();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /** Opens a session in the browser that follows it first. */
    public String link() {
        return address() + "/enter/" + sessions.key();
    }

    /** Answers what it is answering, then is gone. */
    @Override
    public void close() {
        desk.stop();
        javalin.stop();
    }
}
