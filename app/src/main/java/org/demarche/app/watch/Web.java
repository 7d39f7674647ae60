package org.demarche.app.watch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import org.demarche.app.read.Bounds;
import org.demarche.app.read.Reason;

/**
 * Fetches documents politely: one request at a time, a pause between two to one host, robots.txt asked first and kept for a
 * day, and a host that asked to be left alone left alone. Answers are bounded in time and size, redirects in number. For one
 * thread.
 */
public final class Web {
    /** Our name in robots.txt. */
    private static final String NAME = "demarche";

    private static final int MOST_REDIRECTS = 5;
    private static final Duration ROBOTS_KEPT = Duration.ofDays(1);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String agent;
    private final Duration pause;
    private final Duration patience;
    private final Time time;
    private final Map<String, Host> hosts = new HashMap<>();

    /** What is known of a host and port. */
    private static final class Host {
        private Instant free = Instant.MIN;
        private Instant closed = Instant.MIN;
        private Instant asked = Instant.MIN;
        private Robots robots = Robots.open();
    }

    /**
     * A document, or that it has not changed.
     *
     * @param status 200 or 304
     * @param uri where it was found in the end
     * @param moved where it is said to lie for good, if elsewhere
     * @param type the header Content-Type, or empty
     */
    public record Answer(
            int status,
            URI uri,
            Optional<URI> moved,
            String type,
            byte[] body,
            Optional<String> etag,
            Optional<String> modified) {}

    /**
     * @param version of the program, for the User-Agent header
     * @param pause between two requests to one host
     * @param patience for one request, its body included
     */
    public Web(String version, Duration pause, Duration patience, Time time) {
        this.agent = NAME + "/" + version;
        this.pause = pause;
        this.patience = patience;
        this.time = time;
    }

