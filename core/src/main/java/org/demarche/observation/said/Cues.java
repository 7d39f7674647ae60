package org.demarche.observation.said;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Yaml;

/** The reporting words of {@code say/cues.yaml}, by their first word. */
final class Cues {
    static final String FILE = "say/cues.yaml";
    private static final List<String> KEYS =
            List.of("rule", "part", "words", "frames", "means", "stance", "confidence", "why", "yes", "no", "gap");
    private static final Set<String> PARTS = Set.of("verb", "noun", "adjective");
    private static final Set<String> MEANINGS = Set.of("neutral", "doubtful", "committed", "conceding");

    private final Map<String, List<Cue>> byFirst;

    private Cues(Map<String, List<Cue>> byFirst) {
        this.byFirst = byFirst;
    }

    static Cues read(Shelf shelf, Problems problems) {
        Map<String, List<Cue>> byFirst = new HashMap<>();
        Optional<Yaml> file = Yaml.read(shelf, FILE, problems);
        for (Yaml item : file.map(Yaml::items).orElse(List.of())) {
            for (Cue cue : read(item)) {
                byFirst.computeIfAbsent(cue.part() + " " + cue.words().get(0), key -> new ArrayList<>())
                        .add(cue);
            }
        }
        byFirst.values()
                .forEach(list ->
                        list.sort(Comparator.comparing(cue -> -cue.words().size())));
        return new Cues(byFirst);
    }

    /** Cues whose first word has this dictionary form, those with more words first. */
    List<Cue> of(String part, String lemma) {
        return byFirst.getOrDefault(part + " " + lemma, List.of());
    }

    /** Whether a verb of this dictionary form can report. */
    boolean reports(String lemma) {
        return byFirst.containsKey("verb " + lemma);
    }

    private static List<Cue> read(Yaml item) {
        Map<String, Yaml> entries = item.entries(KEYS);
        for (String needed : List.of("rule", "words", "frames", "yes", "no")) {
            if (!entries.containsKey(needed)) {
                item.problem("\"" + needed + "\" is missing");
                return List.of();
            }
        }
        String part = word(entries, "part", "verb", PARTS);
        String means = word(entries, "means", "neutral", MEANINGS);
        Set<Frame> frames = EnumSet.noneOf(Frame.class);
        for (Yaml frame : Knowledge.at(entries, "frames").items()) {
            Frame.of(frame.text()).ifPresentOrElse(frames::add, () -> frame.problem("no such frame: " + frame.text()));
        }
        double stance = number(entries, "stance", 0, -1);
        double confidence = number(entries, "confidence", 0.8, 0);
        List<Cue> out = new ArrayList<>();
        for (String words : Knowledge.at(entries, "words").texts()) {
            out.add(new Cue(
                    Knowledge.at(entries, "rule").text(),
                    part,
                    List.of(words.split(" ")),
                    frames,
                    means,
                    stance,
                    confidence));
        }
        return out;
    }

    private static String word(Map<String, Yaml> entries, String key, String otherwise, Set<String> allowed) {
        Yaml entry = entries.get(key);
        if (entry == null) {
            return otherwise;
        }
        if (!allowed.contains(entry.text())) {
            entry.problem("\"" + entry.text() + "\" is none of "
                    + allowed.stream().sorted().toList());
            return otherwise;
        }
        return entry.text();
    }

    private static double number(Map<String, Yaml> entries, String key, double otherwise, double least) {
        Yaml entry = entries.get(key);
        if (entry == null) {
            return otherwise;
        }
        try {
            double value = Double.parseDouble(entry.text());
            if (value >= least && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, together with numbers out of range
        }
        entry.problem("\"" + key + "\" is a number from " + least + " to 1, not " + entry.text());
        return otherwise;
    }
}
