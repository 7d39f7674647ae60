package org.demarche.app.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.ArticleException;
import org.demarche.article.ArticleReader;

/**
 * What a source tells of an article, before it is known to be one.
 *
 * <p>The day is the first that can be read of: the text's own {@code date} prefix; what the source says of it (a column, the
 * page's or feed's metadata), in the order given; a day line or dateline with a year at the top of the text; the address; the
 * day that the person gave. An article that none of them dates is set aside.
 *
 * @param id empty to make one of day and text
 * @param text becomes the article's text unchanged
 * @param outlet what the record says of where the article came from
 * @param days what the source says of the day, best first, as it is written there
 */
public record Draft(
        Position position, String id, String text, String title, String outlet, String url, List<String> days) {
    public Draft {
        Objects.requireNonNull(position, "position");
        days = List.copyOf(days);
    }

    /** The article, or why it is none. A pure function. */
    public Article article(Settings settings) throws Unreadable {
        if (text.isBlank()) {
            throw new Unreadable(position, Reason.EMPTY, "expected the text of an article, found nothing");
        }
        Optional<String> other =
                settings.anyLanguage() ? Optional.empty() : Languages.builtIn().other(text);
        if (other.isPresent()) {
            throw new Unreadable(position, Reason.LANGUAGE, "expected English, found " + other.get());
        }
        Article read = read(settings);
        return new Article(
                id.isBlank() ? id(read.published(), text) : id.strip(),
                read.published(),
                outlet,
                url,
                title.isBlank() ? read.title() : title.strip(),
                "en",
                text);
    }

    private Article read(Settings settings) throws Unreadable {
        Optional<LocalDate> day = days.stream()
                .map(Days::read)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Days.atTheTop(text))
                .or(() -> Days.inAddress(url))
                .or(settings::day);
        try {
            return new ArticleReader().read(position.source(), text, day);
        } catch (ArticleException e) {
            boolean undated = day.isEmpty() && e.expected().contains("date");
            if (undated && !days.isEmpty()) {
                throw new Unreadable(
                        position,
                        Reason.UNDATED,
                        "expected a day such as YYYY-MM-DD, found \"" + shown(days.get(0)) + "\"");
            }
            long line = position.unit() == Position.Unit.LINE ? position.number() - 1 + e.line() : e.line();
            String message = String.valueOf(e.getMessage());
            throw new Unreadable(
                    position.unit() == Position.Unit.LINE || position.unit() == Position.Unit.WHOLE
                            ? Position.line(position.source(), line)
                            : position,
                    undated ? Reason.UNDATED : Reason.MALFORMED,
                    message.substring((e.file() + ":" + e.line() + ": ").length()));
        }
    }

    /** The same text has the same id wherever its file lies and whatever it is called. */
    static String id(LocalDate published, String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return published + "-" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String shown(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }
}
