package org.demarche.mention.when;

/** What a date was resolved against; the weaker of two wins. */
enum Basis {
    ABSOLUTE("absolute"),
    /** A name without its year ("in June"), read next to the article's day. */
    NAMED("published"),
    PUBLISHED("published"),
    MENTIONED("mentioned date");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    Basis or(Basis other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
