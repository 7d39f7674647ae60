package org.demarche.app.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.ArticleException;
import org.demarche.article.ArticleReader;

/** A file of plain text as an article: decoded strictly, and named by its day and content. */
final class PlainText {
    private PlainText() {}

    /**
     * @param name what errors call the input
     * @param source what the record says of where the article came from: the file's own name, no path of one machine
     * @param published the day to use where the text does not bear its own
     */
    static Article article(String name, String source, byte[] bytes, Optional<LocalDate> published) throws Unreadable {
        String text = decoded(name, bytes);
        try {
            Article read = new ArticleReader().read(name, text, published);
            return new Article(
                    id(read.published(), bytes), read.published(), source, "", read.title(), read.language(), text);
        } catch (ArticleException e) {
            throw new Unreadable(String.valueOf(e.getMessage()));
        }
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
            throw new Unreadable(name + ":" + line + ": expected UTF-8, found the byte 0x" + wrong);
        }
        return out.flip().toString();
    }
}
