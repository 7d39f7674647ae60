package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.language.Token;

/** A sentence's tree drawn as arcs above its words, heads to dependents, each with its relation (Universal Dependencies v2). */
final class Arcs {
    private static final int LETTER = 8;
    private static final int GAP = 18;
    private static final int LEVEL = 18;
    private static final int MARGIN = 10;

    private Arcs() {}

    /** @param chosen tokens whose arcs stand out */
    static Html of(Sentence sentence, Set<Integer> chosen) {
        int[] middle = new int[sentence.size()];
        int x = MARGIN;
        for (Token token : sentence.tokens()) {
            int width = Math.max(
                            LETTER * token.text().length(),
                            LETTER * token.relation().length() * 3 / 4)
                    + GAP;
            middle[token.index()] = x + width / 2;
            x += width;
        }
        int[] height = heights(sentence);
        int top = 0;
        for (int level : height) {
            top = Math.max(top, level);
        }
        int floor = top * LEVEL + 30;
        List<Html> drawn = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            boolean on = chosen.contains(token.index()) || token.head() >= 0 && chosen.contains(token.head());
            if (token.head() >= 0) {
                drawn.add(arc(middle[token.head()], middle[token.index()], floor, height[token.index()], token, on));
            }
            drawn.add(tag(
                    "text",
                    at("x", middle[token.index()]),
                    at("y", floor + 18),
                    cls(chosen.contains(token.index()) ? "word on" : "word"),
                    token.text()));
            drawn.add(tag("text", at("x", middle[token.index()]), at("y", floor + 34), cls("tag"), token.upos()));
        }
        int width = x + MARGIN;
        int tall = floor + 42;
        return tag(
                "div",
                cls("scroll arcs"),
                at("tabindex", "0"),
                at("role", "group"),
                at("aria-label", "Parse of the sentence; the table below says the same"),
                tag(
                        "svg",
                        at("width", width),
                        at("height", tall),
                        at("viewBox", "0 0 " + width + " " + tall),
                        at("aria-hidden", "true"),
                        drawn));
    }

    private static Html arc(int from, int to, int floor, int level, Token token, boolean on) {
        int foot = floor + 2;
        int high = floor - level * LEVEL;
        int start = from + (to > from ? 5 : -5);
        int bend = Math.min(14, Math.abs(to - start) / 2);
        int turn = to > start ? bend : -bend;
        String path = "M" + start + " " + foot + " V" + (high + bend) + " Q" + start + " " + high + " " + (start + turn)
                + " " + high + " H" + (to - turn) + " Q" + to + " " + high + " " + to + " " + (high + bend) + " V"
                + foot;
        return tag(
                "g",
                cls(on ? "arc on" : "arc"),
                tag("path", at("d", path)),
                tag(
                        "path",
                        cls("tip"),
                        at(
                                "d",
                                "M" + (to - 3) + " " + (foot - 5) + " L" + to + " " + foot + " L" + (to + 3) + " "
                                        + (foot - 5) + " Z")),
                tag("text", at("x", (start + to) / 2), at("y", high - 3), token.relation()));
    }

    /** An arc lies above every arc under it, so that none cross but those of a crossing tree. */
    private static int[] heights(Sentence sentence) {
        int[] out = new int[sentence.size()];
        List<Token> byLength = new ArrayList<>(sentence.tokens());
        byLength.sort(java.util.Comparator.comparingInt(Arcs::length));
        List<Token> done = new ArrayList<>();
        for (Token token : byLength) {
            if (token.head() < 0) {
                continue;
            }
            int level = 1;
            for (Token other : done) {
                if (low(other) < high(token) && low(token) < high(other)) {
                    level = Math.max(level, out[other.index()] + 1);
                }
            }
            out[token.index()] = Math.min(level, 14);
            done.add(token);
        }
        return out;
    }

    private static int length(Token token) {
        return Math.abs(token.index() - token.head());
    }

    private static int low(Token token) {
        return Math.min(token.index(), token.head());
    }

    private static int high(Token token) {
        return Math.max(token.index(), token.head());
    }
}
