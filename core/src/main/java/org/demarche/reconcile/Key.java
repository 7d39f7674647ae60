package org.demarche.reconcile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.mention.Party;
import org.demarche.observation.Event;
import org.demarche.observation.Quantity;

/**
 * What decides whether two reports tell one occurrence: a pure function of the report, small enough to hold a million.
 *
 * @param id of the event record
 * @param known order of reports, see {@link Report}; ends with the span
 * @param family of types that one act is told as
 * @param dated whether the report says when; otherwise {@code from} and {@code to} are the days of which it may speak
 * @param actors countries, or names of parties without one; of a reciprocal act all who take part
 * @param recipients likewise; empty for a reciprocal act
 * @param names of the parties that have their own, by country: who exactly took part
 * @param words content words of the evidence, cut to their stems
 * @param proper words of the evidence with a capital that name no party: places, ships, treaties
 * @param same id of the first telling in the same article
 */
record Key(
        String id,
        String article,
        LocalDate known,
        LocalDate published,
        int start,
        String family,
        String type,
        Firmness firmness,
        boolean dated,
        LocalDate from,
        LocalDate to,
        Set<String> actors,
        Set<String> recipients,
        Set<String> names,
        List<String> modes,
        Optional<String> place,
        Optional<Quantity> killed,
        Set<String> words,
        Set<String> proper,
        Optional<String> same)
        implements Comparable<Key> {
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::known)
            .thenComparing(Key::published)
            .thenComparing(Key::article)
            .thenComparing(Key::start)
            .thenComparing(Key::id);

    /** An expression wider than this many days ("this year") dates the background, not the act. */
    private static final int WIDEST = 100;

    static Key of(Report report, Families families) {
        Event event = report.event();
        boolean dated = event.when()
                .filter(when ->
                        when.from().plusDays(WIDEST).isAfter(when.to()) || report.firmness() == Firmness.EXPECTED)
                .isPresent();
        LocalDate from = dated ? event.when().get().from() : report.published().minusDays(families.reach(event.type()));
        LocalDate to = dated ? event.when().get().to() : report.published();
        Set<String> actors = sides(event.actor());
        Set<String> recipients = sides(event.recipient());
        if (families.reciprocal(event.type())) {
            actors.addAll(recipients);
            recipients = new TreeSet<>();
        }
        Wording wording = Wording.of(event);
        return new Key(
                event.id(),
                report.article(),
                report.known(),
                report.published(),
                event.evidence().words().span().start(),
                families.family(event.type()),
                event.type(),
                report.firmness(),
                dated,
                from,
                to,
                actors,
                recipients,
                names(event),
                event.modes(),
                event.where().map(where -> where.name()),
                event.killed(),
                wording.words(),
                wording.proper(),
                event.same());
    }

    /** Every party, whichever side. */
    Set<String> parties() {
        Set<String> all = new TreeSet<>(actors);
        all.addAll(recipients);
        return all;
    }

    private static Set<String> sides(List<Party> parties) {
        Set<String> out = new TreeSet<>();
        for (Party party : parties) {
            out.add(party.country().orElse(party.name()));
        }
        return out;
    }

    private static Set<String> names(Event event) {
        Set<String> out = new TreeSet<>();
        for (List<Party> side : List.of(event.actor(), event.recipient())) {
            for (Party party : side) {
                if (!party.sectors().isEmpty() && party.id().isPresent()) {
                    out.add(party.country().orElse("") + ":" + party.id().get());
                }
            }
        }
        return out;
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }
}
