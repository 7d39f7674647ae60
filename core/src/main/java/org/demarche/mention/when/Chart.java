package org.demarche.mention.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules find in one sentence. Filled from the last unit to the first, so that a rule which asks for a date further
 * on finds it there; rules that begin with a date are tried again as long as they find something new.
 */
final class Chart {
    /** Dates within dates within dates: deeper nesting is no English. */
    private static final int ROUNDS = 4;
    /**
     * Readings kept that begin at one unit. Sentences of news have a dozen at most; a table of prices, whose every figure may
     * be a year, would otherwise have hundreds of thousands.
     */
    private static final int MOST = 64;

    /** What may follow a phrase that asks for {@code <stop>}: "the day before," but not "the day before the vote". */
    private static final Set<String> STOPS =
            Set.of(".", ",", ";", ":", ")", "!", "?", "-", "and", "but", "when", "as", "\"", "”");

    private final List<Unit> units;
    private final List<List<Item>> words = new ArrayList<>();
    private final List<List<Item>> found = new ArrayList<>();
    private final Network network;

    Chart(List<Unit> units, WordReader reader, Network network) {
        this.units = units;
        this.network = network;
        for (int i = 0; i < units.size(); i++) {
            words.add(reader.at(units, i));
            found.add(new ArrayList<>(0));
        }
        for (int i = units.size() - 1; i >= 0; i--) {
            fill(i);
        }
    }

    /** What rules found at a unit, the longest first; of two of one length the rule that stands first in the file. */
    List<Item> at(int unit) {
        return found.get(unit);
    }

    private void fill(int start) {
        if (words.get(start).isEmpty()
                && !network.root().words.containsKey(units.get(start).text())) {
            return;
        }
        Set<String> seen = new HashSet<>();
        List<Item> fresh = new ArrayList<>();
        walk(network.root(), start, start, new ArrayList<>(4), new ArrayList<>(4), fresh, false);
        for (int round = 0; round < ROUNDS && keep(fresh, start, seen); round++) {
            fresh = new ArrayList<>();
            walk(network.root(), start, start, new ArrayList<>(4), new ArrayList<>(4), fresh, true);
        }
        found.get(start).sort((a, b) -> a.end() != b.end() ? b.end() - a.end() : a.order() - b.order());
    }

    /** Keeps what is new; of two readings of the same words as the same kind, the first rule's and then the longest's. */
    private boolean keep(List<Item> fresh, int start, Set<String> seen) {
        boolean any = false;
        fresh.sort((a, b) -> a.order() - b.order());
        for (Item item : fresh) {
            if (found.get(start).size() < MOST && seen.add(item.shape())) {
                found.get(start).add(item);
                any = true;
            }
        }
        return any;
    }

    private void walk(
            Network.Node node, int start, int at, List<String> names, List<Item> path, List<Item> out, boolean again) {
        if (at > start) {
            for (Network.Accept accept : node.accepts) {
                Item item = new Item(
                        accept.rule().kind(),
                        start,
                        at,
                        accept.rule().id(),
                        accept.order(),
                        accept.reading().meaning(),
                        captures(names, path));
                out.add(item);
            }
        }
        Network.Node stop = node.words.get("<stop>");
        if (stop != null && (at >= units.size() || STOPS.contains(units.get(at).text()))) {
            walk(stop, start, at, names, path, out, again);
        }
        if (at >= units.size()) {
            return;
        }
        if (!(again && at == start)) {
            Network.Node next = node.words.get(units.get(at).text());
            if (next != null) {
                walk(next, start, at + 1, names, path, out, again);
            }
        }
        if (!(at == start && again)) {
            follow(node.wordClasses, words.get(at), start, names, path, out, again);
        }
        if (!(at == start && !again)) {
            follow(node.derived, found.get(at), start, names, path, out, again);
        }
    }

    private void follow(
            List<Network.Edge> edges,
            List<Item> items,
            int start,
            List<String> names,
            List<Item> path,
            List<Item> out,
            boolean again) {
        for (Item item : items) {
            for (Network.Edge edge : edges) {
                if (item.kind().equals(edge.element().word())) {
                    names.add(edge.element().name());
                    path.add(item);
                    walk(edge.node(), start, item.end(), names, path, out, again);
                    names.remove(names.size() - 1);
                    path.remove(path.size() - 1);
                }
            }
        }
    }

    private static Map<String, Item> captures(List<String> names, List<Item> path) {
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, Item> out = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            out.put(names.get(i), path.get(i));
        }
        return Map.copyOf(out);
    }
}
