package org.demarche.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lists as one cell: {@code |RUS|UKR|}, the empty list as the empty text, so that {@code like '%|RUS|%'} finds an element. */
final class Lists {
    private Lists() {}

    static String cell(Collection<String> values) {
        return values.isEmpty() ? "" : "|" + String.join("|", values) + "|";
    }

    static List<String> values(String cell) {
        List<String> out = new ArrayList<>();
        for (String value : cell.split("\\|")) {
            if (!value.isEmpty()) {
                out.add(value);
            }
        }
        return out;
    }
}
