package org.demarche.observation.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.language.Sentence;
import org.demarche.mention.Mentions;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;
import org.demarche.observation.Event;

/**
 * Sides that a sentence leaves to the reader. Whom "condemned the use of force" is aimed at, the acts told around it say; who
 * "detained two men" where nobody is named, the country in which it happened. Such parties are marked {@code implied} and
 * make the event less certain; where nothing tells, the side stays open.
 */
final class OpenSides {
    /** Acts against somebody. */
    private static final Set<String> HOSTILE =
            Set.of("ACCUSE", "REQUEST", "REJECT", "THREATEN", "SANCTION", "COERCE", "ASSAULT");

    /** Acts whose aim, where nothing else tells, is somebody or something at home; a state as such asks nothing of itself. */
    private static final Set<String> AT_HOME = Set.of("ACCUSE", "REQUEST", "SANCTION", "COERCE", "ASSAULT");

    /** Who hurts others. */
    private static final Set<String> ARMED = Set.of("MIL", "REB", "PRM", "COP", "UAF", "SPY");

    /** Acts that only the authorities of a country do, whether named or not. */
    private static final Set<String> OFFICIAL = Set.of("arrest", "censor", "curfew", "martial-law", "convict");

    /** Sentences to either side in which the acts around are looked for (our choice, on corpus/dev). */
    private static final int REACH = 3;

    /** An implied side leaves this much of the confidence. */
    private static final double LESS = 0.8;

    private final Mentions mentions;
    private final Set<String> pooled;

    /** @param pooled names of the rules whose sides are one: nothing is missing there */
    OpenSides(Mentions mentions, Set<String> pooled) {
        this.mentions = mentions;
        this.pooled = pooled;
    }

    /** The events in reading order, open sides filled where something tells. */
    List<Event> filled(List<Event> events) {
        List<Event> out = new ArrayList<>();
        for (Event event : events) {
            out.add(event.actor().isEmpty() ? authority(event) : aim(event, events));
        }
        return out;
    }

    /** "were arrested": by the state where it happened. */
    private Event authority(Event event) {
        boolean official = event.modes().stream().anyMatch(OFFICIAL::contains)
                || event.rule().endsWith(":charge");
        if (!official || event.recipient().isEmpty()) {
            return event;
        }
        Optional<Party> state = event.where()
                .map(where -> where.country())
                .or(mentions::home)
                .flatMap(code -> mentions.implied(code, event.evidence().words()));
        return state.map(party -> event.filled(List.of(party), event.recipient(), less(event)))
                .orElse(event);
    }

    private Event aim(Event event, List<Event> events) {
        if (!HOSTILE.contains(event.type()) || !event.recipient().isEmpty()) {
            return event;
        }
        Set<String> own = Countries.of(event.actor());
        if (own.size() != 1 || pooled.contains(event.rule())) {
            return event;
        }
        String country = own.iterator().next();
        Optional<Party> aim = around(event, country, events)
                .or(() -> voice(event, country))
                .or(() -> mentions.home()
                        .filter(code -> code.equals(country) && AT_HOME.contains(event.type()))
                        .filter(code -> event.actor().stream()
                                .noneMatch(actor -> actor.sectors().isEmpty()))
                        .flatMap(code -> state(event, code)));
        return aim.map(party -> event.filled(event.actor(), List.of(party), less(event)))
                .orElse(event);
    }

    /** The other side of the nearest act to which the country is a party; of two as near the earlier. */
    private Optional<Party> around(Event event, String country, List<Event> events) {
        List<Event> hostile =
                events.stream().filter(other -> HOSTILE.contains(other.type())).toList();
        return nearest(event, country, hostile).or(() -> nearest(event, country, events));
    }

    private Optional<Party> nearest(Event event, String country, List<Event> events) {
        int here = sentence(event);
        for (int distance = 0; distance <= REACH; distance++) {
            for (int side : new int[] {-distance, distance}) {
                for (Event other : events) {
                    if (other != event && sentence(other) == here + side) {
                        Optional<Party> partner = partner(other, country);
                        if (partner.isPresent()) {
                            return partner;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Party> partner(Event event, String country) {
        Set<String> actors = Countries.of(event.actor());
        Set<String> recipients = Countries.of(event.recipient());
        boolean itself = actors.equals(recipients)
                && event.recipient().stream().anyMatch(party -> party.resolvedBy() == ResolvedBy.PRONOUN);
        if (itself) {
            return Optional.empty();
        }
        if (actors.contains(country) && recipients.size() == 1) {
            return event.recipient().stream()
                    .filter(party -> party.country().isPresent())
                    .findFirst()
                    .map(Party::implied);
        }
        if (recipients.contains(country) && actors.size() == 1) {
            return event.actor().stream()
                    .filter(party -> party.country().isPresent())
                    .findFirst()
                    .map(Party::implied);
        }
        return Optional.empty();
    }

    /** "The Kyrgyz ministry said Tajik troops had burned houses": who complains of violence has suffered it. */
    private Optional<Party> voice(Event event, String country) {
        boolean harm = (event.type().equals("ASSAULT") || event.type().equals("COERCE"))
                && event.actor().stream()
                        .flatMap(party -> party.sectors().stream())
                        .anyMatch(ARMED::contains);
        return event.by()
                .filter(by -> harm)
                .flatMap(by -> by.country())
                .filter(code -> !code.equals(country))
                .flatMap(code -> state(event, code));
    }

    private Optional<Party> state(Event event, String code) {
        return mentions.implied(code, event.evidence().words());
    }

    private int sentence(Event event) {
        int start = event.evidence().trigger().start();
        for (Sentence sentence : mentions.sentences()) {
            if (sentence.span().start() <= start && start < sentence.span().end()) {
                return sentence.index();
            }
        }
        return -1;
    }

    private static double less(Event event) {
        return Math.round(100 * event.confidence() * LESS) / 100.0;
    }
}
