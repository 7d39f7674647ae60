package org.demarche.store;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.demarche.reconcile.Occurrence;
import org.demarche.store.Page.Place;

/**
 * Large answers a page at a time. Rows are ordered by what they bear themselves, and a page begins behind the last row of
 * the one before; so nothing is told twice, and nothing is passed over that was there all the while.
 */
public final class Pages {
    private static final List<Key> OCCURRENCE = List.of(new Key("day", Kind.DAY), new Key("id", Kind.TEXT));
    private static final List<Key> STATEMENT = List.of(
            new Key("coalesce(from_day, published)", Kind.DAY),
            new Key("published", Kind.DAY),
            new Key("article", Kind.TEXT),
            new Key("content_start", Kind.NUMBER),
            new Key("id", Kind.TEXT));
    private static final List<Key> ARTICLE = List.of(new Key("published", Kind.DAY), new Key("id", Kind.TEXT));

    /** The columns of {@link #articles}. */
    public static final List<String> ARTICLE_COLUMNS =
            List.of("id", "published", "known", "outlet", "url", "title", "language", "sentences", "coder");

    private final Ledger ledger;

    public Pages(Ledger ledger) {
        this.ledger = ledger;
    }

    private enum Kind {
        DAY,
        TEXT,
        NUMBER;

        Object value(String text) {
            try {
                return switch (this) {
                    case DAY -> LocalDate.parse(text);
                    case TEXT -> text;
                    case NUMBER -> Integer.valueOf(text);
                };
            } catch (DateTimeParseException | NumberFormatException e) {
                throw new IllegalArgumentException("no place in this answer: " + text, e);
            }
        }
    }

    /** What rows are ordered by. */
    private record Key(String sql, Kind kind) {}

    /**
     * Occurrences with a report that the filter asks for, each with all reports known by then; ordered by the day of the
     * first telling, then by id.
     *
     * @throws IllegalArgumentException if the place is none of this answer
     */
    public Page<List<Occurrence>> occurrences(Filter filter, Optional<Place> after, int limit) {
        Where asked = Questions.roots(filter);
        Page<Answer> found = page(List.of("id"), "event", asked.sql(), asked.values(), OCCURRENCE, after, limit);
        List<String> ids = ids(found.rows());
        return new Page<>(ledger.questions().occurrences(ids, filter.asOf()), found.next());
    }

    /** Statements that the filter lets pass; ordered by day, article and place in it. */
    public Page<List<Said>> said(Filter filter, Optional<Place> after, int limit) {
        Where asked = Where.statements(filter);
        Page<Answer> found = page(List.of("id"), "statement", asked.sql(), asked.values(), STATEMENT, after, limit);
        return new Page<>(ledger.questions().said(ids(found.rows())), found.next());
    }

    private static List<String> ids(Answer answer) {
        return answer.rows().stream()
                .map(row -> String.valueOf(row.get(0).orElseThrow()))
                .toList();
    }

    /** Articles without their texts; ordered by the day of publication, then by id. */
    public Page<Answer> articles(ArticleFilter filter, Optional<Place> after, int limit) {
        Where asked = filter.where();
        return page(ARTICLE_COLUMNS, "article", asked.sql(), asked.values(), ARTICLE, after, limit);
    }

    private Page<Answer> page(
            List<String> columns,
            String table,
            String where,
            List<Object> asked,
            List<Key> keys,
            Optional<Place> after,
            int limit) {
        String ordered = String.join(", ", keys.stream().map(Key::sql).toList());
        List<Object> values = new ArrayList<>(asked);
        String behind = "";
        if (after.isPresent()) {
            List<String> key = after.get().key();
            if (key.size() != keys.size()) {
                throw new IllegalArgumentException("no place in this answer: " + key);
            }
            for (int i = 0; i < key.size(); i++) {
                values.add(keys.get(i).kind().value(key.get(i)));
            }
            behind = " and (" + ordered + ") > (" + String.join(", ", Collections.nCopies(key.size(), "?")) + ")";
        }
        Answer more = ledger.table(
                "select " + String.join(", ", columns) + ", " + ordered + " from " + table + " where " + where + behind
                        + " order by " + ordered + " limit " + (limit + 1L),
                values);
        int width = more.columns().size() - keys.size();
        boolean last = more.rows().size() <= limit;
        List<List<Optional<Object>>> rows = last ? more.rows() : more.rows().subList(0, limit);
        Optional<Place> next = Optional.empty();
        if (!last) {
            List<Optional<Object>> row = rows.get(limit - 1);
            next = Optional.of(new Place(row.subList(width, row.size()).stream()
                    .map(value -> String.valueOf(value.orElseThrow()))
                    .toList()));
        }
        return new Page<>(
                new Answer(
                        more.columns().subList(0, width),
                        rows.stream().map(row -> row.subList(0, width)).toList()),
                next);
    }
}
