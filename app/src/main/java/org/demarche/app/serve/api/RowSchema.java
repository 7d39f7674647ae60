package org.demarche.app.serve.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/**
 * The schema of a listing's rows: its columns, told apart by what they hold. A column that is not named here is text or
 * absent, so a column that is added to a listing is described at once, if loosely.
 */
record RowSchema(List<String> columns) {
    private static final Set<String> DAYS =
            Set.of("from", "to", "due", "as_of", "day", "published", "known", "period", "first_report", "last_report");
    private static final Set<String> COUNTS = Set.of(
            "reports",
            "independent",
            "asserted",
            "quad1",
            "quad2",
            "quad3",
            "quad4",
            "claimed",
            "expected",
            "negated",
            "sentences");
    private static final Set<String> NUMBERS = Set.of("score", "mean", "change", "polarity", "confidence");
    private static final Set<String> LISTS = Set.of(
            "actor", "recipient", "mode", "killed", "by", "stated_in", "settled_by", "types", "behind", "quotes");

    /** {@code event} is one type of an occurrence, and the types that fulfil an expectation. */
    private boolean list(String column) {
        return LISTS.contains(column) || column.equals("event") && columns.contains("settled_by");
    }

    ObjectNode json() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("type", "object");
        ObjectNode properties = out.putObject("properties");
        columns.forEach(out.putArray("required")::add);
        for (String column : columns) {
            ObjectNode property = properties.putObject(column);
            if (DAYS.contains(column)) {
                property.put("type", "string").put("format", "date");
            } else if (COUNTS.contains(column)) {
                property.put("type", "integer");
            } else if (NUMBERS.contains(column)) {
                property.putArray("type").add("number").add("null");
            } else if (list(column)) {
                property.put("type", "array").putObject("items").put("type", "string");
            } else {
                property.putArray("type").add("string").add("null");
            }
        }
        out.put("additionalProperties", false);
        return out;
    }
}
