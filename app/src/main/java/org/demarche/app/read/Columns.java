package org.demarche.app.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.article.Article;

/**
 * Which columns of a table, or keys of a JSON object, mean what. A field may join several columns, with a blank line between.
 *
 * @param chosen field to the columns a person chose, in order
 */
public record Columns(Map<Field, List<String>> chosen) {
    public Columns {
        chosen = Map.copyOf(chosen);
    }

    /** What an article has. The names are those that such columns usually bear, most telling first, in lower case. */
    public enum Field {
        ID("id", "article_id", "guid", "uri"),
        TEXT("text", "body", "content", "maintext", "article_text", "article"),
        PUBLISHED(
                "published",
                "date",
                "date_publish",
                "published_at",
                "publishedat",
                "publication_date",
                "pubdate",
                "pub_date",
                "datetime"),
        TITLE("title", "headline"),
        SOURCE("source", "outlet", "publisher", "source_domain", "domain"),
        URL("url", "link");

        private final List<String> usual;

        Field(String... usual) {
            this.usual = List.of(usual);
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Columns usual() {
        return new Columns(Map.of());
    }

    /**
     * Reads {@code text=title+body,published=date}.
     *
     * @throws IllegalArgumentException with a message for whoever wrote it
     */
    public static Columns parse(List<String> mappings) {
        Map<Field, List<String>> chosen = new EnumMap<>(Field.class);
        for (String mapping : mappings) {
            for (String pair : mapping.split(",")) {
                int equals = pair.indexOf('=');
                List<String> columns = equals < 0
                        ? List.of()
                        : List.of(pair.substring(equals + 1).split("\\+"));
                if (columns.isEmpty() || columns.stream().anyMatch(String::isBlank)) {
                    throw new IllegalArgumentException("expected FIELD=COLUMN or FIELD=COLUMN+COLUMN, not " + pair);
                }
                if (chosen.put(field(pair.substring(0, equals).strip()), columns) != null) {
                    throw new IllegalArgumentException(pair + " maps a field a second time");
                }
            }
        }
        return new Columns(chosen);
    }

    private static Field field(String name) {
        List<String> known = new ArrayList<>();
        for (Field field : Field.values()) {
            if (field.label().equals(name)) {
                return field;
            }
            known.add(field.label());
        }
        throw new IllegalArgumentException(name + " is no field of an article; known are " + String.join(", ", known));
    }

    /** The columns a person chose that a header lacks. */
    List<String> lacking(List<String> header) {
        return chosen.values().stream()
                .flatMap(List::stream)
                .filter(column -> !header.contains(column))
                .distinct()
                .sorted()
                .toList();
    }

    /** What a field's columns are called, for an error. */
    String named(Field field) {
        return String.join("+", chosen.getOrDefault(field, List.of(field.usual.get(0))));
    }

    /**
     * The value of a field; empty where the record has none.
     *
     * @param value looks up a column by its name
     */
    Optional<String> value(Field field, Function<String, Optional<String>> value) {
        List<String> columns = chosen.getOrDefault(field, List.of());
        if (columns.isEmpty()) {
            return field.usual.stream()
                    .map(value)
                    .flatMap(Optional::stream)
                    .filter(text -> !text.isBlank())
                    .findFirst();
        }
        List<String> parts = columns.stream()
                .map(value)
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", parts));
    }

    /** The article of a record; an error of the day names the column that should hold it. */
    Article article(Draft draft, Settings settings) throws Unreadable {
        try {
            return draft.article(settings);
        } catch (Unreadable e) {
            if (e.reason() != Reason.UNDATED || !draft.days().isEmpty()) {
                throw e;
            }
            throw new Unreadable(
                    draft.position(),
                    Reason.UNDATED,
                    "expected a day in \"" + named(Field.PUBLISHED) + "\", in the text or in the address, found none");
        }
    }
}
