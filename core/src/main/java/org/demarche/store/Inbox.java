package org.demarche.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;

/**
 * Articles accepted and not yet read, kept in the ledger itself. Once {@link #accept} has returned, the article outlives
 * the process. One thread at a time may accept; another may take out.
 */
public final class Inbox {
    private static final int LONGEST_REASON = 500;

    private final Ledger ledger;

    public Inbox(Ledger ledger) {
        this.ledger = ledger;
    }

    /** An article with its number, by which it is taken out. */
    public record Accepted(long number, Article article) {}

    /** Keeps an article until it is read. One that waits already, text and all, is not kept twice. */
    public void accept(Article article) {
        ledger.run(
                "insert into accepted select coalesce((select max(number) from accepted), 0) + 1, cast(? as varchar), "
                        + "cast(? as date), cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as varchar), "
                        + "cast(? as varchar), null where not exists "
                        + "(select 1 from accepted where id = ? and text = ? and failure is null)",
                List.of(
                        article.id(),
                        article.published(),
                        article.source(),
                        article.url(),
                        article.title(),
                        article.language(),
                        article.text(),
                        article.id(),
                        article.text()));
    }

    /** The one that waits longest. */
    public Optional<Accepted> next() {
        return ledger.asking(connection -> {
            String sql = "select * from accepted where failure is null order by number limit 1";
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Accepted(row.getLong("number"), Reports.article(row)))
                        : Optional.empty();
            }
        });
    }

    /** It has been read and is kept as an article now. */
    public void done(Accepted accepted) {
        ledger.run("delete from accepted where number = ?", List.of(accepted.number()));
    }

    /** It cannot be read; it stays with the reason and is not tried again. */
    public void failed(Accepted accepted, String reason) {
        ledger.run(
                "update accepted set failure = ? where number = ?",
                List.of(
                        reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason,
                        accepted.number()));
    }

    /** How many wait. */
    public int waiting() {
        return ((Number) ledger.table("select count(*) from accepted where failure is null", List.of())
                        .rows()
                        .get(0)
                        .get(0)
                        .orElse(0))
                .intValue();
    }

    /** What the inbox knows of an article: empty if it is not here, an empty reason if it waits. */
    public Optional<String> state(String id) {
        return ledger
                .table(
                        "select coalesce(failure, '') from accepted where id = ? order by number desc limit 1",
                        List.of(id))
                .rows()
                .stream()
                .map(row -> String.valueOf(row.get(0).orElse("")))
                .findFirst();
    }

    /** Articles that could not be read, with the reason; the newest first. */
    public Answer failures(int limit) {
        return ledger.table(
                "select id, published, outlet, url, title, failure from accepted where failure is not null "
                        + "order by number desc limit " + limit,
                List.of());
    }
}
