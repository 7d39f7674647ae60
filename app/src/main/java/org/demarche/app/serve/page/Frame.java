package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stands around every page: the masthead, the ways to the other pages, the foot. */
final class Frame {
    /** The pages in the order of the masthead. */
    static final Map<String, String> PAGES = pages();

    private Frame() {}

    private static Map<String, String> pages() {
        Map<String, String> out = new java.util.LinkedHashMap<>();
        out.put("/read", "Read");
        out.put("/timeline", "Timeline");
        out.put("/relations", "Relations");
        out.put("/map", "Map");
        out.put("/statements", "Statements");
        out.put("/expectations", "Expectations");
        out.put("/sources", "Sources");
        return java.util.Collections.unmodifiableMap(out);
    }

    /**
     * A whole page.
     *
     * @param modules scripts of this page, by file name without ending
     */
    static Html around(Asked asked, String title, List<String> modules, Object... content) {
        List<Object> head = new ArrayList<>();
        head.add(tag("meta", at("charset", "utf-8")));
        head.add(tag("meta", at("name", "viewport"), at("content", "width=device-width, initial-scale=1")));
        head.add(tag("meta", at("name", "color-scheme"), at("content", "light dark")));
        head.add(tag("title", title + " · Demarche"));
        head.add(tag("link", at("rel", "icon"), at("type", "image/svg+xml"), href("/static/mark.svg")));
        for (String sheet : List.of("desk", "read", "figures")) {
            head.add(tag("link", at("rel", "stylesheet"), href("/static/" + sheet + ".css")));
        }
        head.add(module("desk"));
        modules.forEach(module -> head.add(module(module)));
        return Html.document(tag(
                "html",
                at("lang", "en"),
                at("data-theme", asked.theme().isEmpty() ? "auto" : asked.theme()),
                tag("head", head),
                tag(
                        "body",
                        tag("a", cls("skip"), href("#main"), "Skip to the page"),
                        masthead(asked),
                        tag("main", at("id", "main"), at("tabindex", "-1"), Html.of(content)),
                        foot())));
    }

    private static Html module(String name) {
        return tag("script", at("type", "module"), at("src", "/static/" + name + ".js"));
    }

    private static Html masthead(Asked asked) {
        List<Html> ways = new ArrayList<>();
        PAGES.forEach((path, name) -> ways.add(tag(
                "li", tag("a", href(path), at("aria-current", asked.path().equals(path) ? "page" : false), name))));
        return tag(
                "header",
                cls("masthead"),
                tag("a", cls("brand"), href("/read"), at("aria-label", "Demarche, to the first page"), "Demarche"),
                tag("nav", at("aria-label", "Pages"), tag("ul", ways)),
                tag(
                        "button",
                        at("type", "button"),
                        cls("theme"),
                        at("id", "theme"),
                        at("hidden", true),
                        at("title", "Dark or light"),
                        at("aria-label", "Switch between dark and light"),
                        tag("span", at("aria-hidden", "true"), "◐")));
    }

    private static Html foot() {
        return tag(
                "footer",
                cls("foot"),
                tag(
                        "p",
                        "Every number leads to its words. Codes are ",
                        tag("abbr", at("title", "Political Language Ontology for Verifiable Event Records"), "PLOVER"),
                        " 0.8. ",
                        tag("a", href("/docs"), "The API behind this desk"),
                        "."),
                tag(
                        "p",
                        cls("keys"),
                        "Keys: ",
                        tag("kbd", "j"),
                        " ",
                        tag("kbd", "k"),
                        " next and previous record, ",
                        tag("kbd", "w"),
                        " why, ",
                        tag("kbd", "/"),
                        " search, ",
                        tag("kbd", "t"),
                        " dark or light."));
    }
}
