package org.demarche.app.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of the web: the article's body without what stands around it (readability4j), its title, address and outlet, and the
 * days that the page's metadata tell: JSON-LD, {@code meta} elements, {@code time} elements, in this order.
 */
public final class Page {
    /** A body shorter than this is a teaser or a notice; in characters. */
    public static final int SHORTEST = 140;

    /** Nodes, and how deep they lie in each other: beyond is no page that people read, and readability4j takes minutes. */
    private static final int MOST_NODES = 60_000;

    private static final int DEEPEST = 150;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Held, so that its level stays: readability4j logs whole pages. */
    private static final Logger TALK = Logger.getLogger("net.dankito.readability4j");

    static {
        TALK.setLevel(Level.OFF);
    }

    /** readability4j wants an address; this one is none. */
    private static final String NOWHERE = "http://page.invalid/";

    private static final List<String> DAYS = List.of(
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[property=og:published_time]",
            "meta[name=article:published_time]",
            "meta[name=parsely-pub-date]",
            "meta[name=sailthru.date]",
            "meta[name=pubdate]",
            "meta[name=publishdate]",
            "meta[name=publish-date]",
            "meta[name=publication_date]",
            "meta[name=dc.date.issued]",
            "meta[name=DC.date.issued]",
            "meta[name=dcterms.created]",
            "meta[name=dc.date]",
            "meta[name=date]",
            "time[itemprop=datePublished]",
            "time[pubdate]",
            "article time[datetime]",
            "time[datetime]");

    private Page() {}

    /**
     * What a page tells of its article.
     *
     * @param url where the page says it lies, else where it was found
     * @param site as the page names it, else its host; empty where neither is known
     * @param text title and body
     * @param days best first, as they are written
     */
    public record Read(String title, String url, String site, String text, List<String> days) {
        /**
         * @param id empty to make one of day and text
         * @param also days that others tell, asked after the page's own
         * @param outlet where the page does not name its site
         */
        public Draft draft(Position position, String id, List<String> also, String outlet) {
            List<String> all = new ArrayList<>(days);
            all.addAll(also);
            return new Draft(position, id, text, title, site.isBlank() ? outlet : site, url, all);
        }
    }

    /**
     * Reads a page.
     *
     * @param found where it was found, or empty
     */
    public static Read read(Position position, String html, String found) throws Unreadable {
        Document page = Jsoup.parse(html, found);
        checkSize(position, page);
        List<String> days = days(page);
        String address = address(page).orElse(found);
        String site = attribute(page, "meta[property=og:site_name]")
                .or(() -> host(address))
                .orElse("");
        String named = attribute(page, "meta[property=og:title]").orElse("");
        Article read;
        try {
            read = new Readability4J(address.isBlank() ? NOWHERE : address, page).parse();
        } catch (RuntimeException e) {
            throw new Unreadable(position, Reason.NO_ARTICLE, "expected an article's body, found none (" + e + ")");
        }
        Element content = read.getArticleContent();
        String body = content == null ? "" : Paragraphs.of(content);
        if (body.length() < SHORTEST) {
            throw new Unreadable(
                    position,
                    Reason.NO_ARTICLE,
                    "expected an article's body of " + SHORTEST + " characters, found " + body.length());
        }
        String title =
                headline(named.isBlank() ? Optional.ofNullable(read.getTitle()).orElse("") : named, site, body);
        return new Read(title, address, site, Paragraphs.titled(title, body), days);
    }

    private static void checkSize(Position position, Document page) throws Unreadable {
        int[] most = new int[2];
        page.traverse((node, depth) -> {
            most[0]++;
            most[1] = Math.max(most[1], depth);
        });
        if (most[0] > MOST_NODES || most[1] > DEEPEST) {
            throw new Unreadable(
                    position,
                    Reason.TOO_LARGE,
                    "expected a page of at most " + MOST_NODES + " nodes, " + DEEPEST + " deep, found " + most[0] + ", "
                            + most[1] + " deep");
        }
    }

    /** The title without the site's name: as the body begins, where it repeats the title. */
    private static String headline(String title, String site, String body) {
        String first = body.lines().findFirst().orElse("");
        if (first.length() >= 8 && title.startsWith(first)) {
            return first;
        }
        return title.replaceFirst("\\s+[|–—-]\\s+" + Pattern.quote(site) + "$", "");
    }

    private static List<String> days(Document page) {
        List<String> out = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                JSON.readTree(script.data()).findValues("datePublished").stream()
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .forEach(out::add);
            } catch (JsonProcessingException e) {
                // other metadata may tell
            }
        }
        for (String query : DAYS) {
            for (Element element : page.select(query)) {
                String day = element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
                if (!day.isBlank()) {
                    out.add(day);
                }
            }
        }
        return out;
    }

    private static Optional<String> address(Document page) {
        return Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                .map(link -> link.absUrl("href"))
                .filter(address -> !address.isBlank())
                .or(() -> attribute(page, "meta[property=og:url]").filter(address -> address.startsWith("http")));
    }

    private static Optional<String> attribute(Document page, String query) {
        return Optional.ofNullable(page.selectFirst(query))
                .map(element -> element.attr("content").strip())
                .filter(value -> !value.isBlank());
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost()).map(host -> host.replaceFirst("^www\\.", ""));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
