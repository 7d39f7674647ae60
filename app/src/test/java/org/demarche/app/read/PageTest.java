package org.demarche.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    static final String FIRST =
            "Ruritania said on Monday that it would send a delegation to Strelsau next week, after a "
                    + "month in which neither side had answered the other’s letters about the closed border.";
    static final String SECOND = "“We have waited long enough,” the Ruritanian foreign minister told reporters in the "
            + "capital, and added that the talks would be held without conditions, whoever came to them.";
    static final String THIRD =
            "Graustark, which closed the crossing in January, did not comment at once; its embassy said "
                    + "that an answer would be given in writing before the end of the week, as is usual.";

    @TempDir
    Path folder;

    static String page(String head) {
        return """
                <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Talks next week | The Gazette</title>%s</head>
                <body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
                <div class="cookie-banner">We use cookies. <button>Accept all</button></div>
                <article><h1>Talks next week</h1><div class="share">Share on Chirper</div>
                <p>%s</p><p>%s</p><figure><img src="x.jpg"><figcaption>A closed gate. Photo: Agency</figcaption></figure>
                <p>%s</p><script>track("article");</script></article>
                <aside><h3>Most read</h3><ul><li><a href="/a">Ten ways to cook rice</a></li></ul></aside>
                <footer><p>© The Gazette. All rights reserved. <a href="/terms">Terms</a></p></footer></body></html>
                """.formatted(head, FIRST, SECOND, THIRD);
    }

    @Test
    void theArticleStandsAloneAsParagraphs() throws Exception {
        Article article = only(page("<meta property=\"article:published_time\" content=\"2021-03-04T08:00:00Z\">"
                + "<meta property=\"og:site_name\" content=\"The Gazette\">"
                + "<link rel=\"canonical\" href=\"https://gazette.example/talks\">"));
        assertThat(article.text()).contains(FIRST + "\n\n" + SECOND + "\n\n" + THIRD);
        assertThat(article.text())
                .startsWith("Talks next week\n\nRuritania")
                .doesNotContain("cookies", "Home", "Most read", "rights reserved", "Chirper", "Photo", "track(");
        assertThat(article.published()).isEqualTo("2021-03-04");
        assertThat(article.source()).isEqualTo("The Gazette");
        assertThat(article.url()).isEqualTo("https://gazette.example/talks");
        assertThat(article.title()).isEqualTo("Talks next week");
    }

    @Test
    void metadataIsAskedInOrder() throws Exception {
        String ld = "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\","
                + "\"datePublished\":\"2021-03-01\"}]}</script>";
        String meta = "<meta name=\"date\" content=\"2021-03-02\">";
        assertThat(only(page(meta + ld)).published()).isEqualTo("2021-03-01");
        assertThat(only(page("<script type=\"application/ld+json\">{broken</script>" + meta))
                        .published())
                .isEqualTo("2021-03-02");
        String address = "<link rel=\"canonical\" href=\"https://gazette.example/2021/03/05/talks\">";
        assertThat(only(page(address)).published()).isEqualTo("2021-03-05");
        assertThat(told(page(""))).startsWith("undated");
    }

    @Test
    void aPageWithoutAnArticleIsNone() throws Exception {
        assertThat(told("<html><body><ul><li><a href='/a'>One</a></li></ul></body></html>"))
                .startsWith("no article");
        assertThat(told("<html>")).startsWith("no article");
    }

    @Test
    void wrongCharsetsAreSeenThrough() throws Exception {
        String head = "<meta name=\"date\" content=\"2021-03-02\">";
        byte[] windows = page(head).getBytes(Charset.forName("windows-1252")); // though it says UTF-8
        Path file = Files.write(folder.resolve("w.html"), windows);
        assertThat(Found.all(file.toString()).get(0).article().text()).contains("“We have waited long enough,”");
        byte[] sixteen = ("\uFEFF" + page(head)).getBytes(StandardCharsets.UTF_16LE);
        Path other = Files.write(folder.resolve("s.html"), sixteen);
        assertThat(Found.all(other.toString()).get(0).article().text()).contains("“We have waited long enough,”");
    }

    @Test
    @Timeout(60)
    void deepAndLargePagesEndSoon() throws Exception {
        assertThat(told("<html>" + "<div>".repeat(50_000) + "x"))
                .startsWith("too large")
                .contains("deep");
        assertThat(told("<html>" + "<div><a href='/a'>x</a></div>".repeat(30_000)))
                .startsWith("too large");
        assertThat(told("<html>" + "x".repeat(Bounds.PAGE))).startsWith("too large");
        assertThat(told("<html>" + "<div><p>Words, words.</p></div>".repeat(10_000)))
                .doesNotContain("bug");
    }

    private Article only(String html) throws Exception {
        Path file = Files.writeString(folder.resolve("page.html"), html);
        List<Input> found = Found.all(file.toString());
        assertThat(found).hasSize(1);
        return found.get(0).article();
    }

    private String told(String html) throws Exception {
        Path file = Files.writeString(folder.resolve("page.html"), html);
        return Found.told(Found.all(file.toString()).get(0));
    }
}
