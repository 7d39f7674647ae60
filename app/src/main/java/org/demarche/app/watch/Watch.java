package org.demarche.app.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.demarche.app.read.Decoding;
import org.demarche.app.read.Feeds;
import org.demarche.app.read.Input;
import org.demarche.app.read.Page;
import org.demarche.app.read.Position;
import org.demarche.app.read.Reason;
import org.demarche.app.read.Settings;
import org.demarche.app.read.Source;
import org.demarche.app.read.Unreadable;

/**
 * Feeds in rounds. Each feed that is due is asked whether it changed; what it lists and was not seen becomes a candidate: the
 * linked page where the feed carries little text, else the text itself. A feed that fails is asked ever more rarely.
 *
 * <p>Seen is what was dealt with: a run that is killed finds the rest again. Whoever takes the candidates of a round says so
 * with {@link Source#dealt}.
 */
public final class Watch {
    /** A text of this many characters in a feed is taken for the article; less for its teaser. */
    private static final int WHOLE_TEXT = 1500;

    private static final Duration RAREST = Duration.ofDays(1);

    private final List<String> feeds;
    private final Web web;
    private final Settings settings;
    private final Duration interval;
    private final boolean pages;
    private final Time time;
    private final Memory memory;
    private final NavigableMap<Long, List<Runnable>> marks = new TreeMap<>();
    private long given;
    private long before;

    /**
     * @param state the file of what is remembered
     * @param interval between two looks at a feed
     * @param pages whether linked pages are fetched
     */
    public Watch(
            List<String> feeds, Path state, Web web, Settings settings, Duration interval, boolean pages, Time time)
            throws IOException {
        this.feeds = List.copyOf(feeds);
        this.web = web;
        this.settings = settings;
        this.interval = interval;
        this.pages = pages;
        this.time = time;
        this.memory = Memory.of(state);
    }

    /** The candidates of the feeds that are due now. */
    public Source round() {
        before = given;
        return new Round();
    }

    /** When the next feed is due; empty where all are gone for good. */
    public Optional<Instant> due() {
        return feeds.stream()
                .map(memory::feed)
                .filter(known -> !known.gone)
                .map(known -> known.due)
                .min(Comparator.naturalOrder());
    }

    /** @param candidates of this round whose articles are kept, or which are set aside */
    void dealt(long candidates) throws IOException {
        NavigableMap<Long, List<Runnable>> reached = marks.headMap(before + candidates, true);
        reached.values().forEach(each -> each.forEach(Runnable::run));
        reached.clear();
        memory.save();
    }

    /** All candidates of the round were dealt with. */
    public void ended() throws IOException {
        dealt(given - before);
    }

    /** What is remembered once the candidate of this number, counted over all rounds, was dealt with. */
    private void later(long candidate, Runnable remembered) {
        marks.computeIfAbsent(candidate, any -> new ArrayList<>()).add(remembered);
    }

    /** One round: feeds in their order, one after the other. */
    private final class Round implements Source {
        private final Deque<String> waiting = new ArrayDeque<>(feeds);
        private final Deque<Feeds.Entry> entries = new ArrayDeque<>();
        private String feed = "";
        private String outlet = "";
        private Memory.Known known = new Memory.Known();
        private int done;

