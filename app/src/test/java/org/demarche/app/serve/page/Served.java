package org.demarche.app.serve.page;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.Coder;
import org.demarche.Trace;
import org.demarche.app.serve.ArticleCoder;
import org.demarche.app.serve.Connections;
import org.demarche.app.serve.Desk;
import org.demarche.app.serve.Ledgers;
import org.demarche.app.serve.Server;
import org.demarche.app.serve.Settings;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;
import org.demarche.encoder.OnnxEncoder;
import org.demarche.knowledge.Shelf;
import org.demarche.reconcile.Families;
import org.demarche.store.Ledger;
import org.demarche.store.Reading;

/** The desk on a real port, with a ledger of the development corpus, the example and an article that means harm. */
final class Served implements AutoCloseable {
    /** Everything in it must come out as text. */
    static final String HOSTILE = "date 2023-02-01 <script>document.title='taken'</script> France accused Germany of "
            + "\"><img src=x onerror=\"document.title='taken'\"> spying.\n\n\"<b>We deny this</b>,\" the German foreign "
            + "minister said on Tuesday. </textarea></style></title><svg onload=document.title='taken'>\n\nItaly's "
            + "president <a href=javascript:document.title='taken'>visited</a> Spain on Wednesday & left.\n";

    static final String HOSTILE_ID = "hostile";

    private final OnnxEncoder encoder;
    private final Coder coder;
    private final Desk desk;
    private final Server server;

    private Served(OnnxEncoder encoder, Coder coder, Desk desk, Server server) {
        this.encoder = encoder;
        this.coder = coder;
        this.desk = desk;
        this.server = server;
    }

    static Served of(Path folder) throws IOException, SQLException {
        String url = "jdbc:duckdb:" + folder.resolve("desk.duckdb");
        Connection first = DriverManager.getConnection(url);
        Served served = on(url, first);
        fill(Ledger.open(first, Families.builtIn()), served.coder);
        return served;
    }

    /** On a ledger that is there. @param first a connection that keeps it open */
    static Served on(String url, Connection first) throws IOException {
        OnnxEncoder encoder = OnnxEncoder.load();
        Coder coder = Coder.of(Shelf.builtIn(), encoder);
        Ledger.open(first, Families.builtIn());
        Connections connections =
                Connections.duck(url, first, Settings.Limits.usual().answer());
        Desk desk = new Desk(
                new Ledgers(connections, 4),
                new Coded(coder),
                coder.actors(),
                Shelf.builtIn(),
                Settings.Limits.usual());
        Settings settings = new Settings(
                InetAddress.getLoopbackAddress(), 0, Set.of(), Settings.newToken(), Settings.Limits.usual(), false);
        return new Served(encoder, coder, desk, Server.start(settings, desk, List.of(new Pages())));
    }

    private static void fill(Ledger ledger, Coder coder) throws IOException {
        ledger.begin();
        for (Article article : articles()) {
            Trace trace = coder.trace(article);
            ledger.take(List.of(new Reading(
                    article,
                    article.published(),
                    trace.mentions().sentences().size(),
                    "Demarche test",
                    trace.observations())));
        }
        ledger.finish();
    }

    private static List<Article> articles() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("../examples/2022-12-31-video-call.txt")));
        try (Stream<Path> dev = Files.list(Path.of("../corpus/dev"))) {
            dev.filter(file -> file.toString().endsWith(".txt")).sorted().forEach(files::add);
        }
        List<Article> out = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            Article read = new ArticleReader().read(name, Files.readString(file), Optional.empty());
            out.add(new Article(name, read.published(), "Test Herald", "", read.title(), read.language(), read.text()));
        }
        Article hostile = new ArticleReader().read(HOSTILE_ID, HOSTILE, Optional.empty());
        out.add(new Article(
                HOSTILE_ID,
                hostile.published(),
                "<i>Outlet</i>",
                "javascript:document.title='taken'",
                "<script>document.title='taken'</script>",
                "en",
                HOSTILE));
        return out;
    }

    private record Coded(Coder coder) implements ArticleCoder {
        @Override
        public Trace trace(Article article) {
            return coder.trace(article);
        }

        @Override
        public String name() {
            return "Demarche test";
        }
    }

    String at(String path) {
        return server.address() + path;
    }

    @Override
    public void close() {
        server.close();
        desk.close();
        encoder.close();
    }
}
