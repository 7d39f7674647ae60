package org.demarche.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.app.read.Bounds;
import org.demarche.app.read.Input;
import org.demarche.app.read.Settings;
import org.demarche.app.read.Source;
import org.demarche.app.read.Unreadable;
import org.demarche.article.Article;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Watching feeds of a server that behaves, and of one that does not. */
@Timeout(60)
class WatchTest {
    private static final Duration INTERVAL = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    private final Hand hand = new Hand();
    private Newsstand stand;

    /** A clock that moves when somebody waits by it. */
    private static final class Hand implements Time {
        private Instant now = Instant.parse("2021-03-04T12:00:00Z");
        private final List<Duration> slept = new ArrayList<>();

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public void sleep(Duration duration) {
            slept.add(duration);
            now = now.plus(duration);
        }
    }

    @BeforeEach
    void open() throws IOException {
        stand = new Newsstand();
        for (String name : List.of("a", "b", "c")) {
            stand.on("/p/" + name, "text/html", Newsstand.page(name));
        }
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void whatIsNewIsFetchedOnce() throws Exception {
        stand.on("/feed", "application/rss+xml", stand.feed("a", "b"));
        Watch watch = watch("/feed");
        List<Article> first = articles(round(watch));
        assertThat(first).extracting(Article::id).containsExactly("a", "b");
        assertThat(first.get(0).text())
                .startsWith("Talks a\n\nRuritania said")
                .contains("\n\nGraustark")
                .doesNotContain("Home", "Short.");
        assertThat(first.get(0).published()).isEqualTo("2021-03-04");
        assertThat(first.get(0).url()).isEqualTo(stand.at("/p/a"));

        hand.sleep(INTERVAL);
        stand.on("/feed", "application/rss+xml", stand.feed("a", "b", "c"));
        assertThat(articles(round(watch))).extracting(Article::id).containsExactly("c");
        hand.sleep(INTERVAL);
        assertThat(round(watch("/feed"))).as("another process remembers").isEmpty();
        assertThat(stand.asked).filteredOn("/p/a"::equals).hasSize(1);
    }

    @Test
    void aFeedIsAskedOnlyWhetherItChanged() throws Exception {
        List<String> conditions = new ArrayList<>();
        stand.on("/feed", exchange -> {
            String tag = String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match"));
            conditions.add(tag + " " + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            exchange.getResponseHeaders().set("ETag", "\"one\"");
            exchange.getResponseHeaders().set("Last-Modified", "Thu, 04 Mar 2021 10:00:00 GMT");
            boolean known = tag.equals("\"one\"");
            Newsstand.send(exchange, known ? 304 : 200, "application/rss+xml", known ? "" : stand.feed("a"));
        });
        Watch watch = watch("/feed");
        assertThat(round(watch)).hasSize(1);
        assertThat(round(watch)).as("not due").isEmpty();
        hand.sleep(INTERVAL);
        assertThat(round(watch)).isEmpty();
        hand.sleep(INTERVAL);
        assertThat(round(watch("/feed"))).isEmpty();
        assertThat(conditions)
                .containsExactly(
                        "null null", "\"one\" Thu, 04 Mar 2021 10:00:00 GMT", "\"one\" Thu, 04 Mar 2021 10:00:00 GMT");
    }

    @Test
    void whatWasNotDealtWithIsFoundAgain() throws Exception {
        stand.on("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"one\"");
            boolean known = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            Newsstand.send(exchange, known ? 304 : 200, "application/rss+xml", known ? "" : stand.feed("a", "b", "c"));
        });
        Watch killed = watch("/feed");
        Source source = killed.round();
        assertThat(source.next()).isPresent();
        assertThat(source.next()).isPresent();
        killed.dealt(1);
        hand.sleep(INTERVAL);
        assertThat(articles(round(watch("/feed")))).extracting(Article::id).containsExactly("b", "c");
    }

