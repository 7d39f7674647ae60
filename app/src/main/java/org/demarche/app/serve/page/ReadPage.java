package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.Trace;
import org.demarche.app.serve.Desk;
import org.demarche.article.Article;
import org.demarche.article.ArticleException;
import org.demarche.article.Span;
import org.demarche.observation.Event;
import org.demarche.observation.Observation;
import org.demarche.store.Answer;
import org.demarche.store.LedgerException;

/** Read: any text, or an article of the ledger, with its records marked in place and the reasons behind each. */
final class ReadPage {
    private static final int KEPT = 100;

    private final Desk desk;
    private final Terms terms;
    private final Drafts drafts = new Drafts();

    /** Readings of late: opening the reasons of a record must not read the article again. */
    private final Map<Article, Trace> traces = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Article, Trace> eldest) {
            return size() > KEPT;
        }
    };

    ReadPage(Desk desk, Terms terms) {
        this.desk = desk;
        this.terms = terms;
    }

    /** The form and the latest articles; or an article, named by {@code article} or {@code draft}. */
    Reply answer(Asked asked) {
        Optional<Article> article = article(asked);
        if (article.isEmpty()) {
            return asked.value("draft").isPresent()
                    ? Reply.html(
                            404, first(asked, "That text is no longer kept; paste it again to see it read.", "", ""))
                    : Reply.page(first(asked, "", "", ""));
        }
        return Reply.page(reading(asked, article.get()));
    }

    /** Takes a text to be read; the answer is the way to its reading. */
    Reply take(Asked asked) {
        String text = asked.value("text").orElse("");
        if (text.isEmpty()) {
            return Reply.html(400, first(asked, "There was no text. Paste one, or drop a file on the field.", "", ""));
        }
        try {
            Article draft = drafts.keep(text, asked.day("date"));
            return Reply.to(Asked.address("/read", "draft", draft.id()));
        } catch (ArticleException e) {
            return Reply.html(
                    422,
                    first(
                            asked,
                            "This cannot be read: "
                                    + String.valueOf(e.getMessage()).replaceFirst("^draft-[0-9a-f]+:", "line ") + ".",
                            text,
                            asked.value("date").orElse("")));
        }
    }

    /** Why a record is as it is; a part of a page for the script, a page for everybody else. */
    Reply why(Asked asked) {
        Article article = article(asked)
                .orElseThrow(() -> new Asked.Unusable("That text is no longer kept; paste it again to see it read."));
        Trace trace = trace(article);
        String wanted = asked.value("record").orElse("");
        Observation record = trace.observations().stream()
                .filter(one -> one.id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Asked.Unusable("This reading has no record “" + wanted + "”."));
        Why why = new Why(trace, terms);
        if (asked.value("part").isPresent()) {
            return Reply.page(why.panel(record));
        }
        Html summary = new Cards(terms, trace.observations()).summary(record);
        Html back = tag(
                "p",
                tag(
                        "a",
                        href(address(asked, "/read") + "#r"
                                + (trace.observations().indexOf(record) + 1)),
                        "← Back to the article"));
        return Reply.page(Frame.around(asked, "Why this record?", List.of(), why.alone(record, summary, back)));
    }

    private Optional<Article> article(Asked asked) {
        Optional<String> draft = asked.value("draft");
        if (draft.isPresent()) {
            return drafts.get(draft.get());
        }
        return asked.value("article").map(id -> {
            try {
                return desk.ask(ledger -> ledger.article(id));
            } catch (LedgerException e) {
                throw new Asked.Unusable("The ledger has no article “" + id + "”.");
            }
        });
    }

    private Trace trace(Article article) {
        synchronized (traces) {
            Trace known = traces.get(article);
            if (known != null) {
                return known;
            }
        }
        Trace trace = desk.trace(article);
        synchronized (traces) {
            traces.put(article, trace);
        }
        return trace;
    }

    private static String address(Asked asked, String path) {
        return Asked.address(path, "article", asked.value("article"), "draft", asked.value("draft"));
    }

    private Html reading(Asked asked, Article article) {
        Trace trace = trace(article);
        List<Observation> records = trace.observations();
        String wanted = asked.value("record").orElse("");
        int chosen = 0;
        for (int i = 0; i < records.size(); i++) {
            chosen = records.get(i).id().equals(wanted) ? i + 1 : chosen;
        }
        List<Span> also = wanted.isEmpty() || chosen > 0 ? List.of() : stored(article, wanted);
        long events = records.stream().filter(Event.class::isInstance).count();
        String title = title(article);
        Html cards = records.isEmpty()
                ? Rows.empty(
                        "Nothing was found in this text.",
                        "Demarche reads dated political news: who did or said what to whom.")
                : new Cards(terms, records)
                        .all(
                                number -> Asked.address(
                                        "/read/why",
                                        "article",
                                        asked.value("article"),
                                        "draft",
                                        asked.value("draft"),
                                        "record",
                                        records.get(number - 1).id()),
                                chosen);
        return Frame.around(
                asked,
                title,
                List.of("read"),
                tag(
                        "div",
                        cls("reading"),
                        at("id", "reading"),
                        tag(
                                "article",
                                cls("text"),
                                at("aria-label", "The article"),
                                tag(
                                        "header",
                                        tag(
                                                "p",
                                                cls("kicker"),
                                                Terms.day(article.published()),
                                                article.source().isEmpty() ? "" : " · " + article.source(),
                                                asked.value("draft").isPresent()
                                                        ? " · pasted, not kept in the ledger"
                                                        : ""),
                                        article.title().isEmpty() ? tag("h1", cls("untitled"), title) : "",
                                        tag(
                                                "p",
                                                cls("faint"),
                                                Terms.count(events, "event") + ", "
                                                        + Terms.count(records.size() - events, "statement") + " in "
                                                        + Terms.count(
                                                                trace.mentions()
                                                                        .sentences()
                                                                        .size(),
                                                                "sentence"),
                                                article.url().isEmpty()
                                                        ? ""
                                                        : Html.of(
                                                                " · ",
                                                                tag(
                                                                        "a",
                                                                        href(article.url()),
                                                                        at("rel", "noreferrer"),
                                                                        "as published"))),
                                        legend()),
                                also.isEmpty()
                                        ? ""
                                        : tag(
                                                "p",
                                                cls("notice"),
                                                "The record you came for was made by an earlier reading; its words are marked."),
                                Marked.text(trace, terms, also)),
                        tag(
                                "aside",
                                cls("records"),
                                at("aria-label", "Records of this article"),
                                tag("h2", "Records"),
                                cards)));
    }

    private static Html legend() {
        List<Html> out = new ArrayList<>();
        for (int quad = 1; quad <= 4; quad++) {
            out.add(tag("li", Terms.mark(quad, Terms.quad(quad))));
        }
        out.add(tag("li", tag("span", cls("cue"), "said")));
        out.add(tag("li", tag("span", cls("who"), "somebody known")));
        return tag("ul", cls("legend"), at("aria-label", "What the marks mean"), out);
    }

    /** Where the ledger saw a record that today's reading does not have. */
    private List<Span> stored(Article article, String record) {
        Answer rows = desk.ask(ledger -> ledger.table(
                "select evidence_start, evidence_end from event where id = ? and article = ? union all "
                        + "select content_start, content_end from statement where id = ? and article = ?",
                List.of(record, article.id(), record, article.id())));
        List<Span> out = new ArrayList<>();
        for (List<Optional<Object>> row : rows.rows()) {
            int end = ((Number) row.get(1).orElseThrow()).intValue();
            if (end <= article.text().length()) {
                out.add(new Span(((Number) row.get(0).orElseThrow()).intValue(), end));
            }
        }
        return out;
    }

    /** The headline, or how the text begins. */
    static String title(Article article) {
        return article.title().isEmpty() ? beginning(article.text()) : article.title();
    }

    static String beginning(String text) {
        String bare = text.replaceFirst("(?i)^\\s*date:?\\s+\\S+\\s*", "").strip();
        int line = bare.indexOf('\n');
        String first = line < 0 ? bare : bare.substring(0, line);
        if (first.length() <= 90) {
            return first;
        }
        int blank = first.lastIndexOf(' ', 88);
        return first.substring(0, blank < 40 ? 88 : blank) + " …";
    }

    private Html first(Asked asked, String problem, String text, String date) {
        return Frame.around(
                asked,
                "Read",
                List.of("drop"),
                tag(
                        "div",
                        cls("page two"),
                        tag(
                                "section",
                                at("aria-labelledby", "paste"),
                                tag("h1", at("id", "paste"), "Read an article"),
                                tag(
                                        "p",
                                        cls("lead"),
                                        "Paste the news, and see who did or said what to whom, with the words that show it."),
                                problem.isEmpty() ? "" : tag("p", cls("notice wrong"), at("role", "alert"), problem),
                                form(text, date)),
                        tag(
                                "section",
                                at("aria-labelledby", "latest"),
                                tag("h2", at("id", "latest"), "Latest in the ledger"),
                                latest())));
    }

    private static Html form(String text, String date) {
        return tag(
                "form",
                cls("paste"),
                at("id", "drop"),
                at("method", "post"),
                at("action", "/read"),
                tag(
                        "label",
                        at("for", "text"),
                        "Text ",
                        tag("span", cls("faint"), "– or drop a text file on the field")),
                tag(
                        "textarea",
                        at("id", "text"),
                        at("name", "text"),
                        at("rows", 14),
                        at("required", true),
                        at("spellcheck", "false"),
                        at("placeholder", "date 2022-12-31 Iran threatened on Thursday to close its airspace. …"),
                        text),
                tag(
                        "div",
                        cls("line-up"),
                        tag(
                                "label",
                                "Published ",
                                tag("input", at("type", "date"), at("name", "date"), at("value", date))),
                        tag("span", cls("faint"), "or begin the text with its own"),
                        tag("button", cls("go"), "Read")));
    }

    private Html latest() {
        List<Kept> newest = Kept.newest(desk, "true", List.of(), 14, 0);
        if (newest.isEmpty()) {
            return Rows.empty(
                    "The ledger is empty.",
                    "Fill it from a folder of dated articles: ",
                    tag("code", "demarche ingest FOLDER --ledger FILE"));
        }
        List<Html> out = new ArrayList<>();
        for (Kept kept : newest) {
            out.add(tag(
                    "li",
                    tag("a", href(Asked.address("/read", "article", kept.id())), kept.title()),
                    tag(
                            "span",
                            cls("faint"),
                            Terms.day(kept.published()) + " · " + Terms.count(kept.events(), "event") + ", "
                                    + Terms.count(kept.statements(), "statement")
                                    + (kept.outlet().isEmpty() ? "" : " · " + kept.outlet()))));
        }
        return Html.of(tag("ol", cls("latest"), out), tag("p", tag("a", href("/sources"), "All that was read →")));
    }

    static String text(List<Optional<Object>> row, int column) {
        return row.get(column).map(Object::toString).orElse("");
    }
}
