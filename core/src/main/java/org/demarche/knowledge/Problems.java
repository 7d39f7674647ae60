package org.demarche.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while knowledge is read, so that the editor sees all of it at once. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();

    public void add(Origin origin, String message) {
        found.add(new Problem(origin, message));
    }

    public List<Problem> found() {
        return List.copyOf(found);
    }

    /** @throws KnowledgeException if anything was added */
    public void check() {
        if (!found.isEmpty()) {
            throw new KnowledgeException(found);
        }
    }
}
