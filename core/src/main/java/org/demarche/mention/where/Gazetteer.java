package org.demarche.mention.where;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.demarche.knowledge.Shelf;

/**
 * Places by name, after GeoNames (CC BY 4.0). Places are numbers from 0; what is known of them lies in columns, so that
 * reading the file costs little more than unpacking it. Made by training/places.py, which writes what this class reads.
 */
final class Gazetteer {
    static final String PATH = "places/places.bin.gz";

    /** What sort of place, in the file's order. */
    enum Kind {
        COUNTRY,
        /** First-level division, or a region of the news. */
        REGION,
        /** Second-level division. */
        COUNTY,
        TOWN,
        /** Part of a town. */
        QUARTER,
        CAPITAL
    }

    private static final Kind[] KINDS = Kind.values();

    private final Texts countries;
    private final Planes ids;
    private final Planes latitudes;
    private final Planes longitudes;
    private final Planes people;
    private final Planes region;
    private final byte[] country;
    private final byte[] kind;
    private final Texts codes;
    private final Texts labels;
    private final Texts names;
    private final int[] first;
    private final Planes meanings;

    private Gazetteer(DataInputStream in) throws IOException {
        byte[] magic = in.readNBytes(4);
        if (!Arrays.equals(magic, "DPL1".getBytes(StandardCharsets.US_ASCII))) {
            throw new IOException(PATH + " is no gazetteer of this version; run training/places.py");
        }
        int places = in.readInt();
        int countryCount = in.readInt();
        int regionCount = in.readInt();
        int nameCount = in.readInt();
        countries = new Texts(in, countryCount);
        new Texts(in, regionCount); // codes for whoever looks into the file; comparing their numbers is enough here
        ids = new Planes(in, places, 4);
        latitudes = new Planes(in, places, 4);
        longitudes = new Planes(in, places, 4);
        people = new Planes(in, places, 4);
        region = new Planes(in, places, 2);
        country = in.readNBytes(places);
        kind = in.readNBytes(places);
        codes = new Texts(in, places);
        labels = new Texts(in, places);
        names = new Texts(in, nameCount);
        first = sums(in.readNBytes(nameCount));
        meanings = new Planes(in, in.readInt(), 4);
    }

    static Gazetteer read(Shelf shelf) {
        try (InputStream packed = shelf.open(PATH);
                DataInputStream in = new DataInputStream(new GZIPInputStream(packed, 1 << 16))) {
            return new Gazetteer(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int[] sums(byte[] lengths) {
        int[] out = new int[lengths.length + 1];
        for (int i = 0; i < lengths.length; i++) {
            out[i + 1] = out[i] + (lengths[i] & 0xff);
        }
        return out;
    }

    int size() {
        return kind.length;
    }

    /** Places of this name: main names before others, then the more populous first. The key is {@link Key#of}'s. */
    int[] named(String key) {
        int at = names.find(key.getBytes(StandardCharsets.UTF_8));
        if (at < 0) {
            return new int[0];
        }
        int[] out = new int[first[at + 1] - first[at]];
        for (int i = 0; i < out.length; i++) {
            out[i] = meanings.get(first[at] + i) >> 1;
        }
        return out;
    }

    /** How many of {@link #named}, from the front, bear the name as their main one. */
    int mainNames(String key) {
        int at = names.find(key.getBytes(StandardCharsets.UTF_8));
        int count = 0;
        while (at >= 0 && first[at] + count < first[at + 1] && (meanings.get(first[at] + count) & 1) == 0) {
            count++;
        }
        return count;
    }

    Kind kind(int place) {
        return KINDS[kind[place]];
    }

    String label(int place) {
        return labels.get(place);
    }

    /** ISO 3166 alpha-3. */
    String country(int place) {
        return countries.get(country[place] & 0xff).substring(2);
    }

    /** GeoNames id of a settlement; of a division its GeoNames code: "SY", "US.TX", "US.TX.277". */
    String id(int place) {
        return ids.get(place) > 0 ? Integer.toString(ids.get(place)) : codes.get(place);
    }

    boolean sameCountry(int one, int other) {
        return country[one] == country[other];
    }

    boolean sameRegion(int one, int other) {
        return region.get(one) == region.get(other) && country[one] == country[other];
    }

    /** Degrees north. */
    double latitude(int place) {
        return latitudes.get(place) / 1000.0;
    }

    /** Degrees east. */
    double longitude(int place) {
        return longitudes.get(place) / 1000.0;
    }

    int people(int place) {
        return people.get(place);
    }

    /** Great-circle distance in kilometres on a sphere of 6371 km. */
    double kilometres(int one, int other) {
        return kilometres(latitude(one), longitude(one), latitude(other), longitude(other));
    }

    static double kilometres(double lat1, double lon1, double lat2, double lon2) {
        double north = Math.sin(Math.toRadians(lat2 - lat1) / 2);
        double east = Math.sin(Math.toRadians(lon2 - lon1) / 2);
        double a = north * north + Math.cos(Math.toRadians(lat1)) * Math.cos(Math.toRadians(lat2)) * east * east;
        return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(a)));
    }

    /** Numbers as the file has them, byte plane by byte plane, highest first; put together when asked for. */
    private static final class Planes {
        private final byte[] bytes;
        private final int count;

        Planes(DataInputStream in, int count, int width) throws IOException {
            this.bytes = in.readNBytes(count * width);
            this.count = count;
        }

        int get(int i) {
            int out = 0;
            for (int at = i; at < bytes.length; at += count) {
                out = out << 8 | bytes[at] & 0xff;
            }
            return out;
        }
    }

    /** Strings in one block. */
    private static final class Texts {
        private final int[] start;
        private final byte[] bytes;

        Texts(DataInputStream in, int count) throws IOException {
            start = sums(in.readNBytes(count));
            bytes = in.readNBytes(in.readInt());
        }

        String get(int i) {
            return new String(bytes, start[i], start[i + 1] - start[i], StandardCharsets.UTF_8);
        }

        /** Its number if the strings are sorted by byte, else something negative. */
        int find(byte[] wanted) {
            int low = 0;
            int high = start.length - 2;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = Arrays.compareUnsigned(bytes, start[middle], start[middle + 1], wanted, 0, wanted.length);
                if (order == 0) {
                    return middle;
                }
                if (order < 0) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -1;
        }
    }
}
