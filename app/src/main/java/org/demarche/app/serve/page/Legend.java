package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.tag;

import java.util.ArrayList;
import java.util.List;

/** What the colours of figures mean. */
final class Legend {
    private Legend() {}

    static Html quads() {
        List<Html> out = new ArrayList<>();
        for (int quad = 1; quad <= 4; quad++) {
            out.add(tag(
                    "li",
                    tag(
                            "svg",
                            cls("swatch"),
                            at("viewBox", "0 0 12 12"),
                            at("aria-hidden", "true"),
                            tag("rect", cls("fill q" + quad), at("width", 12), at("height", 12), at("rx", 2))),
                    " " + Terms.quad(quad)));
        }
        return tag("ul", cls("legend"), at("aria-label", "Colours"), out);
    }
}
