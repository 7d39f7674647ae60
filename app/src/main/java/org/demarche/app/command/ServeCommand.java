package org.demarche.app.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.demarche.app.serve.Connections;
import org.demarche.app.serve.Desk;
import org.demarche.app.serve.Ledgers;
import org.demarche.app.serve.Routes;
import org.demarche.app.serve.Server;
import org.demarche.app.serve.Settings;
import org.demarche.app.serve.Settings.Limits;
import org.demarche.app.serve.api.Api;
import org.demarche.app.serve.page.Pages;
import org.demarche.knowledge.Actors;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.reconcile.Families;
import org.demarche.store.Ledger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        header = "The desk: a ledger in the browser, and as a JSON API.",
        description = {
            "",
            "Listens on this machine alone unless told otherwise. Writing needs a token, on other addresses reading "
                    + "does, too; it is taken from --token-file or the environment variable DEMARCHE_TOKEN, or made and "
                    + "printed. Stop it with Ctrl-C or SIGTERM: no accepted article is lost.",
            ""
        },
        footerHeading = "%nFor example:%n",
        footer = {"  demarche serve --ledger news.duckdb --port 8080", "", "More in docs/serve.md."})
final class ServeCommand implements Callable<Integer> {
    private final Console console;
    private final Readers readers;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Mixin
    private LedgerPlace place = new LedgerPlace();

    @Option(names = "--port", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}; 0 for any that is free.")
    private int port = 8080;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "Address to listen on. Default: ${DEFAULT-VALUE}.")
    private String bind = "127.0.0.1";

    @Option(
            names = "--name",
            paramLabel = "HOST",
            description = "A further host that requests may be for, such as a reverse proxy's; may be repeated.")
    private Set<String> names = Set.of();

    @Option(names = "--token-file", paramLabel = "FILE", description = "Its first line is the token.")
    private @Nullable Path tokenFile;

    @Option(names = "--log-requests", description = "Log every request, not only those that write, fail or are slow.")
    private boolean logRequests;

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "Read the knowledge in this folder instead of what is built in.")
    private @Nullable Path knowledge;

    ServeCommand(Console console, Readers readers) {
        this.console = console;
        this.readers = readers;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        InetAddress address = address();
        Optional<String> chosen = token();
        if (chosen.isEmpty() && !address.isLoopbackAddress()) {
            throw unusable("--bind " + bind + " can be reached from elsewhere: choose a token with --token-file or "
                    + "DEMARCHE_TOKEN");
        }
        String token = chosen.orElseGet(Settings::newToken);
        Settings settings = new Settings(address, port, names, token, Limits.usual(), logRequests);
        Shelf shelf = Optional.ofNullable(knowledge).map(Shelf::folder).orElseGet(Shelf::builtIn);
        Server.logTo(console.err());
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        try (Reader reader = readers.open(Optional.ofNullable(knowledge));
                Desk desk = new Desk(
                        new Ledgers(connections(), questions()),
                        reader,
                        actors(reader, shelf),
                        shelf,
                        settings.limits())) {
            try (Server server = Server.start(settings, desk, parts())) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopped, closed), "stop"));
                console.say("demarche: " + server.address() + " serves the ledger");
                console.say("  open " + server.link() + " in a browser (works once; later " + server.address()
                        + "/session and the token)");
                chosen.ifPresentOrElse(t -> {}, () -> console.say("  token for programs that write: " + token));
                stopped.await();
            }
        } finally {
            closed.countDown();
        }
        return 0;
    }

    /** Java ends only when its shutdown hooks have: this one waits until everything is closed. */
    private static void stop(CountDownLatch stopped, CountDownLatch closed) {
        stopped.countDown();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Routes> parts() {
        return List.of(new Api(Root.Version.number(), Limits.usual().body()), new Pages());
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw unusable("--bind " + bind + " is no address of this machine");
        }
    }

    private Optional<String> token() throws IOException {
        Optional<String> found = Optional.ofNullable(System.getenv("DEMARCHE_TOKEN"));
        if (tokenFile != null) {
            found = Files.readAllLines(tokenFile).stream().findFirst();
        }
        Optional<String> token = found.map(String::strip);
        if (token.filter(t -> t.length() < Settings.SHORTEST_TOKEN).isPresent()) {
            throw unusable("the token needs at least " + Settings.SHORTEST_TOKEN + " characters; for example: "
                    + Settings.newToken());
        }
        return token;
    }

    private Connections connections() throws IOException {
        Connection first = place.connect();
        Ledger ledger = Ledger.open(first, Families.builtIn());
        if (place.duck()) {
            return Connections.duck(place.url(), first, Limits.usual().answer());
        }
        ledger.close();
        return Connections.pool(place.url(), 2 * questions(), Limits.usual().answer());
    }

    /** Two a processor: one computes while the other is written out. */
    private static int questions() {
        return Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    }

    private static Actors actors(Reader reader, Shelf shelf) {
        return reader.actors().orElseGet(() -> {
            Problems problems = new Problems();
            Actors actors = Actors.read(shelf, problems);
            problems.check();
            return actors;
        });
    }

    private ParameterException unusable(String reason) {
        return new ParameterException(spec.commandLine(), reason);
    }
}
