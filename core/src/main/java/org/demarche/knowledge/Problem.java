package org.demarche.knowledge;

/** Something wrong with a piece of knowledge, addressed to whoever edits it. */
public record Problem(Origin origin, String message) {
    @Override
    public String toString() {
        return origin + ": " + message;
    }
}