    /**
     * Fetches a document.
     *
     * @param etag of what is known already, and when it changed: an answer of 304 says that it is still so
     * @throws Refused with the reason, where there is no document
     */
    public Answer get(URI uri, Optional<String> etag, Optional<String> modified) throws Refused, InterruptedException {
        URI at = uri;
        Optional<URI> moved = Optional.of(uri);
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<byte[]> answer = allowed(at, etag, modified);
            int status = answer.statusCode();
            if (status == 200 || status == 304) {
                String type = answer.headers().firstValue("Content-Type").orElse("");
                URI end = at;
                return new Answer(
                        status,
                        at,
                        moved.filter(end::equals).filter(to -> !to.equals(uri)),
                        type,
                        unpacked(answer),
                        answer.headers().firstValue("ETag"),
                        answer.headers().firstValue("Last-Modified"));
            }
            Optional<String> location = answer.headers().firstValue("Location");
            if (status < 300 || status > 399 || location.isEmpty()) {
                throw refused(at, answer);
            }
            at = target(at, location.get());
            boolean forGood = status == 301 || status == 308;
            moved = forGood && moved.isPresent() ? Optional.of(at) : Optional.empty();
        }
        throw new Refused(Reason.UNREADABLE, uri + " is redirected more than " + MOST_REDIRECTS + " times");
    }

    private static URI target(URI from, String location) throws Refused {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException e) {
            throw new Refused(Reason.UNREADABLE, from + " is redirected to " + location + ", which is no address");
        }
    }

    private Refused refused(URI uri, HttpResponse<byte[]> answer) {
        Optional<Duration> wait =
                answer.headers().firstValue("Retry-After").flatMap(this::wait).filter(asked -> !asked.isNegative());
        if (answer.statusCode() == 429 || (answer.statusCode() == 503 && wait.isPresent())) {
            host(uri).closed = time.now().plus(wait.orElse(Duration.ofMinutes(1)));
        }
        return new Refused(
                Reason.UNREADABLE,
                uri + " answered " + answer.statusCode()
                        + wait.map(asked -> ", asking for " + asked.toSeconds() + " s of rest")
                                .orElse(""),
                answer.statusCode(),
                wait);
    }

    /** Seconds, or a day and time. */
    private Optional<Duration> wait(String value) {
        Duration asked;
        if (value.strip().matches("\\d{1,9}")) {
            asked = Duration.ofSeconds(Long.parseLong(value.strip()));
        } else {
            try {
                asked = Duration.between(
                        time.now(),
                        ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        return Optional.of(asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
    }

    private HttpResponse<byte[]> allowed(URI uri, Optional<String> etag, Optional<String> modified)
            throws Refused, InterruptedException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || uri.getHost() == null) {
            throw new Refused(Reason.UNREADABLE, uri + " is no address of the web");
        }
        Host host = host(uri);
        if (time.now().isBefore(host.closed)) {
            throw new Refused(
                    Reason.UNREADABLE,
                    uri.getHost() + " asked to be left alone until " + host.closed,
                    429,
                    Optional.of(Duration.between(time.now(), host.closed)));
        }
        learn(uri, host);
        String path = (uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        if (!host.robots.allows(path)) {
            throw new Refused(Reason.UNREADABLE, uri + " is closed to programs by the host's robots.txt");
        }
        return asked(uri, host, etag, modified, Bounds.PAGE);
    }

    /** Reads the host's robots.txt, once a day. Where there is none, all is open; where the server fails, all is closed. */
    private void learn(URI uri, Host host) throws InterruptedException {
        if (time.now().isBefore(host.asked.equals(Instant.MIN) ? Instant.MIN : host.asked.plus(ROBOTS_KEPT))) {
            return;
        }
        host.asked = time.now();
        try {
            HttpResponse<byte[]> answer =
                    asked(uri.resolve("/robots.txt"), host, Optional.empty(), Optional.empty(), Bounds.PAGE);
            if (answer.statusCode() == 200) {
                host.robots = Robots.read(new String(answer.body(), StandardCharsets.UTF_8), NAME);
            } else {
                host.robots = answer.statusCode() >= 500 ? Robots.closed() : Robots.open();
            }
        } catch (Refused e) {
            host.robots = Robots.open();
        }
        if (!host.robots.allows("/") && !host.robots.allows("/robots.txt")) {
            host.asked = time.now().minus(ROBOTS_KEPT).plus(Duration.ofHours(1));
        }
    }

    private HttpResponse<byte[]> asked(
            URI uri, Host host, Optional<String> etag, Optional<String> modified, int largest)
            throws Refused, InterruptedException {
        if (time.now().isBefore(host.free)) {
            time.sleep(Duration.between(time.now(), host.free));
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri).timeout(patience).header("User-Agent", agent);
        etag.ifPresent(value -> request.header("If-None-Match", value));
        modified.ifPresent(value -> request.header("If-Modified-Since", value));
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request.build(), headers -> new Limited(largest));
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new Refused(Reason.UNREADABLE, uri + " did not answer within " + patience.toSeconds() + " s");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new Refused(Reason.UNREADABLE, uri + " could not be fetched: " + e.getCause());
        } finally {
            host.free = time.now()
                    .plus(host.robots
                            .delay()
                            .filter(longer -> longer.compareTo(pause) > 0)
                            .orElse(pause));
        }
    }

    /** A server may pack though nobody asked. */
    private static byte[] unpacked(HttpResponse<byte[]> answer) throws Refused {
        boolean packed =
                answer.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
        if (!packed) {
            return answer.body();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            byte[] bytes = in.readNBytes(Bounds.PAGE + 1);
            if (bytes.length > Bounds.PAGE) {
                throw new Refused(Reason.TOO_LARGE, answer.uri() + " is larger than its bound when unpacked");
            }
            return bytes;
        } catch (Refused e) {
            throw e;
        } catch (IOException e) {
            throw new Refused(Reason.UNREADABLE, answer.uri() + " is packed and damaged: " + e.getMessage());
        }
    }

    private Host host(URI uri) {
        return hosts.computeIfAbsent(uri.getScheme() + "://" + uri.getRawAuthority(), any -> new Host());
    }
}
