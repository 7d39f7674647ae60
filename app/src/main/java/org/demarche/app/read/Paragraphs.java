package org.demarche.app.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** HTML to plain paragraphs with a blank line between, as an article's text has them. */
final class Paragraphs {
    /** Not part of what the article says. */
    static final String BESIDE =
            "script, style, noscript, iframe, form, button, figure, figcaption, aside, nav, svg, template";

    private Paragraphs() {}

    /** The paragraphs of a piece of HTML, such as feeds carry. */
    static String ofHtml(String html) {
        return of(Jsoup.parseBodyFragment(html).body());
    }

    static String of(Element root) {
        root.select(BESIDE).remove();
        List<String> out = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        root.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    open.append(text.getWholeText());
                } else if (parts(node)) {
                    end(open, out);
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (parts(node)) {
                    end(open, out);
                }
            }
        });
        end(open, out);
        return String.join("\n\n", out);
    }

    private static boolean parts(Node node) {
        return node instanceof Element element
                && (element.isBlock() || element.normalName().equals("br"));
    }

    private static void end(StringBuilder open, List<String> out) {
        String paragraph =
                open.toString().replaceAll("[\\s\\u00A0\\u200B]+", " ").strip();
        open.setLength(0);
        if (!paragraph.isEmpty()) {
            out.add(paragraph);
        }
    }

    /** A title and what stands below it; the title once. */
    static String titled(String title, String body) {
        String head = title.replaceAll("\\s+", " ").strip();
        return head.isEmpty() || body.startsWith(head) ? body : head + "\n\n" + body;
    }
}
