package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Fields of the forms above figures and lists. */
final class Fields {
    private Fields() {}

    /** A party by code or name; the browser offers the countries. */
    static Html party(Terms terms, String name, String label, Optional<String> value) {
        List<Html> offers = new ArrayList<>();
        terms.countries().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByValue())
                .forEach(entry -> offers.add(tag("option", at("value", entry.getKey()), entry.getValue())));
        return tag(
                "label",
                label,
                tag(
                        "input",
                        at("type", "text"),
                        at("name", name),
                        at("list", "parties-" + name),
                        at("size", 14),
                        at("autocomplete", "off"),
                        at("placeholder", "code or name"),
                        at("value", value.orElse(""))),
                tag("datalist", at("id", "parties-" + name), offers));
    }

    static Html day(String name, String label, Optional<LocalDate> value) {
        return tag(
                "label",
                label,
                tag(
                        "input",
                        at("type", "date"),
                        at("name", name),
                        at("value", value.map(LocalDate::toString).orElse(""))));
    }

    static Html text(String name, String label, Optional<String> value, String placeholder, int size) {
        return tag(
                "label",
                label,
                tag(
                        "input",
                        at("type", "search"),
                        at("name", name),
                        at("size", size),
                        at("placeholder", placeholder),
                        at("value", value.orElse(""))));
    }

    static Html choice(String name, String label, List<String> values, UnaryOperator<String> words, String chosen) {
        List<Html> options = new ArrayList<>();
        values.forEach(value -> options.add(
                tag("option", at("value", value), at("selected", value.equals(chosen)), words.apply(value))));
        return tag("label", label, tag("select", at("name", name), options));
    }

    /** A quad category, or all. */
    static Html quad(Scope scope) {
        return choice(
                "quad",
                "Category",
                List.of("", "1", "2", "3", "4"),
                quad -> quad.isEmpty() ? "all" : Terms.quad(Integer.parseInt(quad)),
                scope.quad() == 0 ? "" : "" + scope.quad());
    }

    /** How events are told that a figure shows. */
    static Html kind(Scope scope) {
        return choice(
                "kind",
                "Told as",
                List.of("done", "claimed", "expected", "negated"),
                Events::kind,
                scope.kind().orElse("done"));
    }

    static Html hidden(String name, Optional<?> value) {
        return value.map(v -> tag("input", at("type", "hidden"), at("name", name), at("value", v)))
                .orElse(Html.NONE);
    }

    static Html go(String words) {
        return tag("button", cls("go"), words);
    }
}
