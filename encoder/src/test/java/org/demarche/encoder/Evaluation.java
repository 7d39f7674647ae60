package org.demarche.encoder;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.language.Grammar;

/** Measures the built-in model on test sets: {@code training/evaluate DIRECTORY}. Not a test; takes half a minute. */
final class Evaluation {
    private final Path data;
    private final OnnxEncoder encoder;
    private final PrintStream out;

    private Evaluation(Path data, OnnxEncoder encoder, PrintStream out) {
        this.data = data;
        this.encoder = encoder;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        try (OnnxEncoder encoder = OnnxEncoder.load()) {
            System.out.printf("%s loaded in %.0f ms%n", encoder.version(), (System.nanoTime() - start) / 1e6);
            Evaluation evaluation = new Evaluation(Path.of(arguments[0]), encoder, System.out);
            for (String set : List.of("pud-news", "gum-news-test", "ewt-test")) {
                evaluation.parse(set);
            }
            evaluation.entities("pud-all", "ner-pud-all.iob2", "n");
            evaluation.entities("ewt-test", "ner-ewt-test.iob2", "");
            evaluation.politics();
            evaluation.speed();
        }
    }

    private void parse(String set) throws IOException {
        List<Gold> gold = Gold.read(data.resolve(set + ".conllu"));
        List<Grammar> read =
                encoder.read(gold.stream().map(sentence -> sentence.words(1)).toList());
        ParseScore score = new ParseScore();
        int xpos = 0;
        int words = 0;
        for (int i = 0; i < gold.size(); i++) {
            score.add(gold.get(i), read.get(i));
            List<String> wanted = gold.get(i).column(4);
            for (int k = 0; k < wanted.size(); k++) {
                xpos += wanted.get(k).equals(read.get(i).xpos().get(k)) ? 1 : 0;
            }
            words += wanted.size();
        }
        out.printf("%-14s %s  xpos %.1f%n", set, score.show(), 100.0 * xpos / words);
    }

    /** Names on the words of the parse set, against an entity set of the same sentences whose id opens so. */
    private void entities(String parsed, String names, String idStart) throws IOException {
        Map<String, Gold> byText = new HashMap<>();
        for (Gold sentence : Gold.read(data.resolve(parsed + ".conllu"))) {
            byText.put(EntityScore.letters(String.join("", sentence.words(1))), sentence);
        }
        EntityScore score = new EntityScore();
        int missing = 0;
        for (Gold gold : Gold.read(data.resolve(names))) {
            Gold words = byText.get(EntityScore.letters(String.join("", gold.words(1))));
            if (!gold.id().startsWith(idStart)) {
                continue;
            }
            if (words == null) {
                missing++;
                continue;
            }
            List<String> read = words.words(1);
            Grammar grammar = encoder.read(List.of(read)).get(0);
            List<String> tags = gold.column(2).stream()
                    .map(tag -> tag.matches("[BI]-(PER|LOC|ORG)") ? tag : "O")
                    .toList();
            score.add(gold.words(1), tags, read, grammar.entities());
        }
        out.printf("%-14s %s  (%d sentences not matched)%n", parsed + " " + idStart, score.show(), missing);
    }

    private void politics() throws IOException {
        EntityScore score = new EntityScore();
        for (Gold gold : Gold.read(data.resolve("ner-politics-test.iob2"))) {
            List<String> words = gold.words(0);
            score.add(
                    words,
                    gold.column(1),
                    words,
                    encoder.read(List.of(words)).get(0).entities());
        }
        out.printf("%-14s %s%n", "politics", score.show());
    }

    private void speed() throws IOException {
        List<List<String>> sentences = Gold.read(data.resolve("pud-all.conllu")).stream()
                .map(sentence -> sentence.words(1))
                .toList();
        int words = sentences.stream().mapToInt(List::size).sum();
        // Processor time of the process, so that a busy machine does not count.
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = process.getProcessCpuTime();
        encoder.read(sentences);
        double seconds = (process.getProcessCpuTime() - start) / 1e9;
        out.printf("%.0f sentences, %.0f words a second of processor%n", sentences.size() / seconds, words / seconds);
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM"))
                    .forEach(line -> out.println(line.replaceAll("\\s+", " ")));
        }
    }
}
