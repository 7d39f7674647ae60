package org.demarche.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NITF, NewsML-G2 and feeds as files. */
class AgenciesTest {
    @TempDir
    Path folder;

    private static final String NITF = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE nitf SYSTEM "http://agency.example/nitf-3-5.dtd">
            <nitf><head><title>Envoys meet</title><docdata><doc-id id-string="AG-77"/><date.issue norm="20210304T101500Z"/>
            </docdata><pubdata name="Agency"/></head>
            <body><body.head><hedline><hl1>Envoys meet</hl1></hedline><byline>By A. Writer</byline>
            <dateline><location>STRELSAU</location><story.date norm="20210304">March 4</story.date></dateline></body.head>
            <body.content><block><p>Envoys of Ruritania and
            Graustark met.</p><p>They will meet <em>again</em>.</p></block></body.content></body></nitf>
            """;

    private static final String ITEM = """
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:agency:%s" version="1">
            <itemMeta><itemClass qcode="ninat:%s"/><provider literal="Agency"/><versionCreated>2021-03-05T10:00:00Z</versionCreated></itemMeta>
            <contentMeta><contentCreated>2021-03-04T23:30:00-05:00</contentCreated><headline>Envoys meet</headline>
            <dateline>STRELSAU, March 4</dateline></contentMeta>
            <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
            <body><p>Envoys of Ruritania and Graustark met.</p><p>They will meet again.</p></body></html></inlineXML></contentSet></newsItem>
            """;

    @Test
    void nitfBecomesAnArticle() throws Exception {
        Article article = only(NITF);
        assertThat(article.text())
                .isEqualTo("Envoys meet\n\nSTRELSAU, March 4 — Envoys of Ruritania and Graustark met.\n\n"
                        + "They will meet again.");
        assertThat(article.id()).isEqualTo("AG-77");
        assertThat(article.published()).isEqualTo("2021-03-04");
        assertThat(article.source()).isEqualTo("Agency");
    }

    @Test
    void newsmlHoldsOneItemOrMany() throws Exception {
        Article article = only(ITEM.formatted("1", "text"));
        assertThat(article.text())
                .startsWith("Envoys meet\n\nSTRELSAU, March 4 — Envoys")
                .endsWith("again.");
        assertThat(article.published()).isEqualTo("2021-03-04");
        assertThat(article.id()).isEqualTo("urn:agency:1");
        String message = "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
                + ITEM.formatted("1", "text") + ITEM.formatted("2", "picture") + ITEM.formatted("3", "text")
                + "</itemSet></newsMessage>";
        List<String> told = Found.told(read(message));
        assertThat(told).hasSize(3);
        assertThat(told.get(1)).startsWith("no article").contains("record 2").contains("ninat:picture");
        assertThat(told.get(2)).startsWith("2021-03-04");
    }

    @Test
    void nothingOutsideTheFileIsOpened() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "PASSWORD");
        String thief = NITF.replace(
                        "SYSTEM \"http://agency.example/nitf-3-5.dtd\"",
                        "[<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]")
                .replace("They will", "&x; They will");
        assertThat(Found.told(read(thief))).singleElement().asString().doesNotContain("PASSWORD");
        String laughs = "<!DOCTYPE nitf [<!ENTITY a \"haha\"><!ENTITY b \"" + "&a;".repeat(100) + "\"><!ENTITY c \""
                + "&b;".repeat(100) + "\"><!ENTITY d \"" + "&c;".repeat(100) + "\">]>";
        String bomb = laughs + "<nitf><body><body.content><p>&d;</p></body.content></body></nitf>";
        assertThat(Found.told(read(bomb))).singleElement().asString().startsWith("malformed");
    }

    @Test
    void brokenXmlIsNamedByLine() throws Exception {
        assertThat(Found.told(read(NITF.replace("</block>", ""))))
                .singleElement()
                .asString()
                .startsWith("malformed")
                .contains("agency.xml:8: expected well-formed XML");
    }

    @Test
    void feedsAreReadForTheTextTheyCarry() throws Exception {
        String rss = """
                <?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel><title>The Gazette</title><link>https://gazette.example</link><description>d</description>
                <item><title>Caf\u00e9 talks</title><link>https://gazette.example/1</link><guid>g-1</guid>
                <pubDate>Thu, 04 Mar 2021 10:00:00 GMT</pubDate><description>Short.</description>
                <content:encoded><![CDATA[<p>Ruritania wrote.</p><p>Graustark <b>answered</b>.</p>]]></content:encoded></item>
                <item><title>Undated</title><link>https://gazette.example/2</link><description>Words.</description></item>
                </channel></rss>
                """;
        Path file = Files.write(folder.resolve("f.xml"), rss.getBytes(StandardCharsets.ISO_8859_1));
        List<Input> found = Found.all(file.toString());
        assertThat(found).hasSize(2);
        Article article = found.get(0).article();
        assertThat(article.text()).isEqualTo("Caf\u00e9 talks\n\nRuritania wrote.\n\nGraustark answered.");
        assertThat(article.id()).isEqualTo("g-1");
        assertThat(article.source()).isEqualTo("The Gazette");
        assertThat(Found.told(found.get(1))).startsWith("undated").contains("record 2");
        String atom = """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>The Gazette</title><id>f</id><updated>2021-03-04T10:00:00Z</updated>
                <entry><title>Talks</title><id>e-1</id><link href="https://gazette.example/3"/><updated>2021-03-05T10:00:00Z</updated>
                <published>2021-03-04T10:00:00Z</published><summary>Ruritania wrote.</summary></entry></feed>
                """;
        Article entry = only(atom);
        assertThat(entry.published()).isEqualTo("2021-03-04");
        assertThat(entry.url()).isEqualTo("https://gazette.example/3");
        String thief = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<rss version=\"2.0\"><channel><title>&x;</title></channel></rss>";
        assertThat(Found.told(read(thief))).singleElement().asString().startsWith("malformed");
    }

    private Article only(String xml) throws Exception {
        List<Input> found = read(xml);
        assertThat(found).hasSize(1);
        return found.get(0).article();
    }

    private List<Input> read(String xml) throws Exception {
        return Found.all(Files.writeString(folder.resolve("agency.xml"), xml).toString());
    }
}
