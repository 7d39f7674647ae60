package org.demarche.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.mention.Party;
import org.demarche.observation.Event;
import org.demarche.observation.Observation;
import org.demarche.observation.Stance;
import org.demarche.observation.Statement;
import org.demarche.reconcile.Families;
import org.demarche.reconcile.Grouping;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Sketch;

/**
 * What was read, kept: articles, their records, and which records tell one occurrence.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open(DriverManager.getConnection("jdbc:duckdb:news.duckdb"), Families.builtIn())) {
 *     ledger.begin();
 *     ledger.take(List.of(reading));
 *     ledger.finish();
 *     List<Occurrence> known = ledger.occurrences(Filter.all());
 * }
 * }</pre>
 *
 * For one thread. Each {@link #take} is one transaction; a process that is killed leaves whole articles behind, and the
 * next {@link #begin} goes on with the run it finds open.
 */
public final class Ledger implements AutoCloseable {
    private final Connection connection;
    private final Transactions transactions;
    private final Grouping grouping;
    private final Questions questions;
    private final Rows articles;
    private final Rows events;
    private final Rows statements;
    private final Rows parties;

    private Ledger(Connection connection, Families families) {
        this.connection = connection;
        this.transactions = new Transactions(connection);
        this.grouping = new Grouping(families);
        this.questions = new Questions(connection);
        this.articles = new Rows(connection, "article", 12);
        this.events = new Rows(connection, "event", EventRows.WIDTH);
        this.statements = new Rows(connection, "statement", StatementRows.WIDTH);
        this.parties = new Rows(connection, "party", 12);
    }

    /** Opens a ledger and brings it to this version's schema. The connection is closed with it. */
    public static Ledger open(Connection connection, Families families) {
        Ledger ledger = new Ledger(connection, families);
        try {
            Migrations.apply(connection, ledger.transactions);
        } catch (SQLException e) {
            throw new LedgerException("the ledger cannot be opened", e);
        }
        return ledger;
    }

    /** A ledger that has been opened already, on another connection: each thread may have its own. */
    public static Ledger on(Connection connection, Families families) {
        return new Ledger(connection, families);
    }

