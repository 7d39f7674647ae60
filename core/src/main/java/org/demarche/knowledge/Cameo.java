package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** CAMEO codes for PLOVER events, from {@code ontology/cameo.tsv}, with Goldstein's values. */
public final class Cameo {
    private record Row(String type, String mode, String context, String code) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Double> goldstein = new HashMap<>();

    private Cameo() {}

    public static Cameo read(Shelf shelf, Ontology ontology, Problems problems) {
        Cameo cameo = new Cameo();
        Table values = Table.read(shelf, "ontology/goldstein.tsv", List.of("cameo", "goldstein"), problems);
        for (Table.Row row : values.rows()) {
            try {
                cameo.goldstein.put(row.cell("cameo"), Double.parseDouble(row.cell("goldstein")));
            } catch (NumberFormatException e) {
                problems.add(row.origin(), "expected a number, not \"" + row.cell("goldstein") + "\"");
            }
        }
        Table map = Table.read(shelf, "ontology/cameo.tsv", List.of("type", "mode", "context", "cameo"), problems);
        for (Table.Row row : map.rows()) {
            if (ontology.type(row.cell("type")).isEmpty()) {
                problems.add(row.origin(), "unknown type \"" + row.cell("type") + "\"");
            }
            if (!cameo.goldstein.containsKey(row.cell("cameo"))) {
                problems.add(row.origin(), "no CAMEO code \"" + row.cell("cameo") + "\" in ontology/goldstein.tsv");
            }
            cameo.rows.add(new Row(row.cell("type"), row.cell("mode"), row.cell("context"), row.cell("cameo")));
        }
        return cameo;
    }

    /** The first code of the table that type, modes and contexts support; empty if the table has none for the type. */
    public String code(String type, List<String> modes, List<String> contexts) {
        for (Row row : rows) {
            if (row.type().equals(type)
                    && (row.mode().isEmpty() || modes.contains(row.mode()))
                    && (row.context().isEmpty() || contexts.contains(row.context()))) {
                return row.code();
            }
        }
        return "";
    }

    /** Goldstein's value of a code, -10 to 10; of its root where the code itself has none; 0 for no code. */
    public double goldstein(String code) {
        for (String at = code; at.length() >= 2; at = at.substring(0, at.length() - 1)) {
            Double value = goldstein.get(at);
            if (value != null) {
                return value;
            }
        }
        return 0;
    }
}
