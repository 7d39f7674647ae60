package org.demarche.app.read;

/** How large things may be: what is beyond is a mistake or an attack, and is set aside. All in bytes. */
public final class Bounds {
    /** Larger than any news article by three orders of magnitude; also the largest line or record. */
    public static final int ARTICLE = 16 * 1024 * 1024;

    /** A page of the web with all its scripts. */
    public static final int PAGE = 8 * 1024 * 1024;

    /** A packed stream may grow by this factor. News packs 3 to 6 fold, a table of zeros a thousandfold. */
    static final int GROWTH = 200;

    /** Below this, growth is not looked at. */
    static final long SMALL = 64L * 1024 * 1024;

    private Bounds() {}

    static String inMebibytes(int bytes) {
        return bytes / 1024 / 1024 + " MiB";
    }
}
