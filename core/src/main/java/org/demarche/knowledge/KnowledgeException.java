package org.demarche.knowledge;

import java.util.List;
import java.util.stream.Collectors;

/** Knowledge that cannot be used. Carries every problem found, not the first alone. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public KnowledgeException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
