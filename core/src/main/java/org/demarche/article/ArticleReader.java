package org.demarche.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text to article. The text is kept as it is, with the prefix that dates it:
 *
 * <pre>{@code
 *  date 2022-12-31 The first words of the article stand on the same line …
 * }</pre>
 *
 * The prefix may also stand on a line of its own. Without one the caller's date is used, if there is one.
 */
public final class ArticleReader {
    static final String EXPECTED = "\"date YYYY-MM-DD\" before the text";

    /** The prefix: blanks (a byte order mark passes for one), the word, the ISO day. */
    static final Pattern PREFIX =
            Pattern.compile("[\\s\\uFEFF\\u00A0]*+date:?[ \\t\\u00A0]++(\\S{1,20}+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[,;.:]?");
    private static final int SHOWN = 40;

    /**
     * Reads a text that must carry its date.
     *
     * @param id stable name of the article; errors name it
     * @throws ArticleException if there is no date or no text
     */
    public Article read(String id, String content) {
        return read(id, content, Optional.empty());
    }

    /**
     * Reads a text; its own date wins over the caller's.
     *
     * @param published the day known from elsewhere, used where the text has no prefix
     * @throws ArticleException if no date is known, the prefix names no day, or there is no text
     */
    public Article read(String id, String content, Optional<LocalDate> published) {
        Optional<LocalDate> own = prefix(id, content);
        LocalDate day = own.or(() -> published)
                .orElseThrow(() -> new ArticleException(id, lineOf(content, first(content)), EXPECTED, shown(content)));
        int body = own.isPresent() ? prefixEnd(content) : 0;
        if (content.substring(body).isBlank()) {
            throw new ArticleException(id, lineOf(content, body), "the text of an article", "nothing");
        }
        Article bare = new Article(id, day, "", "", "", "en", content);
        String title = Layout.of(bare).headline().map(Words::text).orElse("");
        return new Article(id, day, "", "", title, "en", content);
    }

    /** Where the date prefix ends, or 0 where there is none. */
    static int prefixEnd(String content) {
        Matcher prefix = PREFIX.matcher(content);
        return prefix.lookingAt() && DAY.matcher(prefix.group(1)).matches() ? prefix.end(1) : 0;
    }

    private static Optional<LocalDate> prefix(String id, String content) {
        Matcher prefix = PREFIX.matcher(content);
        if (!prefix.lookingAt()) {
            return Optional.empty();
        }
        Matcher day = DAY.matcher(prefix.group(1));
        if (!day.matches()) {
            // "Date palms are …" is prose; "date 31/12/2022" is a mistake worth telling
            if (!Character.isDigit(prefix.group(1).charAt(0))) {
                return Optional.empty();
            }
            throw new ArticleException(id, lineOf(content, prefix.start(1)), EXPECTED, shown(prefix.group(1)));
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3))));
        } catch (DateTimeException e) {
            throw new ArticleException(
                    id, lineOf(content, prefix.start(1)), "a day of the calendar, YYYY-MM-DD", shown(prefix.group(1)));
        }
    }

    private static int first(String content) {
        for (int i = 0; i < content.length(); i++) {
            if (!Character.isWhitespace(content.charAt(i))) {
                return i;
            }
        }
        return 0;
    }

    private static int lineOf(String content, int position) {
        return 1
                + (int) content.substring(0, position)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static String shown(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        if (line.isEmpty()) {
            return "nothing";
        }
        return "\"" + (line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…") + "\"";
    }
}
