package org.demarche.mention;

import java.util.Objects;
import org.demarche.article.Words;

/**
 * A place, resolved.
 *
 * @param name the gazetteer's name
 * @param country ISO 3166 alpha-3
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 * @param id GeoNames id of a settlement, in digits; of a country or division its GeoNames code ("SY", "US.TX"); of a region
 *     of the news that is no division a code of ours with small letters ("SD.darfur")
 */
public record Where(Words words, String name, String country, double latitude, double longitude, String id) {
    public Where {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(id, "id");
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw new IllegalArgumentException(name + " cannot lie at " + latitude + ", " + longitude);
        }
    }
}
