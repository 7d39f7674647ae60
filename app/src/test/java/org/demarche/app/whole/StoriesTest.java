package org.demarche.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.demarche.Coder;
import org.demarche.article.Article;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Table;
import org.demarche.observation.Event;
import org.demarche.reconcile.Families;
import org.demarche.reconcile.Grouping;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Sketch;
import org.demarche.view.Expectation;
import org.demarche.view.Expectations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The stories of {@code corpus/chain} from their texts to the ledger's answers, by the real coder. A measurement, not part
 * of the build: {@code mvn -pl app -am -Dtest=StoriesTest -Dstories -Dsurefire.failIfNoSpecifiedTests=false test} prints the
 * figures and fails while they miss the targets.
 */
@EnabledIfSystemProperty(named = "stories", matches = ".*")
class StoriesTest {
    private static final Shelf CHAIN = Shelf.folder(Path.of("../corpus/chain"));

    private static List<Table.Row> rows(String file, String... columns) {
        Problems problems = new Problems();
        List<Table.Row> rows =
                Table.read(CHAIN, file, List.of(columns), problems).rows();
        problems.check();
        return rows;
    }

    @Test
    void oneEventIsOneAndPromisesAreFollowed() throws IOException {
        List<Report> reports = new ArrayList<>();
        Map<String, Article> articles = new HashMap<>();
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            Coder coder = Coder.of(Shelf.builtIn(), encoder);
            for (Table.Row row : rows("articles.tsv", "id", "published", "outlet", "text")) {
                LocalDate day = LocalDate.parse(row.cell("published"));
                Article article = new Article(row.cell("id"), day, row.cell("outlet"), "", "", "en", row.cell("text"));
                articles.put(article.id(), article);
                coder.trace(article).observations().forEach(observation -> {
                    if (observation instanceof Event event) {
                        reports.add(
                                new Report(event, article.id(), article.source(), day, day, Sketch.of(article.text())));
                    }
                });
            }
        }
        Map<String, String> labels = labels(reports, articles);
        List<Occurrence> occurrences = new Grouping(Families.builtIn()).group(reports);
        double same = pairs(labels, occurrences);
        double right = outcomes(labels, occurrences);
        assertThat(same).isGreaterThanOrEqualTo(0.9);
        assertThat(right).isGreaterThanOrEqualTo(0.9);
    }

    /** Event id → label. An event that was not coded has an id of its own, so that it is missed in every pair. */
    private static Map<String, String> labels(List<Report> reports, Map<String, Article> articles) {
        Map<String, String> out = new HashMap<>();
        int found = 0;
        List<Table.Row> rows = rows("labels.tsv", "article", "anchor", "type", "label");
        for (Table.Row row : rows) {
            String text =
                    Objects.requireNonNull(articles.get(row.cell("article"))).text();
            int at = text.indexOf(row.cell("anchor"));
            assertThat(at).as(row.origin() + " anchor").isNotNegative();
            int end = at + row.cell("anchor").length();
            Optional<Report> told = reports.stream()
                    .filter(r -> r.article().equals(row.cell("article")))
                    .filter(r -> row.values("type").contains(r.event().type()))
                    .filter(r -> r.event().evidence().trigger().start() < end
                            && r.event().evidence().trigger().end() > at)
                    .findFirst();
            found += told.isPresent() ? 1 : 0;
            out.put(told.map(Report::id).orElse("not coded " + row.origin()), row.cell("label"));
            if (told.isEmpty()) {
                System.out.println("STORIES not coded: " + row.cell("article") + " " + row.cell("anchor"));
            }
        }
        System.out.printf("STORIES %d of %d labelled events coded%n", found, rows.size());
        return out;
    }

    private static double pairs(Map<String, String> labels, List<Occurrence> occurrences) {
        Map<String, String> put = new HashMap<>();
        occurrences.forEach(o -> o.reports().forEach(r -> put.put(r.id(), o.id())));
        List<String> ids = labels.keySet().stream().sorted().toList();
        double right = 0;
        double wrong = 0;
        for (String a : ids) {
            for (String b : ids) {
                if (a.compareTo(b) < 0) {
                    boolean same = labels.getOrDefault(a, "").equals(labels.get(b));
                    boolean together = put.getOrDefault(a, a).equals(put.getOrDefault(b, b));
                    right += same && together ? 2 : 0;
                    wrong += same != together ? 1 : 0;
                    if (same != together) {
                        System.out.printf(
                                "STORIES %s: %s %s / %s %s%n",
                                same ? "apart" : "together", labels.get(a), a, labels.get(b), b);
                    }
                }
            }
        }
        double f1 = right / (right + wrong);
        System.out.printf("STORIES same-event pairs F1 %.3f%n", f1);
        return f1;
    }

    private static double outcomes(Map<String, String> labels, List<Occurrence> occurrences) {
        Expectations expectations = Expectations.builtIn();
        List<Table.Row> rows = rows("expectations.tsv", "label", "day", "status", "settled");
        double right = 0;
        for (Table.Row row : rows) {
            List<String> found = new ArrayList<>();
            for (Expectation e : expectations.asOf(LocalDate.parse(row.cell("day")), occurrences)) {
                if (names(e.stated(), labels, row.cell("label"))) {
                    String by = row.cell("settled");
                    boolean its = e.settled().map(o -> names(o, labels, by)).orElse(by.isEmpty());
                    found.add(e.status().word() + " " + (its ? by : "by something else"));
                }
            }
            String wanted = row.cell("status") + " " + row.cell("settled");
            boolean is = found.contains(wanted);
            right += is ? 1 : 0;
            if (!is) {
                System.out.println("STORIES " + row.cell("label") + " on " + row.cell("day") + ": wanted " + wanted
                        + ", found " + found);
            }
        }
        System.out.printf("STORIES expectations right %.0f of %d%n", right, rows.size());
        return right / rows.size();
    }

    private static boolean names(Occurrence occurrence, Map<String, String> labels, String label) {
        return occurrence.reports().stream().anyMatch(r -> label.equals(labels.get(r.id())));
    }
}
