package org.demarche.app.serve;

import java.util.List;

/**
 * Why a request was not answered, in words for whoever sent it. It becomes a problem body (RFC 9457).
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient List<String> headers;

    private Refusal(Problem problem, String detail, List<String> headers) {
        super(detail, null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    /** @param detail what is wrong with this very request; no path, class or trace of ours */
    public static Refusal of(Problem problem, String detail) {
        return new Refusal(problem, detail, List.of());
    }

    /** The same with a header of the answer. */
    public Refusal with(String name, String value) {
        return new Refusal(problem, detail(), List.of(name, value));
    }

    /** What kind of refusal. */
    public Problem problem() {
        return problem;
    }

    /** What is wrong with this very request. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    List<String> headers() {
        return headers;
    }
}
