package org.demarche.article;

import java.util.Objects;

/** An article that cannot be read: says which file, which line and what was expected there. */
public final class ArticleException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String file;
    private final int line;
    private final String expected;

    /**
     * @param file the article's id or file name
     * @param line line of the text, from 1
     * @param expected what should have stood there
     * @param found what stood there instead, shortened
     */
    public ArticleException(String file, int line, String expected, String found) {
        super(file + ":" + line + ": expected " + expected + ", found " + found);
        this.file = Objects.requireNonNull(file, "file");
        this.line = line;
        this.expected = Objects.requireNonNull(expected, "expected");
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String expected() {
        return expected;
    }
}
