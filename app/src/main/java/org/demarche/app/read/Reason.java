package org.demarche.app.read;

import java.util.Locale;

/** Why something that was found is not coded. */
public enum Reason {
    /** There is no such file, it may not be read, it breaks off, or its packing is damaged. */
    UNREADABLE(true),
    /** It is not what its format says: a bad byte, broken JSON, a missing column. */
    MALFORMED(true),
    /** No source of dates names its day. */
    UNDATED(true),
    /** There is no text. */
    EMPTY(true),
    /** Beyond the bounds of an article, or a packing that grows without end. */
    TOO_LARGE(true),
    /** Its language is not English. */
    LANGUAGE(false),
    /** Part of an archive or feed that is no article: an image, an index page, an answer other than 200. */
    NO_ARTICLE(false),
    /** Seen before by the same run. */
    REPEATED(false),
    /** Coding it failed: our bug. */
    FAILED(true);

    private final boolean failure;

    Reason(boolean failure) {
        this.failure = failure;
    }

    /** Whether somebody should look at it; what is not a failure is set aside by design and leaves the exit code at 0. */
    public boolean failure() {
        return failure;
    }

    /** As reports write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
