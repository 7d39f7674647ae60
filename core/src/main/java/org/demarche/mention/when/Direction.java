package org.demarche.mention.when;

/** Which way the words around an expression look from the article's day. */
enum Direction {
    PAST,
    FUTURE,
    /** The words do not tell. */
    OPEN
}
