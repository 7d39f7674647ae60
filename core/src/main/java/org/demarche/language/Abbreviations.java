package org.demarche.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Table;

/** Abbreviations that keep their stop, and the words that open a sentence after one. */
final class Abbreviations {
    private static final String PATH = "language/abbreviations.tsv";
    private static final String OPENERS = "language/openers.tsv";

    /** What an abbreviation's stop means. */
    enum Kind {
        TITLE,
        NUMBER,
        REGION,
        INNER,
        FINAL
    }

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Set<String> openers = new HashSet<>();

    private Abbreviations() {}

    static Abbreviations load(Shelf shelf, Problems problems) {
        Abbreviations out = new Abbreviations();
        for (Table.Row row : Table.read(shelf, PATH, List.of("abbreviation", "kind"), problems)
                .rows()) {
            try {
                out.kinds.put(
                        row.cell("abbreviation"), Kind.valueOf(row.cell("kind").toUpperCase(java.util.Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                problems.add(
                        row.origin(),
                        "unknown kind \"" + row.cell("kind") + "\", expected title, number, region, inner or final");
            }
        }
        for (Table.Row row :
                Table.read(shelf, OPENERS, List.of("word"), problems).rows()) {
            out.openers.add(row.cell("word"));
        }
        return out;
    }

    /** The kind of an abbreviation, spelled with its stop. */
    Optional<Kind> kind(String abbreviation) {
        return Optional.ofNullable(kinds.get(abbreviation));
    }

    /** Whether a capitalised word opens a sentence rather than going on with a name. */
    boolean opens(String word) {
        return openers.contains(word);
    }
}
