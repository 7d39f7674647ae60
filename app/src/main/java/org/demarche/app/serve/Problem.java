package org.demarche.app.serve;

import java.util.Locale;

/**
 * The kinds of refusal. Their types never change: programs may rely on them. {@code type} is an address on the same server
 * (RFC 9457 §3.1.1 allows relative references) where the kind is told in words.
 */
public enum Problem {
    /** A parameter or body cannot be understood. */
    UNUSABLE(400, "The request cannot be understood"),
    /** No token or session came with the request. */
    TOKEN_NEEDED(401, "A token is needed"),
    /** The request comes from another site. */
    FOREIGN_ORIGIN(403, "The request comes from another site"),
    /** Nothing is here. */
    NOT_FOUND(404, "There is nothing here"),
    /** The path exists, for other methods. */
    METHOD(405, "This address does not take that method"),
    /** Neither JSON nor what else was asked for can be answered. */
    NOT_ACCEPTABLE(406, "The answer has no such form"),
    /** The body comes in too slowly. */
    SLOW_BODY(408, "The body comes too slowly"),
    /** The body is larger than allowed. */
    TOO_LARGE(413, "The request is too large"),
    /** The body is of a kind that is not read here. */
    MEDIA_TYPE(415, "The body is of a kind that is not read here"),
    /** The {@code Host} header names no host of this server. */
    FOREIGN_HOST(421, "This server does not answer for that host"),
    /** The text bears no date, or is no UTF-8. */
    UNREADABLE(422, "The text is no dated article"),
    /** More requests than allowed. */
    TOO_MANY(429, "Too many requests"),
    /** Ours. */
    BUG(500, "This is our bug"),
    /** Everything is at work, or the server is about to stop. */
    BUSY(503, "The server is busy"),
    /** The question took too long. */
    TOO_SLOW(504, "The answer took too long");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The same for every refusal of this kind. */
    public String title() {
        return title;
    }

    /** {@code not-found}, as in the type's address. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code /problems/not-found}. */
    public String type() {
        return "/problems/" + word();
    }
}
