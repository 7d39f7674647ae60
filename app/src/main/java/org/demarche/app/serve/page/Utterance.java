package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One statement of a list: who, when, in which words, and a way to where they stand. */
final class Utterance {
    private final Terms terms;

    Utterance(Terms terms) {
        this.terms = terms;
    }

    /**
     * @param row as {@link Statements} selects it
     * @param named whether it stands in a list of several speakers
     */
    Html item(List<Optional<Object>> row, Asked asked, boolean named) {
        boolean silence = ReadPage.text(row, 6).equals("silence");
        String code = ReadPage.text(row, 4);
        String content = ReadPage.text(row, 8);
        List<Object> who = new ArrayList<>();
        if (named) {
            who.add(tag(
                    "a", href(Asked.address("/statements", "speaker", ReadPage.text(row, 3))), ReadPage.text(row, 3)));
            who.add(code.isEmpty() ? "" : Html.of(" ", terms.code(code)));
        } else {
            who.add(tag("strong", ReadPage.text(row, 3)));
        }
        row.get(5).ifPresent(to -> who.add(tag("span", cls("to"), " to " + to)));
        return tag(
                "li",
                cls(silence ? "silence" : "word"),
                tag(
                        "p",
                        cls("who-said"),
                        who,
                        tag(
                                "span",
                                cls("faint"),
                                " · " + Terms.day(Scope.date(row.get(2).orElseThrow()))
                                        + row.get(11)
                                                .map(channel -> " · " + channel)
                                                .orElse(""))),
                tag(
                        "p",
                        cls("words"),
                        silence ? tag("strong", "Silent: ") : "",
                        tag(
                                "a",
                                href(Asked.address(
                                        "/read", "article", ReadPage.text(row, 1), "record", ReadPage.text(row, 0))),
                                Terms.quoted(
                                        content,
                                        marked(content, asked.value("q").orElse("")))),
                        tag("span", cls("faint"), " “" + ReadPage.text(row, 7) + "”"),
                        stance(row)));
    }

    private Html stance(List<Optional<Object>> row) {
        if (row.get(9).isEmpty() || row.get(10).isEmpty()) {
            return Html.NONE;
        }
        double polarity = Scope.real(row.get(10));
        String toward = ReadPage.text(row, 9);
        return Html.of(
                " ",
                tag(
                        "span",
                        cls("stance " + (polarity < 0 ? "against" : "with")),
                        (polarity < 0 ? "against " : "for ") + terms.country(toward)));
    }

    /** The words looked for, marked in the words found. */
    private static Html marked(String content, String query) {
        List<Object> out = new ArrayList<>();
        List<String> words = java.util.Arrays.stream(query.split("\\s+"))
                .filter(word -> !word.isBlank())
                .map(java.util.regex.Pattern::quote)
                .toList();
        if (words.isEmpty()) {
            return Html.of(content);
        }
        java.util.regex.Matcher found = java.util.regex.Pattern.compile(
                        String.join("|", words),
                        java.util.regex.Pattern.CASE_INSENSITIVE | java.util.regex.Pattern.UNICODE_CASE)
                .matcher(content);
        int from = 0;
        while (found.find()) {
            out.add(content.substring(from, found.start()));
            out.add(tag("mark", found.group()));
            from = found.end();
        }
        out.add(content.substring(from));
        return Html.of(out);
    }
}
