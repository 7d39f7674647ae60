package org.demarche.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a question is about. Empty parts ask for anything.
 *
 * @param parties countries or names, all of which must take part
 * @param from first day on which it happened, or was said
 * @param to last day
 * @param speaker part of the name of whose word it is
 * @param words part of the evidence, or of what was said, in any case of letters
 * @param outlet who published it
 * @param asOf answer with what was known on this day
 * @param confidence at least
 */
public record Filter(
        List<String> parties,
        Optional<String> type,
        Optional<String> mode,
        Optional<String> context,
        Optional<String> firmness,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> place,
        Optional<String> speaker,
        Optional<String> words,
        Optional<String> outlet,
        Optional<LocalDate> asOf,
        double confidence) {
    public Filter {
        parties = List.copyOf(parties);
        Objects.requireNonNull(type, "type");
    }

    /** Everything. */
    public static Filter all() {
        return new Filter(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /** The same about these parties. */
    public Filter withParties(List<String> others) {
        return new Filter(
                others, type, mode, context, firmness, from, to, place, speaker, words, outlet, asOf, confidence);
    }

    /** The same, as known on a day. */
    public Filter withAsOf(LocalDate day) {
        return new Filter(
                parties,
                type,
                mode,
                context,
                firmness,
                from,
                to,
                place,
                speaker,
                words,
                outlet,
                Optional.of(day),
                confidence);
    }

    Where events() {
        Where where = new Where();
        parties.forEach(party -> where.and("parties like ?", "%|" + party + "|%"));
        type.ifPresent(t -> where.and("type = ?", t));
        mode.ifPresent(m -> where.and("mode like ?", "%|" + m + "|%"));
        context.ifPresent(c -> where.and("context like ?", "%|" + c + "|%"));
        firmness.ifPresent(f -> where.and("firmness = ?", f));
        from.ifPresent(day -> where.and("coalesce(to_day, day) >= ?", day));
        to.ifPresent(day -> where.and("day <= ?", day));
        place.ifPresent(p -> where.and("(place = ? or place_country = ?)", p, p));
        speaker.ifPresent(s -> where.and("by_name ilike ?", "%" + s + "%"));
        words.ifPresent(w -> where.and("evidence ilike ?", "%" + w + "%"));
        common(where);
        return where;
    }

    Where statements() {
        Where where = new Where();
        parties.forEach(p -> where.and("(speaker_country = ? or speaker = ?)", p, p));
        from.ifPresent(day -> where.and("coalesce(to_day, published) >= ?", day));
        to.ifPresent(day -> where.and("coalesce(from_day, published) <= ?", day));
        speaker.ifPresent(s -> where.and("speaker ilike ?", "%" + s + "%"));
        words.ifPresent(w -> where.and("content ilike ?", "%" + w + "%"));
        common(where);
        return where;
    }

    private void common(Where where) {
        outlet.ifPresent(o -> where.and("outlet = ?", o));
        asOf.ifPresent(day -> where.and("known <= ?", day));
        if (confidence > 0) {
            where.and("confidence >= ?", confidence);
        }
    }

    /** Conditions with their values; nothing that a person typed becomes part of the SQL. */
    static final class Where {
        private final List<String> conditions = new ArrayList<>(List.of("true"));
        private final List<Object> values = new ArrayList<>();

        void and(String condition, Object... its) {
            conditions.add(condition);
            values.addAll(List.of(its));
        }

        String sql() {
            return String.join(" and ", conditions);
        }

        List<Object> values() {
            return values;
        }
    }
}
