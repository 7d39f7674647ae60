package org.demarche.app.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackingTest {
    private static final String LINE = "{\"date\": \"2021-03-04\", \"text\": \"Ruritania wrote.\"}\n";

    @TempDir
    Path folder;

    /** A stream as a pipe gives it: never sure whether more will come. */
    private static final class Pipe extends FilterInputStream {
        Pipe(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        public int available() {
            return 0;
        }
    }

    @Test
    void gzipAndZstandardAreUnpackedWhateverTheyAreCalled() throws Exception {
        for (byte[] packed : List.of(gzip(bytes(LINE)), zstd(bytes(LINE)), zstd(gzip(bytes(LINE))))) {
            Path file = Files.write(folder.resolve("news.jsonl.gz"), packed);
            assertThat(Found.told(Found.all(file.toString()))).containsExactly("2021-03-04 Ruritania wrote.");
            assertThat(Found.told(Found.piped(Settings.plain(), packed)))
                    .containsExactly("2021-03-04 Ruritania wrote.");
        }
    }

    @Test
    void allMembersOfAGzipFileAreReadAlsoThroughAPipe() {
        byte[] two = joined(gzip(bytes(LINE)), gzip(bytes(LINE)));
        Source source = Places.of(List.of("-"), new Pipe(two), Settings.plain());
        assertThat(Found.told(Found.all(source))).hasSize(2);
    }

    @Test
    void aFileThatBreaksOffGivesWhatStandsBeforeAndSaysSo() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            lines.append("{\"date\": \"2021-03-04\", \"text\": \"Wrote ")
                    .append(i * 7919 % 5000)
                    .append(".\"}\n");
        }
        byte[] packed = gzip(bytes(lines.toString()));
        Path file = Files.write(folder.resolve("cut.jsonl.gz"), Arrays.copyOf(packed, packed.length / 2));
        List<String> told = Found.told(Found.all(file.toString()));
        assertThat(told.size()).isGreaterThan(1000);
        assertThat(told.subList(0, told.size() - 1)).allMatch(line -> line.startsWith("2021-03-04"));
        assertThat(told.get(told.size() - 1)).startsWith("unreadable").contains("breaks off");
        byte[] damaged = packed.clone();
        damaged[packed.length / 2] ^= 0x55;
        damaged[packed.length / 2 + 1] ^= 0x55;
        file = Files.write(folder.resolve("damaged.jsonl.gz"), damaged);
        told = Found.told(Found.all(file.toString()));
        assertThat(told.get(told.size() - 1)).startsWith("unreadable");
    }

    @Test
    void aZipHoldsManyFilesOfMixedFormats() throws Exception {
        Path file = folder.resolve("news.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(zip, "a/one.txt", bytes("date 2021-03-01 One wrote.\n"));
            entry(zip, "a/two.jsonl.gz", gzip(bytes(LINE)));
            entry(zip, "a/three.csv", bytes("date,text\n2021-03-05,Three wrote.\n"));
            entry(zip, "inner.zip", zipped(bytes(LINE)));
            entry(zip, "bad.txt", bytes("no date"));
            entry(zip, "last.txt", bytes("date 2021-03-09 Last wrote.\n"));
        }
        List<Input> found = Found.all(file.toString());
        assertThat(Found.told(found))
                .satisfiesExactly(
                        one -> assertThat(one).endsWith("One wrote."),
                        two -> assertThat(two).isEqualTo("2021-03-04 Ruritania wrote."),
                        three -> assertThat(three).isEqualTo("2021-03-05 Three wrote."),
                        inner -> assertThat(inner).startsWith("no article").contains("news.zip!inner.zip"),
                        bad -> assertThat(bad).startsWith("undated").contains("news.zip!bad.txt:1: expected"),
                        last -> assertThat(last).endsWith("Last wrote."));
        assertThat(found.get(0).article().source()).isEqualTo("one.txt");
    }

    @Test
    void aStreamThatGrowsWithoutEndIsStopped() throws Exception {
        byte[] zeros = new byte[(int) Bounds.SMALL + (1 << 20)];
        assertThat(Found.told(Found.piped(Settings.plain(), gzip(zeros))))
                .last()
                .asString()
                .startsWith("too large")
                .contains("grows more than 200 times");
        assertThat(Found.told(Found.piped(Settings.plain(), zstd(zeros))))
                .last()
                .asString()
                .startsWith("too large");
        assertThat(Found.told(Found.piped(Settings.plain(), zipped(zeros))))
                .last()
                .asString()
                .startsWith("too large");
    }

    @Test
    void packedThriceIsRefused() {
        assertThat(Found.told(Found.piped(Settings.plain(), gzip(gzip(gzip(bytes(LINE)))))))
                .containsExactly("unreadable standard input: packed more than twice");
    }

    private interface Packer {
        OutputStream around(OutputStream out) throws IOException;
    }

    static byte[] gzip(byte[] bytes) {
        return packed(bytes, GZIPOutputStream::new);
    }

    private static byte[] zstd(byte[] bytes) {
        return packed(bytes, ZstdOutputStream::new);
    }

    private static byte[] packed(byte[] bytes, Packer packer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packing = packer.around(out)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] zipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "one.txt", bytes);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] out = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, out, a.length, b.length);
        return out;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
