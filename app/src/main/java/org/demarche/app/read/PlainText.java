package org.demarche.app.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.article.Article;

/**
 * A plain-text article: white space, {@code date YYYY-MM-DD}, then its words. The text is the file's text unchanged, the
 * prefix included, as the record contract asks.
 */
final class PlainText {
    /** The byte-order mark some editors write belongs to the text (positions count it) but not to the prefix. */
    private static final Pattern PREFIX = Pattern.compile("\\A\\uFEFF?\\s*date\\s+(\\S{1,40})");

    private static final String EXPECTED = "expected the article to begin with \"date YYYY-MM-DD\"";

    private PlainText() {}

    /** @param source what the record says of where the article came from: the file's own name, no path of one machine */
    static Article article(String name, String source, byte[] bytes) throws Unreadable {
        String text = decoded(name, bytes);
        if (text.isBlank()) {
            throw new Unreadable(name, "empty; " + EXPECTED);
        }
        Matcher prefix = PREFIX.matcher(text);
        if (!prefix.find()) {
            int line = 1 + (int) text.chars().takeWhile(Character::isWhitespace).filter(c -> c == '\n').count();
            throw new Unreadable(name, line, EXPECTED + ", not with \"" + start(text.strip()) + "\"");
        }
        int line = 1 + (int) prefix.group().chars().filter(c -> c == '\n').count();
        LocalDate published = day(name, line, prefix.group(1));
        if (text.substring(prefix.end()).isBlank()) {
            throw new Unreadable(name, line, "nothing follows the date");
        }
        return new Article(id(published, bytes), published, source, "", "", "en", text);
    }

    private static LocalDate day(String name, int line, String written) throws Unreadable {
        try {
            if (written.length() == 10) {
                return LocalDate.parse(written);
            }
        } catch (DateTimeException e) {
            // told below, together with dates of another shape
        }
        throw new Unreadable(name, line, "\"" + start(written) + "\" is no day; " + EXPECTED);
    }

    /** The same text has the same id wherever its file lies and whatever it is called. */
    private static String id(LocalDate published, byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return published + "-" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** UTF-8, strictly: a wrong byte would shift every position after it. */
    private static String decoded(String name, byte[] bytes) throws Unreadable {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            String wrong = String.format("%02X", bytes[in.position()]);
            throw new Unreadable(name, line, "byte 0x" + wrong + " is not UTF-8; save the article as UTF-8");
        }
        return out.flip().toString();
    }

    private static String start(String text) {
        String line = text.lines().findFirst().orElse("");
        int end = line.offsetByCodePoints(0, Math.min(30, line.codePointCount(0, line.length())));
        return line.substring(0, end).replaceAll("\\p{Cntrl}", " ") + (end < line.length() ? "…" : "");
    }
}
