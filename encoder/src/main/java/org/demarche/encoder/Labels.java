package org.demarche.encoder;

import java.util.List;

/** Names of the classes that the heads tell apart, in the weights' order. */
record Labels(List<String> xpos, List<String> upos, List<String> relations, List<String> entities) {
    private static final List<String> ENTITIES = List.of("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG");

    Labels {
        xpos = List.copyOf(xpos);
        upos = List.copyOf(upos);
        relations = List.copyOf(relations);
        entities = List.copyOf(entities);
    }

    /** @param lines Penn tags, universal tags and relations, a line each, blank between */
    static Labels parse(List<String> lines) {
        if (lines.size() < 3) {
            throw new EncoderException("labels.txt needs three lines, has " + lines.size());
        }
        return new Labels(names(lines.get(0)), names(lines.get(1)), names(lines.get(2)), ENTITIES);
    }

    private static List<String> names(String line) {
        return List.of(line.trim().split(" "));
    }
}
