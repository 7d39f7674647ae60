package org.demarche.mention.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All patterns in one tree, so that a sentence is read once however many rules there are. */
final class Network {
    /** A place in the tree: what may follow, and what is complete here. */
    static final class Node {
        final Map<String, Node> words = new HashMap<>();
        final Map<Phrase.Element, Node> classes = new LinkedHashMap<>();
        final List<Accept> accepts = new ArrayList<>(1);
    }

    /** A pattern that is complete; {@code order} is its place in the file. */
    record Accept(Rule rule, Rule.Reading reading, int order) {}

    private final Node root = new Node();

    Node root() {
        return root;
    }

    void add(Rule rule, int order) {
        for (Rule.Reading reading : rule.readings()) {
            for (List<Phrase.Element> sequence : reading.sequences()) {
                Node node = root;
                for (Phrase.Element element : sequence) {
                    node = element.literal()
                            ? node.words.computeIfAbsent(element.word(), word -> new Node())
                            : node.classes.computeIfAbsent(element, e -> new Node());
                }
                node.accepts.add(new Accept(rule, reading, order));
            }
        }
    }
}
