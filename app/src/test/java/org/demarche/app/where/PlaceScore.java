package org.demarche.app.where;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.article.Article;
import org.demarche.article.Span;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Actors;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.language.Encoder;
import org.demarche.language.Grammar;
import org.demarche.language.SentenceReader;
import org.demarche.mention.Where;
import org.demarche.mention.where.PlaceReader;

/**
 * Measures places on sets of annotated toponyms (JSON Lines: id, text, toponyms with start, end, lat, lon), from plain text
 * on: {@code training/places-score FILE…}. Not a test; takes minutes. With {@code -Dmisses} it prints what was missed.
 *
 * <p>Recall: toponyms with a position that a place of ours overlaps. Accuracy: of those, the share at most 161 km away.
 */
final class PlaceScore {
    private static final double NEAR = 161;
    private final PrintStream out = System.out;
    private final SentenceReader sentences;
    private final PlaceReader places;
    private final Actors actors;
    private final boolean misses = Boolean.getBoolean("misses");

    private PlaceScore(Encoder encoder) {
        Shelf shelf = Shelf.builtIn();
        Problems problems = new Problems();
        this.sentences = new SentenceReader(encoder, shelf);
        this.actors = Actors.read(shelf, problems);
        this.places = PlaceReader.read(shelf, actors, problems);
    }

    public static void main(String[] files) throws IOException {
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            for (String file : files) {
                Path kept = Path.of(
                        System.getProperty("java.io.tmpdir"), Path.of(file).getFileName() + ".grammar");
                new PlaceScore(Boolean.getBoolean("keep") ? new Kept(encoder, kept) : encoder).file(Path.of(file));
            }
        }
    }

    private void file(Path file) throws IOException {
        Map<String, int[]> tallies = new TreeMap<>();
        long tokens = 0;
        long nanos = 0;
        for (String line : Files.readAllLines(file)) {
            JsonNode node = new ObjectMapper().readTree(line);
            Article article = new Article(
                    node.get("id").asText(),
                    LocalDate.of(2009, 4, 1),
                    "",
                    "",
                    "",
                    "en",
                    node.get("text").asText());
            var read = sentences.read(article);
            long start = cpu();
            PlaceReader.Found found = places.read(article, read);
            nanos += cpu() - start;
            tokens += read.stream().mapToInt(s -> s.size()).sum();
            List<Where> own = found.all();
            List<Where> wide = new ArrayList<>(own);
            wide.addAll(found.hints());
            for (JsonNode gold : node.get("toponyms")) {
                if (gold.hasNonNull("lat")) {
                    count(article, tallies, "places", own, gold, misses);
                    if (actors.countryOfDemonym(gold.get("text").asText()).isEmpty()) {
                        count(article, tallies, "places, demonyms not asked for", own, gold, false);
                    }
                    count(article, tallies, "places, demonyms and names inside names", wide, gold, false);
                }
            }
            spurious(tallies, own, node.get("toponyms"));
        }
        out.printf(
                "%s: %d tokens, places alone %.0f tokens a second%n",
                file.getFileName(), tokens, tokens / (nanos / 1e9));
        tallies.forEach((name, t) -> out.printf(
                "  %-42s of %d found %.1f %%, of found within 161 km %.1f %%%n",
                name, t[0], 100.0 * t[1] / t[0], 100.0 * t[2] / Math.max(1, t[1])));
    }

    private void count(
            Article article, Map<String, int[]> tallies, String name, List<Where> ours, JsonNode gold, boolean tell) {
        int[] tally = tallies.computeIfAbsent(name, key -> new int[3]);
        Span span = new Span(
                article.text().offsetByCodePoints(0, gold.get("start").asInt()),
                article.text().offsetByCodePoints(0, gold.get("end").asInt()));
        Optional<Where> hit = ours.stream()
                .filter(where -> where.words().span().overlaps(span))
                .findFirst();
        tally[0]++;
        tally[1] += hit.isPresent() ? 1 : 0;
        double far = hit.map(where -> kilometres(where, gold)).orElse(1e6);
        tally[2] += far <= NEAR ? 1 : 0;
        if (tell && far > NEAR) {
            out.printf(
                    "%s %s: %s [%s] %s%n",
                    hit.isPresent() ? "WRONG" : "MISSED",
                    article.id(),
                    gold.get("text").asText(),
                    gold.path("name").asText() + ", " + gold.path("admin1").asText() + " "
                            + gold.path("fcode").asText(),
                    hit.map(where -> where.name() + " " + where.id() + " " + where.country() + " " + Math.round(far)
                                    + " km")
                            .orElse(""));
        }
    }

    private static void spurious(Map<String, int[]> tallies, List<Where> ours, JsonNode gold) {
        int[] tally = tallies.computeIfAbsent("(ours that are annotated)", key -> new int[3]);
        for (Where where : ours) {
            tally[0]++;
            for (JsonNode g : gold) {
                if (where.words()
                        .span()
                        .overlaps(new Span(g.get("start").asInt(), g.get("end").asInt()))) {
                    tally[1]++;
                    break;
                }
            }
        }
    }

    /** Of this thread, in nanoseconds: other work on the machine does not count. */
    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double kilometres(Where where, JsonNode gold) {
        double lat = Math.toRadians(gold.get("lat").asDouble());
        double lon = Math.toRadians(gold.get("lon").asDouble());
        double ours = Math.toRadians(where.latitude());
        double cosine = Math.sin(lat) * Math.sin(ours)
                + Math.cos(lat) * Math.cos(ours) * Math.cos(lon - Math.toRadians(where.longitude()));
        return 6371 * Math.acos(Math.max(-1, Math.min(1, cosine)));
    }

    /** Grammar kept in a file, so that trying a change of the places alone takes seconds ({@code -Dkeep=true}). */
    private static final class Kept implements Encoder {
        private final Encoder encoder;
        private final Path file;
        private final Map<String, Grammar> known = new java.util.HashMap<>();

        Kept(Encoder encoder, Path file) throws IOException {
            this.encoder = encoder;
            this.file = file;
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    String[] cells = line.split("\t");
                    known.put(
                            cells[0],
                            new Grammar(
                                    List.of(cells[1].split(" ")),
                                    List.of(cells[2].split(" ")),
                                    List.of(cells[3].split(" ")).stream()
                                            .map(Integer::valueOf)
                                            .toList(),
                                    List.of(cells[4].split(" ")),
                                    List.of(cells[5].split(" "))));
                }
            }
        }

        @Override
        public String version() {
            return encoder.version();
        }

        @Override
        public List<Grammar> read(List<List<String>> sentences) {
            List<List<String>> fresh = sentences.stream()
                    .filter(s -> !known.containsKey(String.join(" ", s)))
                    .toList();
            List<Grammar> read = encoder.read(fresh);
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < read.size(); i++) {
                Grammar g = read.get(i);
                String key = String.join(" ", fresh.get(i));
                known.put(key, g);
                lines.append(String.join(
                                "\t",
                                key,
                                String.join(" ", g.upos()),
                                String.join(" ", g.xpos()),
                                String.join(
                                        " ",
                                        g.heads().stream().map(String::valueOf).toList()),
                                String.join(" ", g.relations()),
                                String.join(" ", g.entities())))
                        .append("\n");
            }
            try {
                Files.writeString(
                        file, lines, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return sentences.stream().map(s -> known.get(String.join(" ", s))).toList();
        }
    }
}