        @Override
        public Optional<Input> next() {
            try {
                while (true) {
                    if (!entries.isEmpty()) {
                        return Optional.of(entry(entries.removeFirst()));
                    }
                    if (waiting.isEmpty()) {
                        return Optional.empty();
                    }
                    Optional<Input> failed = begin(waiting.removeFirst());
                    done++;
                    if (failed.isPresent()) {
                        given++;
                        return failed;
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }

        @Override
        public void dealt(long candidates) throws IOException {
            Watch.this.dealt(candidates);
        }

        @Override
        public Progress progress() {
            return new Progress(done, feeds.size());
        }

        private Optional<Input> begin(String url) throws InterruptedException {
            feed = url;
            known = memory.feed(url);
            if (known.gone || time.now().isBefore(known.due)) {
                return Optional.empty();
            }
            Position position = Position.whole(url);
            try {
                URI address = URI.create(known.moved.orElse(url));
                Web.Answer answer = web.get(address, known.etag, known.modified);
                if (answer.status() == 304) {
                    mark(known, interval, 0, known.etag, known.modified);
                    return Optional.empty();
                }
                Feeds.Feed read = Feeds.read(position, answer.body(), answer.type());
                answer.moved().ifPresent(moved -> known.moved = Optional.of(moved.toString()));
                outlet = read.title().isEmpty() ? address.getHost() : read.title();
                read.entries().stream()
                        .filter(entry -> !known.seen.contains(entry.id()))
                        .forEach(entries::add);
                given += entries.size();
                mark(known, interval, 0, answer.etag(), answer.modified());
                given -= entries.size();
                return Optional.empty();
            } catch (Refused e) {
                known.gone = e.status() == 410;
                Duration wait = rest(known, e.retryAfter());
                String again = known.gone ? "; it is gone for good" : "; asked again in " + wait.toSeconds() + " s";
                return failed(position, e.reason(), e.detail() + again, wait);
            } catch (Unreadable e) {
                return failed(e.position(), e.reason(), e.detail(), rest(known, Optional.empty()));
            } catch (IllegalArgumentException e) {
                return failed(position, Reason.UNREADABLE, "it is no address", rest(known, Optional.empty()));
            }
        }

        private Optional<Input> failed(Position position, Reason reason, String detail, Duration wait) {
            mark(known, wait, known.failures + 1, known.etag, known.modified);
            return Optional.of(Input.failing(position, reason, detail));
        }

        /** Twice as long after each failure, a day at most; what the server asked for, if that is longer. */
        private Duration rest(Memory.Known feed, Optional<Duration> asked) {
            Duration wait = interval.multipliedBy(1L << Math.min(feed.failures + 1, 16));
            wait = wait.compareTo(RAREST) > 0 ? RAREST : wait;
            Duration own = wait;
            return asked.filter(longer -> longer.compareTo(own) > 0).orElse(own);
        }

        /** Remembers how the feed answered, once all that it listed is dealt with. */
        private void mark(
                Memory.Known feed, Duration wait, int failures, Optional<String> etag, Optional<String> modified) {
            Instant due = time.now().plus(wait);
            feed.due = due; // not again in this run
            later(failures == 0 ? given : given + 1, () -> {
                feed.etag = etag;
                feed.modified = modified;
                feed.failures = failures;
            });
        }

        private Input entry(Feeds.Entry entry) throws InterruptedException {
            given++;
            Memory.Known at = known;
            later(given, () -> at.saw(entry.id()));
            Position position = Position.whole(entry.url().isBlank() ? feed : entry.url());
            boolean whole = entry.text().length() >= WHOLE_TEXT;
            if (whole || !pages || entry.url().isBlank()) {
                return carried(position, entry, Optional.empty());
            }
            try {
                Web.Answer page = web.get(URI.create(entry.url()), Optional.empty(), Optional.empty());
                return fetched(position, entry, page);
            } catch (Refused e) {
                return carried(position, entry, Optional.of(new Unreadable(position, e.reason(), e.detail())));
            } catch (IllegalArgumentException e) {
                return carried(position, entry, Optional.empty());
            }
        }

        /** The page; the feed's day, title and name for it where it has them. */
        private Input fetched(Position position, Feeds.Entry entry, Web.Answer page) {
            String site = outlet;
            return new Input(position, () -> {
                if (!page.type().isBlank() && !page.type().contains("html")) {
                    throw new Unreadable(position, Reason.NO_ARTICLE, "the page is " + page.type());
                }
                Page.Read read = Page.read(
                        position,
                        Decoding.text(page.body(), page.type()),
                        page.uri().toString());
                return read.draft(position, entry.id(), entry.days(), site).article(settings);
            });
        }

        /** The text of the feed itself; where that is too little, why there is no more. */
        private Input carried(Position position, Feeds.Entry entry, Optional<Unreadable> why) {
            String site = outlet;
            if (why.isPresent() && entry.text().length() < Page.SHORTEST) {
                return Input.failing(position, why.get().reason(), why.get().detail());
            }
            return new Input(position, () -> Feeds.draft(position, entry, site).article(settings));
        }
    }
}
