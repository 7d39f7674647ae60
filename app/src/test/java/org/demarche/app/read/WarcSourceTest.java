package org.demarche.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.demarche.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

class WarcSourceTest {
    private static final String DATED = "<meta name=\"date\" content=\"2021-03-04\">";

    @TempDir
    Path folder;

    @Test
    void pagesAreReadAndTheRestIsNamed() throws Exception {
        byte[] archive = archive(WarcCompression.GZIP, true);
        Path file = Files.write(folder.resolve("news.warc.gz"), archive);
        List<Input> found = Found.all(file.toString());
        List<String> told = Found.told(found);
        assertThat(told).hasSize(4);
        assertThat(told.get(0)).startsWith("2021-03-04 Talks next week").contains(PageTest.SECOND);
        assertThat(told.get(1)).startsWith("no article").contains("image/png");
        assertThat(told.get(2)).startsWith("no article").contains("the answer was 404");
        assertThat(told.get(3)).startsWith("2021-03-04");
        Article article = found.get(0).article();
        assertThat(article.url()).isEqualTo("https://gazette.example/1");
        assertThat(article.source()).isEqualTo("gazette.example");
        assertThat(found.get(1).position().unit()).isEqualTo(Position.Unit.BYTE);
    }

    @Test
    void packedAnswersAreUnpacked() throws Exception {
        byte[] body = PackingTest.gzip(PageTest.page(DATED).getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), WarcCompression.NONE)) {
            writer.write(response("https://gazette.example/z", 200, "text/html", body, "gzip"));
        }
        assertThat(Found.told(read(out.toByteArray())))
                .singleElement()
                .asString()
                .startsWith("2021-03-04");
    }

    @Test
    void junkBetweenRecordsCostsNothingElse() throws Exception {
        byte[] archive = archive(WarcCompression.NONE, false);
        int second = find(archive, "WARC/1.0", find(archive, "WARC/1.0", 0) + 1);
        byte[] junk = "\u0000\u0001 not a record\r\nmore of it\r\n".getBytes(StandardCharsets.US_ASCII);
        List<String> told = Found.told(read(spliced(archive, second, second, junk)));
        assertThat(told).hasSize(5);
        assertThat(told.get(1))
                .startsWith("malformed")
                .contains("byte " + second)
                .contains("expected a WARC/1.x record");
        assertThat(told).filteredOn(line -> line.startsWith("2021-03-04")).hasSize(2);
        assertThat(told.subList(2, 5)).hasSize(3).last().asString().startsWith("2021-03-04");
    }

    @Test
    void aLengthThatLiesCostsItsRecordOnly() throws Exception {
        byte[] archive = archive(WarcCompression.NONE, false);
        int length = find(archive, "Content-Length: ", 0) + "Content-Length: ".length();
        int end = find(archive, "\r\n", length);
        for (String lie : List.of("99999", "10", "-4", "many")) {
            byte[] lying = spliced(archive, length, end, lie.getBytes(StandardCharsets.US_ASCII));
            List<String> told = Found.told(read(lying));
            assertThat(told.get(0)).as(lie).startsWith("malformed");
            assertThat(told)
                    .as(lie)
                    .filteredOn(line -> line.startsWith("2021-03-04"))
                    .hasSize(1);
            assertThat(told)
                    .as(lie)
                    .filteredOn(line -> line.contains("answer was 404"))
                    .hasSize(1);
        }
    }

    @Test
    void anArchiveThatBreaksOffGivesWhatStandsBefore() throws Exception {
        byte[] archive = archive(WarcCompression.NONE, false);
        int last = find(archive, "/4\r\n", 0);
        List<String> told = Found.told(read(Arrays.copyOf(archive, last + 600)));
        assertThat(told).hasSize(4);
        assertThat(told.get(0)).startsWith("2021-03-04");
        assertThat(told.get(3)).startsWith("malformed");
        byte[] packed = archive(WarcCompression.GZIP, false);
        told = Found.told(read(Arrays.copyOf(packed, packed.length - 50)));
        assertThat(told.get(0)).startsWith("2021-03-04");
        assertThat(told.get(told.size() - 1)).startsWith("unreadable").contains("breaks off");
    }

    private static byte[] archive(WarcCompression compression, boolean info) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] page = PageTest.page(DATED).getBytes(StandardCharsets.UTF_8);
        try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
            if (info) {
                writer.write(new Warcinfo.Builder()
                        .date(Instant.parse("2021-03-04T00:00:00Z"))
                        .build());
            }
            writer.write(response("https://gazette.example/1", 200, "text/html; charset=utf-8", page, ""));
            writer.write(response("https://gazette.example/2", 200, "image/png", new byte[] {1, 2}, ""));
            writer.write(response("https://gazette.example/3", 404, "text/html", page, ""));
            writer.write(response("https://gazette.example/4", 200, "text/html", page, ""));
        }
        return out.toByteArray();
    }

    private static WarcResponse response(String url, int status, String type, byte[] body, String coding)
            throws Exception {
        HttpResponse.Builder http = new HttpResponse.Builder(status, "Said");
        if (!coding.isEmpty()) {
            http.addHeader("Content-Encoding", coding);
        }
        http.body(MediaType.parse(type), body);
        return new WarcResponse.Builder(new URI(url))
                .date(Instant.parse("2021-03-09T00:00:00Z"))
                .body(http.build())
                .build();
    }

    private static List<Input> read(byte[] archive) {
        return Found.piped(Settings.plain(), archive);
    }

    private static int find(byte[] bytes, String words, int from) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(words, from);
        assertThat(at).isNotNegative();
        return at;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(by);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
