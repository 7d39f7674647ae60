package org.demarche.store;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which articles are asked for. Empty parts ask for any.
 *
 * @param from first day of publication
 * @param to last day
 * @param outlet who published it
 * @param words part of headline or text, in any case of letters
 * @param asOf known on this day
 */
public record ArticleFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> outlet,
        Optional<String> words,
        Optional<LocalDate> asOf) {
    Where where() {
        Where where = new Where();
        from.ifPresent(day -> where.and("published >= ?", day));
        to.ifPresent(day -> where.and("published <= ?", day));
        outlet.ifPresent(o -> where.and("outlet = ?", o));
        words.ifPresent(w -> where.and("(title ilike ? or text ilike ?)", "%" + w + "%", "%" + w + "%"));
        asOf.ifPresent(day -> where.and("known <= ?", day));
        return where;
    }
}
