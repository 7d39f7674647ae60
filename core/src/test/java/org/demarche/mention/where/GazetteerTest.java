package org.demarche.mention.where;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.demarche.knowledge.Shelf;
import org.demarche.mention.where.Gazetteer.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GazetteerTest {
    private static final Gazetteer ALL = Gazetteer.read(Shelf.builtIn());

    @Test
    void placesLieWhereTheMapHasThem() {
        near("Nairobi", -1.28, 36.82, 20, "KEN");
        near("Sydney", -33.87, 151.21, 30, "AUS");
        near("Montevideo", -34.9, -56.17, 20, "URY");
        near("Suva", -18.14, 178.44, 20, "FJI");
        near("Texas", 31.3, -99.3, 200, "USA");
        near("Kerala", 10.5, 76.4, 120, "IND");
        near("Mongolia", 46.5, 104, 150, "MNG");
    }

    private static void near(String name, double latitude, double longitude, double kilometres, String country) {
        int place = ALL.named(Key.of(name))[0];
        double far = Gazetteer.kilometres(ALL.latitude(place), ALL.longitude(place), latitude, longitude);
        assertTrue(far < kilometres, name + " lies " + far + " km off");
        assertEquals(country, ALL.country(place));
    }

    @Test
    void aCapitalAndACountryAreKnownForWhatTheyAre() {
        assertEquals(Kind.CAPITAL, ALL.kind(ALL.named("nairobi")[0]));
        assertEquals(Kind.COUNTRY, ALL.kind(ALL.named("kenya")[0]));
        assertEquals("KE", ALL.id(ALL.named("kenya")[0]));
    }

    @Test
    void accentsHyphensAndShortFormsMakeNoDifference() {
        assertEquals("saint etienne", Key.of("St.-Étienne"));
        assertEquals("lodz", Key.of("Łódź"));
        assertEquals("sanaa", Key.of("Sana’a"));
        assertArrayEquals(ALL.named(Key.of("Port-au-Prince")), ALL.named(Key.of("Port au Prince")));
    }

    @Test
    void everyPlaceIsWhole() {
        for (int place = 0; place < ALL.size(); place++) {
            assertTrue(Math.abs(ALL.latitude(place)) <= 90 && Math.abs(ALL.longitude(place)) <= 180, ALL.label(place));
            assertEquals(3, ALL.country(place).length(), ALL.label(place));
            assertTrue(!ALL.id(place).isEmpty() && !ALL.label(place).isEmpty(), "place " + place);
        }
    }

    @Test
    void whatIsNotThereHasNoPlaces() {
        assertArrayEquals(new int[0], ALL.named("qqqville"));
        assertArrayEquals(new int[0], ALL.named(""));
    }

    @Test
    void aForeignFileIsRefused(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("not a gazetteer".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        Files.createDirectories(folder.resolve("places"));
        Files.write(folder.resolve(Gazetteer.PATH), packed.toByteArray());
        UncheckedIOException refused =
                assertThrows(UncheckedIOException.class, () -> Gazetteer.read(Shelf.folder(folder)));
        assertTrue(String.valueOf(refused.getMessage()).contains("training/places.py"));
    }

    /** Generous: another reading must not take a second even on a busy machine. */
    @Test
    void unpackingIsQuick() {
        long start = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Gazetteer.read(Shelf.builtIn());
        long taken = java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        assertTrue(taken < 1_000_000_000L, taken + " ns");
    }
}
