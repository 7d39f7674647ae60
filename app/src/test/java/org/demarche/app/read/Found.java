package org.demarche.app.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.article.Article;

/** What sources found, all of it, as tests look at it. */
final class Found {
    private Found() {}

    static List<Input> all(String... names) {
        return all(Settings.plain(), names);
    }

    static List<Input> all(Settings settings, String... names) {
        return all(Places.of(List.of(names), InputStream.nullInputStream(), settings));
    }

    static List<Input> piped(Settings settings, byte[] bytes) {
        return all(Places.of(List.of("-"), new ByteArrayInputStream(bytes), settings));
    }

    static List<Input> all(Source source) {
        List<Input> out = new ArrayList<>();
        for (Optional<Input> next = source.next(); next.isPresent(); next = source.next()) {
            out.add(next.get());
        }
        return out;
    }

    /** An article's id and day, or the reason and place of what is none. */
    static List<String> told(List<Input> inputs) {
        return inputs.stream().map(Found::told).toList();
    }

    static String told(Input input) {
        try {
            Article article = input.article();
            return article.published() + " " + article.text().strip();
        } catch (Unreadable e) {
            return e.reason().label() + " " + e.getMessage();
        }
    }
}
