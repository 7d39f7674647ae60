package org.demarche.knowledge;

/**
 * A sentence that shows what a rule does, with what is expected of it. In the files: the sentence, its trigger between
 * asterisks, then {@code =>} and the expectation; a counter-example is the bare sentence.
 *
 * @param kind what the example is for
 * @param text the sentence without the asterisks
 * @param triggerStart where the trigger begins in {@code text}, -1 if none is marked
 * @param triggerEnd one past its end, -1 if none is marked
 * @param expected what stands after {@code =>}, empty for a counter-example
 */
public record Example(Kind kind, String text, int triggerStart, int triggerEnd, String expected, Origin origin) {
    /** What an example shows. */
    public enum Kind {
        /** The rule must code it so. */
        YES,
        /** The rule must not fire. */
        NO,
        /** Known not to work yet; the build fails once it does, until it is made a {@code yes}. */
        GAP
    }

    /** Reads one example of a knowledge file; what is wrong with it is a problem of the file. */
    public static Example read(Kind kind, Yaml node) {
        String line = node.text();
        int arrow = line.lastIndexOf("=>");
        String expected = arrow < 0 ? "" : line.substring(arrow + 2).strip();
        String marked = (arrow < 0 ? line : line.substring(0, arrow)).strip();
        int open = marked.indexOf('*');
        int close = marked.indexOf('*', open + 1);
        if (kind != Kind.NO && expected.isEmpty()) {
            node.problem("an example needs \"=> expectation\"");
        }
        if (open < 0 || close < 0) {
            if (kind != Kind.NO) {
                node.problem("an example marks its trigger between asterisks");
            }
            return new Example(kind, marked, -1, -1, expected, node.origin());
        }
        String text = marked.substring(0, open) + marked.substring(open + 1, close) + marked.substring(close + 1);
        return new Example(kind, text, open, close - 1, expected, node.origin());
    }
}
