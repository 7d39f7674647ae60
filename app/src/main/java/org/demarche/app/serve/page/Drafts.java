package org.demarche.app.serve.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.demarche.article.Article;
import org.demarche.article.ArticleReader;

/** Texts that somebody pasted to see them read. They are kept in memory alone, the newest ones, so that their address works. */
final class Drafts {
    private static final int KEPT = 50;

    private final Map<String, Article> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Article> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Keeps a text as an article; the same text has the same name.
     *
     * @throws org.demarche.article.ArticleException if it is no dated article
     */
    Article keep(String text, Optional<LocalDate> published) {
        String lines = text.replace("\r\n", "\n");
        Article article = new ArticleReader().read(name(lines, published), lines, published);
        synchronized (kept) {
            kept.put(article.id(), article);
        }
        return article;
    }

    Optional<Article> get(String name) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(name));
        }
    }

    private static String name(String text, Optional<LocalDate> published) {
        try {
            byte[] whole =
                    (published.map(LocalDate::toString).orElse("") + "\n" + text).getBytes(StandardCharsets.UTF_8);
            return "draft-"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(whole), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java machine has SHA-256", e);
        }
    }
}
