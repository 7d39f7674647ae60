package org.demarche.app.record;

/**
 * What a table is drawn on.
 *
 * @param columns how many characters fit on a line, at least 60
 * @param colours whether ANSI colours may be used
 */
public record Screen(int columns, boolean colours) {
    public Screen {
        if (columns < 60) {
            throw new IllegalArgumentException("a table needs 60 columns, not " + columns);
        }
    }

    /** The same without colours: for a file. */
    public Screen withoutColours() {
        return new Screen(columns, false);
    }

    /** Wraps a piece in an ANSI style where colours may be used. */
    String styled(Style style, String piece) {
        return colours && style != Style.PLAIN && !piece.isBlank()
                ? "\u001b[" + style.code + "m" + piece + "\u001b[0m"
                : piece;
    }

    /** How a piece of the table stands out. */
    enum Style {
        PLAIN(""),
        HEADING("1"),
        FAINT("2"),
        FRIENDLY("32"),
        HOSTILE("31");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }
}
