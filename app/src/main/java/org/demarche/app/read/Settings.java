package org.demarche.app.read;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How inputs are read.
 *
 * @param format what they are; empty to look at each
 * @param columns which columns of a table or keys of a JSON object mean what
 * @param day the day of articles that nothing else dates
 * @param anyLanguage whether articles in other languages are coded too
 */
public record Settings(Optional<InputFormat> format, Columns columns, Optional<LocalDate> day, boolean anyLanguage) {
    public Settings {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(columns, "columns");
        Objects.requireNonNull(day, "day");
    }

    public static Settings plain() {
        return new Settings(Optional.empty(), Columns.usual(), Optional.empty(), false);
    }

    public Settings on(LocalDate published) {
        return new Settings(format, columns, Optional.of(published), anyLanguage);
    }

    public Settings as(InputFormat known) {
        return new Settings(Optional.of(known), columns, day, anyLanguage);
    }

    public Settings with(Columns mapped) {
        return new Settings(format, mapped, day, anyLanguage);
    }
}
