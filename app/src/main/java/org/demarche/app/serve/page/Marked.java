package org.demarche.app.serve.page;

import static org.demarche.app.serve.page.Html.at;
import static org.demarche.app.serve.page.Html.cls;
import static org.demarche.app.serve.page.Html.href;
import static org.demarche.app.serve.page.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.demarche.Trace;
import org.demarche.article.Article;
import org.demarche.article.Block;
import org.demarche.article.Layout;
import org.demarche.article.Span;
import org.demarche.language.Sentence;
import org.demarche.mention.who.Mention;
import org.demarche.mention.who.Resolution;
import org.demarche.observation.Event;
import org.demarche.observation.Observation;
import org.demarche.observation.Statement;

/**
 * An article's text with its records marked in place. Marks overlap as they like, so the text is cut wherever one begins or
 * ends, and each piece names all records it belongs to.
 */
final class Marked {
    /** How a stretch of text belongs to a record. */
    private enum Part {
        WHO,
        CONTENT,
        EVIDENCE,
        CUE,
        TRIGGER
    }

    /** @param record number of the record, from 1; 0 for a reference */
    private record Mark(Span span, Part part, int record, int quad, String title) {}

    private final Article article;
    private final Terms terms;
    private final List<Mark> marks = new ArrayList<>();

    private Marked(Article article, Terms terms) {
        this.article = article;
        this.terms = terms;
    }

    /** @param also words to point out that no record of this reading has; a record of an earlier one */
    static Html text(Trace trace, Terms terms, List<Span> also) {
        Marked marked = new Marked(trace.article(), terms);
        List<Observation> records = trace.observations();
        for (int i = 0; i < records.size(); i++) {
            marked.record(records.get(i), i + 1);
        }
        for (Sentence sentence : trace.mentions().sentences()) {
            trace.mentions().mentions(sentence.index()).forEach(marked::reference);
        }
        also.forEach(span -> marked.marks.add(new Mark(span, Part.EVIDENCE, -1, 0, "")));
        List<Html> out = new ArrayList<>();
        for (Block block : Layout.of(trace.article()).blocks()) {
            out.add(marked.block(block));
        }
        return Html.of(out);
    }

    private void record(Observation record, int number) {
        if (record instanceof Event event) {
            marks.add(new Mark(event.evidence().words().span(), Part.EVIDENCE, number, event.quad(), ""));
            marks.add(new Mark(
                    event.evidence().trigger(),
                    Part.TRIGGER,
                    number,
                    event.quad(),
                    Terms.type(event.type()) + ", " + Terms.quad(event.quad())));
        } else if (record instanceof Statement statement) {
            marks.add(new Mark(statement.content().span(), Part.CONTENT, number, 0, ""));
            marks.add(new Mark(
                    statement.cue().span(),
                    Part.CUE,
                    number,
                    0,
                    "said by " + statement.speaker().name()));
        }
    }

    private void reference(Mention mention) {
        if (mention.resolution() instanceof Resolution.Resolved settled) {
            String names = String.join(
                    "; ",
                    settled.parties().stream()
                            .map(party -> party.name() + " – " + terms.of(party))
                            .toList());
            marks.add(new Mark(mention.words().span(), Part.WHO, 0, 0, names));
        } else if (mention.resolution() instanceof Resolution.Ambiguous open) {
            String names = String.join(
                    " or ",
                    open.candidates().stream().map(party -> party.name()).toList());
            marks.add(new Mark(mention.words().span(), Part.WHO, 0, 0, "not settled: " + names));
        }
    }

    private Html block(Block block) {
        Html text = pieces(block.span());
        return switch (block.kind()) {
            case HEADLINE -> tag("h1", cls("headline"), text);
            case SUBHEAD -> tag("h2", text);
            case BODY -> tag("p", text);
            case BULLET -> tag("p", cls("item"), text);
            case QUOTE -> tag("blockquote", text);
            case DATE, BYLINE, DATELINE, ORNAMENT -> tag("p", cls("line"), text);
        };
    }

    private Html pieces(Span block) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
        List<Mark> here =
                marks.stream().filter(mark -> mark.span().overlaps(block)).toList();
        for (Mark mark : here) {
            cuts.add(Math.max(block.start(), mark.span().start()));
            cuts.add(Math.min(block.end(), mark.span().end()));
        }
        List<Html> out = new ArrayList<>();
        int from = cuts.first();
        for (int to : cuts.tailSet(from, false)) {
            Span piece = new Span(from, to);
            out.add(piece(
                    article.words(piece).text(),
                    here.stream().filter(mark -> mark.span().overlaps(piece)).toList()));
            from = to;
        }
        return Html.of(out);
    }

    private static Html piece(String words, List<Mark> on) {
        if (on.isEmpty()) {
            return Html.of(words);
        }
        TreeSet<String> classes = new TreeSet<>();
        TreeSet<Integer> records = new TreeSet<>();
        String title = "";
        for (Mark mark : on) {
            classes.add(mark.part().name().toLowerCase(java.util.Locale.ROOT));
            if (mark.record() > 0) {
                records.add(mark.record());
            } else if (mark.record() < 0) {
                classes.add("chosen");
            } else {
                title = mark.title();
            }
        }
        String numbers = String.join(" ", records.stream().map(String::valueOf).toList());
        Html inner = Html.of(words);
        for (Mark mark : on) {
            if (mark.part() == Part.TRIGGER) {
                return tag(
                        "a",
                        cls(String.join(" ", classes) + " q" + mark.quad()),
                        href("#r" + mark.record()),
                        at("data-r", numbers),
                        at("data-own", mark.record()),
                        at("title", mark.title()),
                        inner);
            }
        }
        for (Mark mark : on) {
            if (mark.part() == Part.CUE) {
                return tag(
                        "a",
                        cls(String.join(" ", classes)),
                        href("#r" + mark.record()),
                        at("data-r", numbers),
                        at("data-own", mark.record()),
                        at("title", mark.title()),
                        inner);
            }
        }
        return tag(
                "span",
                cls(String.join(" ", classes)),
                at("data-r", numbers.isEmpty() ? false : numbers),
                at("title", title.isEmpty() ? false : title),
                inner);
    }
}
