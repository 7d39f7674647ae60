package org.demarche.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.read.Settings;
import org.demarche.app.record.JsonLines;
import org.demarche.app.watch.Subscriptions;
import org.demarche.app.watch.Time;
import org.demarche.app.watch.Watch;
import org.demarche.app.watch.Web;
import org.demarche.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "watch",
        header = "Watch feeds and read what is new.",
        description = {
            "",
            "FEEDS is an OPML file, a text file with an address a line, or an address of RSS or Atom. What a feed lists and "
                    + "was not seen yet is read once: the linked page, or the feed's own text where that is long enough. "
                    + "Feeds are asked only whether they changed; hosts are not hurried, robots.txt is obeyed, and a feed "
                    + "that fails is asked ever more rarely.",
            ""
        },
        footerHeading = "%nFor example:%n",
        footer = {
            "  demarche watch feeds.opml --ledger news.duckdb",
            "  demarche watch feeds.opml --once > new.jsonl        # from cron; the state file remembers"
        })
final class WatchCommand implements Callable<Integer> {
    private final Console console;
    private final Readers readers;
    private final Time time;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Parameters(paramLabel = "FEEDS", arity = "1..*", description = "OPML, list of addresses, or an address.")
    private List<String> feeds = List.of();

    @Option(
            names = {"-l", "--ledger"},
            paramLabel = "FILE|URL",
            description = "Read into this ledger. Without it, records are printed as JSON Lines.")
    private @Nullable String ledger;

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Where it is remembered what was seen. Default: FEEDS.state, or watch.state for an address.")
    private @Nullable Path state;

    @Option(names = "--once", description = "One round, then end; for cron.")
    private boolean once;

    @Option(names = "--every", paramLabel = "MINUTES", description = "Between two looks at a feed. Default: 15.")
    private int minutes = 15;

    @Option(
            names = "--pause",
            paramLabel = "SECONDS",
            description = "Between two requests to one host; robots.txt may ask for more. Default: 2.")
    private double pause = 2;

    @Option(names = "--no-pages", description = "Only what the feeds themselves carry.")
    private boolean noPages;

    @Option(names = "--threads", paramLabel = "N", description = "Articles coded at a time. Default: 1.")
    private int threads = 1;

    @Option(names = "--any-language", description = "Also code what does not look like English.")
    private boolean anyLanguage;

    @Mixin
    private SetAsideOptions aside = new SetAsideOptions();

    WatchCommand(Console console, Readers readers, Time time) {
        this.console = console;
        this.readers = readers;
        this.time = time;
    }

    @Override
    public Integer call() throws IOException {
        if (minutes < 1 || pause < 0 || threads < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--every and --threads are at least 1, --pause at least 0");
        }
        Settings plain = Settings.plain();
        Settings settings = new Settings(plain.format(), plain.columns(), plain.day(), anyLanguage);
        Web web =
                new Web(Root.Version.number(), Duration.ofMillis((long) (pause * 1000)), Duration.ofSeconds(30), time);
        Watch watch = new Watch(
                Subscriptions.of(feeds), remembered(), web, settings, Duration.ofMinutes(minutes), !noPages, time);
        try (SetAside left = aside.open(console);
                Reader reader = readers.open(Optional.empty())) {
            return ledger == null ? printed(watch, reader, left) : taken(watch, reader, left, ledger);
        }
    }

    private Path remembered() {
        if (state != null) {
            return state;
        }
        String first = feeds.get(0);
        return Path.of(first.contains("://") ? "watch.state" : first + ".state");
    }

    private int printed(Watch watch, Reader reader, SetAside left) throws IOException {
        try (Output output = Output.standard(console.out())) {
            JsonLines rows = new JsonLines(output.stream(), true);
            do {
                new Coding(console, reader, rows, left, threads).run(watch.round());
                watch.ended();
            } while (!once && rested(watch));
        }
        return ended(left);
    }

    /** Each round is a run of the ledger: what it brings is known from its day on. */
    private int taken(Watch watch, Reader reader, SetAside left, String place) throws IOException {
        do {
            try (Ledger opened = LedgerPlace.at(place).open()) {
                Taking taking = new Taking(opened, console, 1);
                new Coding(console, new Sparing(reader, opened), taking, left, threads).run(watch.round());
                watch.ended();
                taking.finish();
                console.say(taking.summary());
            }
        } while (!once && rested(watch));
        return ended(left);
    }

    private int ended(SetAside left) {
        if (left.worthSumming()) {
            left.summary().ifPresent(console::say);
        }
        return left.failed() ? 1 : 0;
    }

    /** Waits for the next feed. @return whether there is one */
    private boolean rested(Watch watch) throws IOException {
        Optional<Instant> due = watch.due();
        if (due.isEmpty()) {
            return false;
        }
        try {
            time.sleep(Duration.between(time.now(), due.get()).plusSeconds(1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
