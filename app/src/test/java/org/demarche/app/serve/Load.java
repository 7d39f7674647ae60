package org.demarche.app.serve;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.store.Taken;

/**
 * Many readers, each with a connection of its own, while articles are taken in. A reader asks for something else every
 * {@code pause}: events of a dyad, statements by words, a relation, an article.
 */
final class Load {
    private static final List<String> COUNTRIES =
            List.of("Iran", "Turkey", "France", "Germany", "Brazil", "Japan", "Egypt", "India");
    private static final List<String> CODES = List.of("IRN", "TUR", "FRA", "DEU", "BRA", "JPN", "EGY", "IND");
    private static final List<String> DEEDS = List.of(
            "criticized %s on Monday",
            "agreed with %s on Tuesday to reopen the border",
            "threatened %s with sanctions on Wednesday",
            "sent aid to %s on Thursday",
            "rejected a proposal by %s on Friday");

    private Load() {}

    /**
     * @param requests answered
     * @param errors answers other than 200, or none
     * @param taken articles taken in meanwhile
     * @param cpu processor seconds of the process, readers and all
     */
    record Outcome(
            int requests, int errors, double p50, double p99, double most, long taken, double seconds, double cpu) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d requests in %.0f s (%.0f a second), %d errors; p50 %.1f ms, p99 %.1f ms, most %.1f ms; %d articles taken in meanwhile; %.1f s of processor",
                    requests,
                    seconds,
                    requests / seconds,
                    errors,
                    p50,
                    p99,
                    most,
                    taken,
                    cpu);
        }
    }

    /** A short article of our own, different each time. */
    static String article(int number) {
        Random random = new Random(number);
        StringBuilder out = new StringBuilder("date " + LocalDate.of(2023, 1, 1).plusDays(number % 300));
        for (int i = 0; i < 4; i++) {
            int who = random.nextInt(COUNTRIES.size());
            int whom = (who + 1 + random.nextInt(COUNTRIES.size() - 1)) % COUNTRIES.size();
            out.append(' ')
                    .append(COUNTRIES.get(who))
                    .append(' ')
                    .append(String.format(DEEDS.get(random.nextInt(DEEDS.size())), COUNTRIES.get(whom)))
                    .append(". “We will watch it for ")
                    .append(number)
                    .append(" days,” the ")
                    .append("president of ")
                    .append(COUNTRIES.get(who))
                    .append(" said.");
        }
        return out.toString();
    }

    private static String question(Random random, List<String> articles) {
        String one = CODES.get(random.nextInt(CODES.size()));
        String two = CODES.get(random.nextInt(CODES.size()));
        return switch (random.nextInt(6)) {
            case 0 -> "/api/events?limit=50&party=" + one;
            case 1 -> "/api/events?limit=50&from=2023-0" + (1 + random.nextInt(9)) + "-01";
            case 2 -> "/api/statements?limit=50&words=watch&speaker=" + one;
            case 3 -> "/api/relations?by=month&party=" + one + "&party=" + (one.equals(two) ? "USA" : two);
            case 4 -> "/api/articles?limit=50";
            default -> "/api/articles/" + articles.get(random.nextInt(articles.size()));
        };
    }

    static Outcome run(Served served, int readers, Duration length, Duration pause) throws InterruptedException {
        List<String> articles = new ArrayList<>();
        served.json("/api/articles")
                .get("items")
                .forEach(row -> articles.add(row.get("id").asText()));
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger errors = new AtomicInteger();
        List<Double> millis = Collections.synchronizedList(new ArrayList<>());
        long before = served.desk().intake().taken(Taken.NEW);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            int number = i;
            threads.add(new Thread(
                    null, () -> read(served, number, articles, pause, over, millis, errors), "reader", 256 * 1024));
        }
        Thread writer = new Thread(() -> write(served, over, errors), "writer");
        double cpu = cpu();
        long begun = System.nanoTime();
        threads.forEach(Thread::start);
        writer.start();
        Thread.sleep(length.toMillis());
        over.set(true);
        double seconds = (System.nanoTime() - begun) / 1e9;
        for (Thread thread : threads) {
            thread.join(30_000);
        }
        writer.join(30_000);
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        long taken = served.desk().intake().taken(Taken.NEW) - before;
        return new Outcome(
                sorted.length,
                errors.get(),
                at(sorted, 0.5),
                at(sorted, 0.99),
                at(sorted, 1),
                taken,
                seconds,
                cpu() - cpu);
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * share))];
    }

    private static void read(
            Served served,
            int number,
            List<String> articles,
            Duration pause,
            AtomicBoolean over,
            List<Double> millis,
            AtomicInteger errors) {
        Random random = new Random(number);
        try {
            Thread.sleep(random.nextInt((int) Math.max(1, pause.toMillis())));
            try (Socket socket = new Socket("127.0.0.1", served.server().port())) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(30_000);
                InputStream in = new BufferedInputStream(socket.getInputStream());
                while (!over.get()) {
                    long begun = System.nanoTime();
                    int status = ask(socket, in, question(random, articles));
                    millis.add((System.nanoTime() - begun) / 1e6);
                    if (status != 200) {
                        errors.incrementAndGet();
                    }
                    Thread.sleep(pause.toMillis());
                }
            }
        } catch (IOException e) {
            errors.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int ask(Socket socket, InputStream in, String path) throws IOException {
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        String first = line(in);
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            chunked |= header.equalsIgnoreCase("transfer-encoding: chunked");
            if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        do {
            length = chunked ? Integer.parseInt(line(in).strip(), 16) : length;
            if (in.readNBytes(length).length != length) {
                throw new IOException("the answer broke off");
            }
            if (chunked) {
                line(in);
            }
        } while (chunked && length > 0);
        return Integer.parseInt(first.split(" ")[1]);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder out = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection was closed");
            }
            if (c != '\r') {
                out.append((char) c);
            }
        }
        return out.toString();
    }

    /** Five articles a second, until it is over. */
    private static void write(Served served, AtomicBoolean over, AtomicInteger errors) {
        try {
            for (int number = 1_000_000; !over.get(); number++) {
                if (served.post("/articles", "text/plain", article(number)).statusCode() != 202) {
                    errors.incrementAndGet();
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Arguments: readers, seconds, milliseconds between a reader's questions, articles in the ledger beforehand. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int[] numbers = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        int readers = numbers.length > 0 ? numbers[0] : 200;
        int seconds = numbers.length > 1 ? numbers[1] : 60;
        int pause = numbers.length > 2 ? numbers[2] : 1000;
        int articles = numbers.length > 3 ? numbers[3] : 500;
        Path folder = Files.createTempDirectory("demarche-load");
        try (Served served = Served.start(folder.resolve("load.duckdb"))) {
            fill(served, articles);
            System.out.println(run(served, readers, Duration.ofSeconds(seconds), Duration.ofMillis(pause)));
        }
        System.exit(0);
    }

    static void fill(Served served, int articles) {
        for (int number = 0; number < articles; number++) {
            served.post("/articles", "text/plain", article(number));
        }
        served.settle();
    }
}
