package org.demarche.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.knowledge.Ontology;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Table;

/** How tellings of each type hang together, from {@code ledger/types.tsv}. */
public final class Families {
    private static final String PATH = "ledger/types.tsv";

    private record Row(String family, int reach, int due) {}

    private final Map<String, Row> rows = new HashMap<>();
    private final Ontology ontology;

    private Families(Ontology ontology) {
        this.ontology = ontology;
    }

    /** Reads the table; a type that the ontology lacks, or one left out, is a problem. */
    public static Families read(Shelf shelf, Ontology ontology, Problems problems) {
        Families families = new Families(ontology);
        Table table = Table.read(shelf, PATH, List.of("type", "family", "reach", "due"), problems);
        for (Table.Row row : table.rows()) {
            if (ontology.type(row.cell("type")).isEmpty()) {
                problems.add(row.origin(), "unknown type \"" + row.cell("type") + "\"");
            }
            try {
                families.rows.put(
                        row.cell("type"),
                        new Row(
                                row.cell("family"),
                                Integer.parseInt(row.cell("reach")),
                                Integer.parseInt(row.cell("due"))));
            } catch (NumberFormatException e) {
                problems.add(row.origin(), "reach and due are whole days");
            }
        }
        ontology.types().stream()
                .filter(type -> !families.rows.containsKey(type.name()))
                .forEach(type -> problems.add(type.origin(), type.name() + " has no row in " + PATH));
        return families;
    }

    /** The knowledge that ships with the product. */
    public static Families builtIn() {
        Problems problems = new Problems();
        Families families = read(Shelf.builtIn(), Ontology.read(Shelf.builtIn(), problems), problems);
        problems.check();
        return families;
    }

    /** The family of a type: types that one act is told as. */
    public String family(String type) {
        return row(type).family();
    }

    /** Days within which an undated telling follows its act. */
    public int reach(String type) {
        return row(type).reach();
    }

    /** Days that an expectation of this type stays open when nobody says until when. */
    public int due(String type) {
        return row(type).due();
    }

    /** The longest of them, days. */
    public int longestDue() {
        return rows.values().stream().mapToInt(Row::due).max().orElse(0);
    }

    /** Whether all who take part are actors. */
    boolean reciprocal(String type) {
        return ontology.known(type).reciprocal();
    }

    /** Whether a type is of deeds, not of words: PLOVER's quad categories 2 and 4. */
    boolean material(String type) {
        return ontology.known(type).quad() % 2 == 0;
    }

    private Row row(String type) {
        Row row = rows.get(type);
        if (row == null) {
            throw new IllegalArgumentException("no row for type " + type + " in " + PATH);
        }
        return row;
    }
}