    @Test
    void aFailingFeedIsAskedEverMoreRarelyAndTheOthersGoOn() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        stand.on("/ill", exchange -> {
            asked.incrementAndGet();
            Newsstand.send(exchange, 500, "text/plain", "ill");
        });
        stand.on("/feed", "application/rss+xml", stand.feed("a"));
        Watch watch = watch("/ill", "/feed");
        List<Input> found = round(watch);
        assertThat(told(found.get(0))).startsWith("unreadable").contains("answered 500", "asked again in 1800 s");
        assertThat(articles(found.subList(1, 2))).hasSize(1);
        for (int quarter = 0; quarter < 4 * 24; quarter++) {
            hand.sleep(INTERVAL);
            round(watch);
        }
        assertThat(asked.get()).isBetween(4, 7); // after 0.5, 1.5, 3.5, 7.5, 15.5 hours
    }

    @Test
    void aHostThatAsksForRestIsLeftAlone() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        stand.on("/busy", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().set("Retry-After", "7200");
            Newsstand.send(exchange, 429, "text/plain", "");
        });
        stand.on("/feed", "application/rss+xml", stand.feed("a"));
        Watch watch = watch("/busy", "/feed");
        List<Input> found = round(watch);
        assertThat(told(found.get(0))).contains("answered 429, asking for 7200 s of rest", "again in 7200 s");
        assertThat(told(found.get(1))).contains("asked to be left alone");
        hand.sleep(Duration.ofMinutes(119));
        round(watch);
        assertThat(asked.get()).isEqualTo(1);
        hand.sleep(Duration.ofMinutes(2));
        round(watch);
        assertThat(asked.get()).isEqualTo(2);
    }

    @Test
    void aFeedThatIsGoneIsNotAskedAgainAndOneThatMovedIsFollowed() throws Exception {
        stand.on("/gone", exchange -> Newsstand.send(exchange, 410, "text/plain", ""));
        stand.on("/old", redirect(301, "/feed"));
        stand.on("/feed", "application/rss+xml", stand.feed("a"));
        Watch watch = watch("/gone", "/old");
        assertThat(told(round(watch).get(0))).contains("gone for good");
        hand.sleep(Duration.ofDays(3));
        round(watch("/gone", "/old"));
        assertThat(stand.asked).filteredOn("/gone"::equals).hasSize(1);
        assertThat(stand.asked).filteredOn("/old"::equals).hasSize(1);
        assertThat(stand.asked).filteredOn("/feed"::equals).hasSize(2);
    }

    @Test
    void misbehaviourHasAReasonEach() throws Exception {
        stand.on("/loop", redirect(302, "/loop"));
        stand.on("/away", redirect(302, "file:///etc/passwd"));
        stand.on("/broken", "application/rss+xml", stand.feed("a").substring(0, 200));
        stand.on("/html", "text/html", Newsstand.page("a"));
        stand.on(
                "/thief",
                "application/rss+xml",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<rss version=\"2.0\"><channel><title>&x;</title></channel></rss>");
        stand.on("/huge", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] block = new byte[1 << 20];
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 1000; i++) {
                    out.write(block);
                }
            }
        });
        CountDownLatch never = new CountDownLatch(1);
        stand.on("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('<');
            exchange.getResponseBody().flush();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        List<String> told =
                round(watch("/loop", "/away", "/broken", "/html", "/thief", "/huge", "/slow", "/none")).stream()
                        .map(WatchTest::told)
                        .toList();
        assertThat(told)
                .satisfiesExactly(
                        loop -> assertThat(loop).contains("redirected more than 5 times"),
                        away -> assertThat(away).contains("no address of the web"),
                        broken -> assertThat(broken).startsWith("malformed").contains("expected RSS or Atom"),
                        html -> assertThat(html).startsWith("malformed"),
                        thief -> assertThat(thief).startsWith("malformed"),
                        huge -> assertThat(huge).startsWith("too large").contains(Bounds.PAGE / 1024 / 1024 + " MiB"),
                        slow -> assertThat(slow).contains("did not answer within 5 s"),
                        none -> assertThat(none).contains("answered 404"));
        never.countDown();
    }

    @Test
    void aWrongCharsetIsSeenThrough() throws Exception {
        String feed = stand.feed("a").replace("Short.", "Café talks. " + "Ruritania wrote to Graustark. ".repeat(60));
        stand.on(
                "/feed",
                exchange -> Newsstand.send(
                        exchange,
                        200,
                        "application/rss+xml; charset=utf-8",
                        feed.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(articles(round(watch("/feed"))).get(0).text()).contains("Café talks");
    }

    @Test
    void robotsAreObeyedAndHostsNotHurried() throws Exception {
        stand.on("/robots.txt", "text/plain", "User-agent: *\nDisallow: /p/b\nCrawl-delay: 5\n");
        stand.on("/feed", "application/rss+xml", stand.feed("a", "b", "c"));
        List<String> told = round(watch("/feed")).stream().map(WatchTest::told).toList();
        assertThat(told.get(0)).startsWith("2021-03-04");
        assertThat(told.get(1)).startsWith("unreadable").contains("closed to programs by the host's robots.txt");
        assertThat(told.get(2)).startsWith("2021-03-04");
        assertThat(stand.asked).containsExactly("/robots.txt", "/feed", "/p/a", "/p/c");
        assertThat(hand.slept).hasSize(3).allMatch(pause -> pause.compareTo(Duration.ofSeconds(2)) >= 0);
        assertThat(hand.slept.subList(1, 3)).allMatch(Duration.ofSeconds(5)::equals);
    }

    @Test
    void aPageThatFailsLeavesTheFeedsOwnText() throws Exception {
        String own = "Ruritania wrote to Graustark about the crossing, which is closed since January. ".repeat(4);
        stand.on("/feed", "application/rss+xml", stand.feed("x", "y").replaceFirst("Short\\.", own));
        List<Input> found = round(watch("/feed"));
        assertThat(found.get(0).article().text()).startsWith("Talks x\n\nRuritania wrote");
        assertThat(told(found.get(1))).startsWith("unreadable").contains("/p/y answered 404");
    }

    @Test
    void subscriptionsAreOpmlListsOrAddresses() throws Exception {
        Path opml = Files.writeString(
                folder.resolve("f.opml"),
                "<opml version=\"2.0\"><head><title>x</title></head><body><outline text=\"World\">"
                        + "<outline type=\"rss\" xmlUrl=\"https://a.example/rss\"/><outline xmlurl=\"https://b.example/rss\"/>"
                        + "</outline></body></opml>");
        Path list =
                Files.writeString(folder.resolve("f.txt"), "# mine\nhttps://c.example/rss\n\nhttps://a.example/rss\n");
        assertThat(Subscriptions.of(List.of(opml.toString(), list.toString(), "https://d.example/rss")))
                .containsExactly(
                        "https://a.example/rss",
                        "https://b.example/rss",
                        "https://c.example/rss",
                        "https://d.example/rss");
        Path wrong = Files.writeString(folder.resolve("w.txt"), "\nfeed of the Gazette\n");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Subscriptions.of(List.of(wrong.toString())))
                .hasMessageContaining("w.txt:2: expected the address of a feed");
    }

    private static Newsstand.Answer redirect(int status, String to) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(status, -1);
        };
    }

    private Watch watch(String... paths) throws IOException {
        List<String> feeds = List.of(paths).stream().map(stand::at).toList();
        Web web = new Web("test", Duration.ofSeconds(2), Duration.ofSeconds(5), hand);
        return new Watch(feeds, folder.resolve("state"), web, Settings.plain(), INTERVAL, true, hand);
    }

    private static List<Input> round(Watch watch) throws IOException {
        List<Input> out = new ArrayList<>();
        Source source = watch.round();
        for (Optional<Input> next = source.next(); next.isPresent(); next = source.next()) {
            out.add(next.get());
        }
        watch.ended();
        return out;
    }

    private static List<Article> articles(List<Input> inputs) throws Unreadable {
        List<Article> out = new ArrayList<>();
        for (Input input : inputs) {
            out.add(input.article());
        }
        return out;
    }

    private static String told(Input input) {
        try {
            return input.article().published() + " " + input.article().text();
        } catch (Unreadable e) {
            return e.reason().label() + " " + e.getMessage();
        }
    }
}
