package org.demarche.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A stand-in for the model: every word is a noun that hangs on the first. */
final class Flat implements Encoder {
    final List<List<String>> seen = new ArrayList<>();

    @Override
    public String version() {
        return "flat 1";
    }

    @Override
    public List<Grammar> read(List<List<String>> sentences) {
        seen.addAll(sentences);
        return sentences.stream()
                .map(words -> {
                    int n = words.size();
                    List<Integer> heads = new ArrayList<>(Collections.nCopies(n, 0));
                    heads.set(0, -1);
                    List<String> relations = new ArrayList<>(Collections.nCopies(n, "dep"));
                    relations.set(0, "root");
                    return new Grammar(
                            Collections.nCopies(n, "NOUN"),
                            Collections.nCopies(n, "NN"),
                            heads,
                            relations,
                            Collections.nCopies(n, "O"));
                })
                .toList();
    }
}