    /**
     * Begins a run, or goes on with one that was cut off.
     *
     * @return the newest day that the ledger knew when the run began; what this run takes in becomes known then at the
     *     earliest, so that no older answer changes. Empty for an empty ledger
     */
    public Optional<LocalDate> begin() {
        return Questions.asking(() -> {
            Optional<Optional<LocalDate>> open = Optional.empty();
            try (PreparedStatement select = connection.prepareStatement("select mark from run where not finished");
                    ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    open = Optional.of(Optional.ofNullable(row.getObject(1, LocalDate.class)));
                }
            }
            if (open.isPresent()) {
                return open.get();
            }
            execute(
                    "insert into run select coalesce(max(id), 0) + 1, (select max(known) from article), false from run",
                    List.of());
            try (PreparedStatement select = connection.prepareStatement("select mark from run where not finished");
                    ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, LocalDate.class));
            }
        });
    }

    /** Takes in readings, all or none, and says for each what that did. */
    public List<Taken> take(List<Reading> readings) {
        List<Taken> out = new ArrayList<>();
        for (Rows rows : List.of(articles, events, statements, parties)) {
            rows.clear();
        }
        doing(() -> transactions.run(() -> {
            Map<String, Kept> kept = kept(
                    readings.stream().map(reading -> reading.article().id()).toList());
            for (Reading reading : readings) {
                out.add(take(reading, kept));
            }
            writeRecords();
        }));
        return out;
    }

    /** Takes a reading in the place of the one kept, also where text and coder are the same: the knowledge may have changed. */
    public Taken retake(Reading reading) {
        doing(() -> execute(
                "update article set coder = '' where id = ?",
                List.of(reading.article().id())));
        return take(List.of(reading)).get(0);
    }

    /** @param kept what is kept of the articles of this call, brought up to date with each */
    private Taken take(Reading reading, Map<String, Kept> kept) throws SQLException {
        Article article = reading.article();
        String digest = digest(article);
        Taken taken = state(Optional.ofNullable(kept.get(article.id())), digest, reading.coder());
        if (taken == Taken.SAME) {
            return taken;
        }
        Optional<LocalDate> before = Optional.ofNullable(kept.get(article.id())).map(Kept::known);
        LocalDate known = taken == Taken.RECODED // our own second thoughts are no news
                ? before.orElseThrow()
                : reading.known();
        kept.put(article.id(), new Kept(digest, reading.coder(), known));
        Sketch sketch = Sketch.of(article.text());
        if (taken == Taken.NEW) {
            articles.add(
                    article.id(),
                    article.published(),
                    known,
                    article.source(),
                    article.url(),
                    article.title(),
                    article.language(),
                    article.text(),
                    digest,
                    sketch.toString(),
                    reading.sentences(),
                    reading.coder());
        } else {
            writeRecords(); // what this call took in of the same article goes, too
            forget(article.id());
            execute(
                    "update article set published = ?, known = ?, outlet = ?, url = ?, title = ?, language = ?, text = ?, "
                            + "digest = ?, sketch = ?, sentences = ?, coder = ? where id = ?",
                    List.of(
                            article.published(),
                            known,
                            article.source(),
                            article.url(),
                            article.title(),
                            article.language(),
                            article.text(),
                            digest,
                            sketch.toString(),
                            reading.sentences(),
                            reading.coder(),
                            article.id()));
        }
        records(new Reading(article, known, reading.sentences(), reading.coder(), reading.observations()), sketch);
        return taken;
    }

    private void writeRecords() throws SQLException {
        articles.write();
        events.write();
        statements.write();
        parties.write();
    }

    private void records(Reading reading, Sketch sketch) {
        Article article = reading.article();
        for (Observation observation : reading.observations()) {
            if (observation instanceof Event event) {
                Report report =
                        new Report(event, article.id(), article.source(), article.published(), reading.known(), sketch);
                events.add(EventRows.row(report, grouping.standing(report)));
                sides(article.id(), event.id(), "actor", event.actor());
                sides(article.id(), event.id(), "recipient", event.recipient());
            } else if (observation instanceof Statement statement) {
                statements.add(StatementRows.row(reading, statement));
                sides(article.id(), statement.id(), "speaker", List.of(statement.speaker()));
                sides(
                        article.id(),
                        statement.id(),
                        "addressee",
                        statement.addressee().stream().toList());
                sides(
                        article.id(),
                        statement.id(),
                        "toward",
                        statement.stance().map(Stance::toward).stream().toList());
            } else {
                throw new IllegalStateException("this is our bug: no row for " + observation.getClass());
            }
        }
    }

    private void sides(String article, String record, String side, List<Party> all) {
        int position = 0;
        for (Party party : all) {
            parties.add(
                    record,
                    article,
                    side,
                    position++,
                    party.country().orElse(null),
                    Lists.cell(party.sectors()),
                    party.name(),
                    party.id().orElse(null),
                    party.words().text(),
                    party.words().span().start(),
                    party.words().span().end(),
                    party.resolvedBy().word());
        }
    }

    /** Drops an article's records; the occurrences they were in are sorted anew. */
    private void forget(String article) throws SQLException {
        execute(
                "update event set occurrence = null where occurrence in "
                        + "(select occurrence from event where article = ?)",
                List.of(article));
        for (String table : List.of("event", "statement", "party")) {
            execute("delete from " + table + " where article = ?", List.of(article));
        }
    }

    /** What an article that is kept was made from, and by what. */
    private record Kept(String digest, String coder, LocalDate known) {}

    private Map<String, Kept> kept(List<String> ids) throws SQLException {
        Map<String, Kept> out = new HashMap<>();
        try (PreparedStatement select = new Reports(connection)
                        .prepared(
                                "select id, digest, coder, known from article where id in " + Reports.LIST,
                                List.of(ids));
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                out.put(
                        row.getString(1),
                        new Kept(row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)));
            }
        }
        return out;
    }

    private static Taken state(Optional<Kept> kept, String digest, String coder) {
        if (kept.isEmpty()) {
            return Taken.NEW;
        }
        if (!kept.get().digest().equals(digest)) {
            return Taken.CORRECTED;
        }
        return kept.get().coder().equals(coder) ? Taken.SAME : Taken.RECODED;
    }

    /** Whether this very article is kept, read by this coder: then it need not be read again. */
    public boolean has(Article article, String coder) {
        return Questions.asking(() ->
                state(Optional.ofNullable(kept(List.of(article.id())).get(article.id())), digest(article), coder)
                        == Taken.SAME);
    }

    private static String digest(Article article) {
        try {
            String whole =
                    article.published() + "\n" + article.source() + "\n" + article.title() + "\n" + article.text();
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }

    /** Sorts what the run took in into occurrences, and ends it. */
    public void finish() {
        doing(() -> transactions.run(() -> {
            new Sorting(connection, grouping).run();
            execute("update run set finished = true where not finished", List.of());
        }));
    }

    /** What can be asked of it. */
    public Questions questions() {
        return questions;
    }

    /** Everything that {@link Questions#occurrences(Filter, Slice)} has on all pages. */
    public List<Occurrence> occurrences(Filter filter) {
        return questions.occurrences(filter, Slice.all());
    }

    /** As {@link Questions#table}. */
    public Answer table(String sql, List<Object> values) {
        return questions.table(sql, values);
    }

    /** As {@link Questions#articles}. */
    public List<String> articles() {
        return questions.articles();
    }

    /** As {@link Questions#article}. */
    public Article article(String id) {
        return questions.article(id);
    }

    void run(String sql, List<Object> values) {
        doing(() -> execute(sql, values));
    }

    /** Something asked of the database. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    <T> T asking(Question<T> question) {
        return Questions.asking(() -> question.ask(connection));
    }

    private void execute(String sql, List<Object> values) throws SQLException {
        try (PreparedStatement statement = new Reports(connection).prepared(sql, values)) {
            statement.execute();
        }
    }

    private static void doing(Transactions.Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            throw new LedgerException("the ledger cannot be written", e);
        }
    }

    @Override
    public void close() {
        doing(() -> {
            articles.close();
            events.close();
            statements.close();
            parties.close();
            connection.close();
        });
    }
}
