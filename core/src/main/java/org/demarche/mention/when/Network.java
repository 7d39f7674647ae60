package org.demarche.mention.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All patterns in one tree, so that a sentence is read once however many rules there are. */
final class Network {
    /** A place in the tree: what may follow, and what is complete here. */
    static final class Node {
        final Map<String, Node> words = new HashMap<>();
        final List<Edge> wordClasses = new ArrayList<>(1);
        final List<Edge> derived = new ArrayList<>(1);
        final List<Accept> accepts = new ArrayList<>(1);

        private Node after(Phrase.Element element) {
            if (element.literal()) {
                return words.computeIfAbsent(element.word(), word -> new Node());
            }
            List<Edge> edges = Rule.KINDS.contains(element.word()) ? derived : wordClasses;
            for (Edge edge : edges) {
                if (edge.element().equals(element)) {
                    return edge.node();
                }
            }
            Edge edge = new Edge(element, new Node());
            edges.add(edge);
            return edge.node();
        }
    }

    /** A class that may follow: of words, or of what rules make. */
    record Edge(Phrase.Element element, Node node) {}

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
                    node = node.after(element);
                }
                node.accepts.add(new Accept(rule, reading, order));
            }
        }
    }
}
