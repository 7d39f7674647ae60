package org.demarche.app.serve.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.app.record.Coded;
import org.demarche.app.serve.Access;
import org.demarche.app.serve.Desk;
import org.demarche.app.serve.Problem;
import org.demarche.app.serve.Refusal;

/**
 * Newly coded records as server-sent events: the event's name is the record's kind, its data the record. Whoever takes too
 * little too slowly is cut off, and asks the API for what it missed.
 */
final class StreamApi {
    static final String PATH = "/api/stream";
    private static final int LISTENERS = 100;
    private static final int BEHIND = 1000;
    private static final long HEARTBEAT_SECONDS = 10;
    private static final String END = "";

    private final Desk desk;
    private final AtomicInteger listeners = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "stream");
        thread.setDaemon(true);
        return thread;
    });

    StreamApi(Desk desk) {
        this.desk = desk;
    }

    void register(RoutesConfig routes) {
        routes.beforeMatched(PATH, ctx -> {
            if (!String.valueOf(ctx.header("Accept")).contains("text/event-stream")) {
                throw Refusal.of(Problem.NOT_ACCEPTABLE, "Ask with \"Accept: text/event-stream\".");
            }
        });
        routes.sse(PATH, this::listen, Access.READ);
    }

    private void listen(SseClient client) {
        if (listeners.incrementAndGet() > LISTENERS) {
            listeners.decrementAndGet();
            throw Refusal.of(Problem.BUSY, "Too many listen already.").with("Retry-After", "30");
        }
        BlockingQueue<String> waiting = new ArrayBlockingQueue<>(BEHIND);
        AtomicBoolean over = new AtomicBoolean();
        Runnable deaf = desk.feed()
                .listen(
                        coded -> {
                            for (String line : lines(coded)) {
                                if (!waiting.offer(line)) {
                                    over.set(true);
                                }
                            }
                        },
                        () -> {
                            over.set(true);
                            waiting.offer(END);
                        });
        client.onClose(() -> over.set(true));
        client.keepAlive();
        CompletableFuture.runAsync(() -> send(client, waiting, over), threads).whenComplete((done, failure) -> {
            deaf.run();
            listeners.decrementAndGet();
            client.close();
        });
    }

    private static List<String> lines(Coded coded) {
        return new String(Json.lines(List.of(coded)), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static void send(SseClient client, BlockingQueue<String> waiting, AtomicBoolean over) {
        client.sendComment("listening");
        try {
            while (!over.get() && !client.terminated()) {
                String line = waiting.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (line == null) {
                    client.sendComment("still here");
                } else if (!line.equals(END)) {
                    client.sendEvent(kind(line), line);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every record begins with its kind. */
    private static String kind(String line) {
        String begin = "{\"kind\":\"";
        return line.startsWith(begin) ? line.substring(begin.length(), line.indexOf('"', begin.length())) : "record";
    }
}
