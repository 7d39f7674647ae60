package org.demarche.mention.when;

import java.util.List;
import java.util.Map;

/**
 * Something found at a place of a sentence: a word of a class, or what a rule made of several.
 *
 * @param kind class of word, or kind of the rule
 * @param start first unit
 * @param end one past the last unit
 * @param rule id of the rule, empty for a word
 * @param order place of the rule in its file
 */
record Item(String kind, int start, int end, String rule, int order, Meaning meaning, Map<String, Item> captures) {
    static Item word(String kind, int start, int end, Value value) {
        return new Item(kind, start, end, "", 0, new Meaning.Constant(value), Map.of());
    }

    Value value(Context context) {
        return meaning.value(context, captures);
    }

    /** Equal for items that one reading made of the same parts. */
    String shape() {
        StringBuilder out = new StringBuilder(rule).append(end).append('/').append(System.identityHashCode(meaning));
        captures.forEach((name, item) -> out.append(name).append(System.identityHashCode(item)));
        return out.toString();
    }

    int length() {
        return end - start;
    }

    /** The dates of which a frame ("since …", "from … to …") is made; the item itself if it is none. */
    List<Item> expressions() {
        if (!kind.equals("frame") && !kind.equals("mute")) {
            return List.of(this);
        }
        return captures.values().stream()
                .filter(item -> !item.rule().isEmpty())
                .flatMap(item -> item.expressions().stream())
                .sorted(java.util.Comparator.comparingInt(Item::start))
                .toList();
    }
}
