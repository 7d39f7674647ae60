package org.demarche.app.read;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** RSS and Atom, by rome, which opens nothing outside the feed and refuses document types. */
public final class Feeds {
    private Feeds() {}

    /**
     * What a feed tells of an article.
     *
     * @param id the feed's own name for it, or its address
     * @param text the longest text that the feed carries, as paragraphs
     * @param days as ISO instants
     */
    public record Entry(String id, String title, String url, String text, List<String> days) {}

    /**
     * A feed's entries, newest first as feeds have them.
     *
     * @param title the outlet
     */
    public record Feed(String title, List<Entry> entries) {}

    /** @param contentType what the answer's header says, or empty */
    public static Feed read(Position position, byte[] bytes, String contentType) throws Unreadable {
        String text = Decoding.text(bytes, contentType);
        SyndFeed feed;
        try {
            SyndFeedInput input = new SyndFeedInput();
            input.setAllowDoctypes(false);
            feed = input.build(new StringReader(text.strip()));
        } catch (FeedException | IllegalArgumentException e) {
            throw new Unreadable(
                    position,
                    Reason.MALFORMED,
                    "expected RSS or Atom, found: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        List<Entry> entries = new ArrayList<>();
        for (SyndEntry entry : feed.getEntries()) {
            entries.add(entry(entry));
        }
        return new Feed(told(feed.getTitle()), entries);
    }

    private static Entry entry(SyndEntry entry) {
        String url = told(entry.getLink());
        Stream<String> carried = Stream.concat(
                        entry.getContents().stream(), Optional.ofNullable(entry.getDescription()).stream())
                .map(SyndContent::getValue)
                .filter(Objects::nonNull);
        String text = carried.map(Paragraphs::ofHtml)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        List<String> days = Stream.of(entry.getPublishedDate(), entry.getUpdatedDate())
                .filter(Objects::nonNull)
                .map(date -> date.toInstant().toString())
                .toList();
        String id = told(entry.getUri()).isEmpty() ? url : told(entry.getUri());
        return new Entry(id, Paragraphs.ofHtml(told(entry.getTitle())), url, text, days);
    }

    private static String told(String value) {
        return value == null ? "" : value.strip();
    }

    /** The articles of a feed, of the text that it carries. */
    static List<Input> inputs(Position position, byte[] bytes, String file, Settings settings) throws Unreadable {
        Feed feed = read(position, bytes, "");
        List<Input> out = new ArrayList<>();
        for (int i = 0; i < feed.entries().size(); i++) {
            Entry entry = feed.entries().get(i);
            Position at = new Position(position.source(), Position.Unit.RECORD, i + 1L);
            String outlet = feed.title().isEmpty() ? file : feed.title();
            out.add(new Input(at, () -> draft(at, entry, outlet).article(settings)));
        }
        return out;
    }

    /** An entry as an article of the text that the feed carries. */
    public static Draft draft(Position position, Entry entry, String outlet) {
        String text = entry.text().isBlank() ? "" : Paragraphs.titled(entry.title(), entry.text());
        return new Draft(position, entry.id(), text, entry.title(), outlet, entry.url(), entry.days());
    }
}
