package org.demarche.app.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an input may be: told by the end of its name, else by how it begins. */
public enum InputFormat {
    /** Plain text; each line {@code date YYYY-MM-DD …} behind a blank line begins another article. */
    TEXT("txt", "text"),
    /** A JSON object a line. */
    JSONL("jsonl", "ndjson"),
    /** A table with a header; comma, semicolon or tab part its columns. */
    CSV("csv", "tsv"),
    /** A page of the web. */
    HTML("html", "htm", "xhtml"),
    /** RSS or Atom, read for the text that it carries. */
    FEED("rss", "atom"),
    /** An archive of web pages, as crawlers keep them. */
    WARC("warc"),
    /** One article in the XML of news agencies, NITF. */
    NITF("nitf"),
    /** One or several news items in NewsML-G2. */
    NEWSML("newsml");

    /** The first element, past declarations, comments and the document type. */
    private static final Pattern ELEMENT = Pattern.compile("<([A-Za-z][\\w:.-]*)");

    private final List<String> ends;

    InputFormat(String... ends) {
        this.ends = List.of(ends);
    }

    /** As typed on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The ends of names of everything that is read in a folder. {@code .xml} files are told apart by their content. */
    static List<String> known() {
        List<String> out = new ArrayList<>(List.of("xml"));
        for (InputFormat format : values()) {
            out.addAll(format.ends);
        }
        return out;
    }

    /** What a name promises, its packing taken off. */
    static Optional<InputFormat> named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (InputFormat format : values()) {
            for (String end : format.ends) {
                if (lower.endsWith("." + end)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }

    /** What the first bytes look like; plain text where they look like nothing else. */
    static InputFormat beginning(String head) {
        String begin = head.stripLeading().replaceFirst("^\\uFEFF", "").stripLeading();
        if (begin.startsWith("WARC/")) {
            return WARC;
        }
        if (begin.startsWith("{")) {
            return JSONL;
        }
        if (!begin.startsWith("<")) {
            return TEXT;
        }
        Matcher element = ELEMENT.matcher(begin);
        String root =
                element.find() ? element.group(1).replaceFirst("^\\w+:", "").toLowerCase(Locale.ROOT) : "";
        return switch (root) {
            case "nitf" -> NITF;
            case "newsitem", "newsmessage" -> NEWSML;
            case "rss", "feed", "rdf" -> FEED;
            case "html", "head", "body", "div", "article" -> HTML;
            default -> begin.toLowerCase(Locale.ROOT).startsWith("<!doctype html") ? HTML : TEXT;
        };
    }
}
