package org.demarche.app.serve;

/**
 * A written answer. The bytes are not to be changed.
 *
 * @param body as it is sent
 * @param next what the next page is asked by; empty if there is none, or no pages
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Answered(byte[] body, String next) {
    /** What it costs to keep, about. */
    int size() {
        return body.length + 2 * next.length() + 200;
    }
}
