package org.demarche.app.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine with feeds and pages, that can be told to misbehave, and notes what it is asked. */
final class Newsstand implements AutoCloseable {
    /** Answers one request. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    Newsstand() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            asked.add(path);
            try (exchange) {
                answers.getOrDefault(path, other -> send(other, 404, "text/plain", "none"))
                        .to(exchange);
            }
        });
        server.start();
    }

    String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    void on(String path, Answer answer) {
        answers.put(path, answer);
    }

    void on(String path, String type, String body) {
        on(path, exchange -> send(exchange, 200, type, body));
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** A feed that lists pages {@code /p/NAME}. */
    String feed(String... names) {
        StringBuilder items = new StringBuilder();
        for (String name : names) {
            items.append("<item><title>Talks ")
                    .append(name)
                    .append("</title><guid>")
                    .append(name);
            items.append("</guid><link>").append(at("/p/" + name)).append("</link>");
            items.append("<pubDate>Thu, 04 Mar 2021 10:00:00 GMT</pubDate><description>Short.</description></item>");
        }
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>The Gazette</title><link>http://x.example</link>"
                + "<description>d</description>" + items + "</channel></rss>";
    }

    static String page(String name) {
        return "<html><head><title>Talks " + name
                + "</title></head><body><nav><a href='/'>Home</a></nav><article><h1>Talks "
                + name
                + "</h1><p>Ruritania said on Monday that it would send a delegation to Strelsau next week, after a month "
                + "without letters, to speak of " + name
                + ".</p><p>Graustark, which closed the crossing in January, did not "
                + "comment at once; its embassy said that an answer would be given in writing.</p></article></body></html>";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
