package org.demarche.mention.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.knowledge.Yaml;

/** The word lists of {@code knowledge/dates}: words by class, each with what it stands for. */
final class Lexicon {
    /** A word or phrase of a class; {@code rest} are its words after the first. */
    record Entry(String kind, List<String> rest, Value value) {
        List<String> words(String first) {
            List<String> out = new ArrayList<>(List.of(first));
            out.addAll(rest);
            return out;
        }
    }

    private static final String TABLE = "table:";

    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final Map<String, Map<String, Value>> byClass = new HashMap<>();

    /** @param tables days of feasts that {@code table:} names */
    Lexicon(Yaml words, Map<String, Yaml> tables) {
        words.entries()
                .forEach((kind, list) -> list.entries().forEach((phrase, value) -> add(kind, phrase, value, tables)));
    }

    private void add(String kind, String phrase, Yaml value, Map<String, Yaml> tables) {
        String text = value.text();
        if (text.startsWith(TABLE)) {
            Yaml table = tables.get(text.substring(TABLE.length()));
            if (table == null) {
                value.problem("no table \"" + text + "\"");
            } else {
                text = TABLE + String.join(",", table.texts());
            }
        }
        Value means = text.matches("\\d+") ? new Count(Integer.parseInt(text)) : new Label(text);
        List<String> parts = List.of(phrase.split(" "));
        byFirst.computeIfAbsent(parts.get(0), first -> new ArrayList<>(2))
                .add(new Entry(kind, parts.subList(1, parts.size()), means));
        byClass.computeIfAbsent(kind, k -> new HashMap<>()).put(phrase, means);
    }

    boolean has(String kind) {
        return byClass.containsKey(kind);
    }

    /** Words that begin an entry of any list. */
    Set<String> firstWords() {
        return byFirst.keySet();
    }

    List<Entry> starting(String word) {
        return byFirst.getOrDefault(word, List.of());
    }

    /** The number a single word of a class stands for, or -1. */
    int number(String kind, String word) {
        return byClass.getOrDefault(kind, Map.of()).get(word) instanceof Count count ? count.whole() : -1;
    }
}
