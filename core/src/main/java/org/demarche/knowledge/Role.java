package org.demarche.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody was, for whom, and when. The same person is government in one article and former elite in another.
 *
 * @param words the office in words ("foreign minister"); empty for an actor that is what it is
 * @param country ISO 3166 alpha-3 or PLOVER's special codes; empty for a group without a country
 * @param sectors PLOVER sector codes, most telling first
 * @param from first day it may have held; a year or month stands for its first day; empty if unknown
 * @param until last day it may have held; a year or month stands for its last day; empty if unknown or lasting
 */
public record Role(
        String words,
        Optional<String> country,
        List<String> sectors,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Origin origin) {
    public Role {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(country, "country");
        sectors = List.copyOf(sectors);
        Objects.requireNonNull(origin, "origin");
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw new IllegalArgumentException(words + " ends " + until.get() + ", before it starts " + from.get());
        }
    }

    /** Whether the role was held on that day, as far as its dates tell. */
    public boolean on(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** Whether it was over before that day. */
    public boolean over(LocalDate day) {
        return until.map(day::isAfter).orElse(false);
    }
}
