package org.demarche.language;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Table;

/** Prefixes and suffixes that keep their hyphen. */
final class Affixes {
    private static final String PATH = "language/affixes.tsv";

    private final Set<String> prefixes = new HashSet<>();
    private final Set<String> suffixes = new HashSet<>();

    private Affixes() {}

    static Affixes load(Shelf shelf, Problems problems) {
        Affixes out = new Affixes();
        for (Table.Row row :
                Table.read(shelf, PATH, List.of("affix", "side"), problems).rows()) {
            switch (row.cell("side")) {
                case "prefix" -> out.prefixes.add(row.cell("affix"));
                case "suffix" -> out.suffixes.add(row.cell("affix"));
                default ->
                    problems.add(row.origin(), "unknown side \"" + row.cell("side") + "\", expected prefix or suffix");
            }
        }
        return out;
    }

    boolean prefix(String word) {
        return prefixes.contains(word.toLowerCase(Locale.ROOT));
    }

    boolean suffix(String word) {
        return suffixes.contains(word.toLowerCase(Locale.ROOT));
    }
}
