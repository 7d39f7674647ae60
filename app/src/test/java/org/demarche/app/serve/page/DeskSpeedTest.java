package org.demarche.app.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Server time of every page's first view on a large ledger, when asked for: {@code mvn -Dfast -Dledger -pl app -am
 * -Dtest=DeskSpeedTest -Dsurefire.options=-Ddesk.occurrences=100000 -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
@EnabledIfSystemProperty(named = "desk.occurrences", matches = "[0-9]+")
class DeskSpeedTest {
    private static final int TIMES = 15;
    private static final List<String> PAGES = List.of(
            "/read",
            "/timeline",
            "/timeline?a=USA&b=RUS",
            "/timeline?a=USA",
            "/relations",
            "/relations?from=2020-01-01&to=2020-12-31",
            "/map",
            "/statements",
            "/statements?q=matter%20977",
            "/statements?compare=USA,RUS,CHN",
            "/expectations",
            "/sources",
            "/events",
            "/events?a=USA&b=CHN&from=2020-01-01");

    /** What this process has kept a processor busy for, in ms: on a machine that others use, too, the better measure. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1_000_000;
    }

    /** The same view by another address: no answer that is kept may stand in. */
    private static String unlike(String page, int time) {
        return page + (page.contains("?") ? "&" : "?") + "time=" + time;
    }

    @Test
    void everyFirstViewIsThereAtOnce(@TempDir Path folder) throws Exception {
        String url = "jdbc:duckdb:" + folder.resolve("large.duckdb");
        Connection first = DriverManager.getConnection(url);
        long start = System.nanoTime();
        LargeLedger.fill(first, Integer.getInteger("desk.occurrences"));
        System.out.printf("ledger made in %.1f s%n", (System.nanoTime() - start) / 1e9);
        List<String> slow = new ArrayList<>();
        try (Served desk = Served.on(url, first)) {
            HttpClient client = HttpClient.newHttpClient();
            for (String page : PAGES) {
                long busy = cpu();
                long[] millis = new long[TIMES];
                for (int i = 0; i < TIMES; i++) {
                    long begun = System.nanoTime();
                    HttpResponse<String> answer = client.send(
                            HttpRequest.newBuilder(URI.create(desk.at(unlike(page, i))))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                    millis[i] = (System.nanoTime() - begun) / 1_000_000;
                    assertThat(answer.statusCode()).as(page).isEqualTo(200);
                }
                long coldest = millis[0];
                Arrays.sort(millis);
                long work = (cpu() - busy) / TIMES;
                System.out.printf(
                        "%-45s first %5d ms, median %5d ms, processor %5d ms%n",
                        page, coldest, millis[TIMES / 2], work);
                if (Math.min(millis[TIMES / 2], work) > 300) {
                    slow.add(page + ": " + millis[TIMES / 2] + " ms, " + work + " ms of them at work");
                }
            }
        }
        assertThat(slow).isEmpty();
    }
}
