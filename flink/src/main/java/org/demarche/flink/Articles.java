package org.demarche.flink;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.types.Row;
import org.demarche.article.Article;

/** Articles as they travel between machines: id, day, source, address, title, language, text. */
final class Articles {
    static final TypeInformation<Row> TYPE =
            Types.ROW(Types.STRING, Types.STRING, Types.STRING, Types.STRING, Types.STRING, Types.STRING, Types.STRING);

    private Articles() {}

    static Row packed(Article article) {
        return Row.of(
                article.id(),
                article.published().toString(),
                article.source(),
                article.url(),
                article.title(),
                article.language(),
                article.text());
    }

    static Article article(Row packed) {
        return new Article(
                text(packed, 0),
                LocalDate.parse(text(packed, 1)),
                text(packed, 2),
                text(packed, 3),
                text(packed, 4),
                text(packed, 5),
                text(packed, 6));
    }

    /**
     * The rank of a version among articles of one id: published later ranks higher, of one day the greater hash. It depends on
     * the versions alone, so whichever order they arrive in, the same one stands in the end.
     */
    static String rank(Row packed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < packed.getArity(); i++) {
                digest.update(text(packed, i).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return text(packed, 1) + " " + HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String id(Row packed) {
        return text(packed, 0);
    }

    static String outlet(Row packed) {
        return text(packed, 2);
    }

    private static String text(Row packed, int field) {
        return packed.<String>getFieldAs(field);
    }
}
