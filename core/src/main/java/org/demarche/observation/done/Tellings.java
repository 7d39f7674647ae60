package org.demarche.observation.done;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.mention.Party;
import org.demarche.observation.Aux;
import org.demarche.observation.Event;

/** The same event told again: within a clause one record, within an article linked to its first telling. */
final class Tellings {
    private Tellings() {}

    /** One record where a clause names one act twice: the one that names more parties, else the first. */
    static List<Event> withoutRepeats(List<Event> events) {
        List<Event> out = new ArrayList<>();
        for (Event event : events) {
            boolean repeated = false;
            for (int i = 0; i < out.size() && !repeated; i++) {
                Event earlier = out.get(i);
                if (sameAct(earlier, event)) {
                    repeated = true;
                    if (parties(event) > parties(earlier)) {
                        out.set(i, event);
                    }
                }
            }
            if (!repeated) {
                out.add(event);
            }
        }
        return out;
    }

    private static int parties(Event event) {
        return everybody(event).size();
    }

    private static boolean sameAct(Event a, Event b) {
        return a.type().equals(b.type())
                && a.aux().equals(b.aux())
                && a.by().map(by -> by.statement()).equals(b.by().map(by -> by.statement()))
                && compatible(a.actor(), b.actor())
                && compatible(a.recipient(), b.recipient())
                && compatible(everybody(a), everybody(b));
    }

    private static List<Party> everybody(Event event) {
        List<Party> all = new ArrayList<>(event.actor());
        all.addAll(event.recipient());
        return all;
    }

    private static boolean compatible(List<Party> a, List<Party> b) {
        Set<String> left = countries(a);
        Set<String> right = countries(b);
        return left.isEmpty() || right.isEmpty() || left.containsAll(right) || right.containsAll(left);
    }

    private static Set<String> countries(List<Party> parties) {
        Set<String> out = new TreeSet<>();
        parties.forEach(party -> out.add(party.country().orElse(party.name())));
        return out;
    }

    /** Fills {@code same}: type, sides and time frame agree and the dates, where both have one, overlap. */
    static List<Event> linked(List<Event> events) {
        Map<String, List<Event>> firsts = new HashMap<>();
        List<Event> out = new ArrayList<>();
        for (Event event : events) {
            String key = event.type()
                    + countries(event.actor())
                    + countries(event.recipient())
                    + (event.aux().contains(Aux.NEGATION) ? "not" : "");
            List<Event> candidates = firsts.computeIfAbsent(key, k -> new ArrayList<>());
            Optional<Event> first = candidates.stream()
                    .filter(candidate -> datesAgree(candidate, event))
                    .findFirst();
            if (first.isPresent()) {
                out.add(event.retelling(first.get().id()));
            } else {
                candidates.add(event);
                out.add(event);
            }
        }
        return out;
    }

    private static boolean datesAgree(Event a, Event b) {
        if (a.when().isEmpty() || b.when().isEmpty()) {
            return true;
        }
        return !a.when().get().to().isBefore(b.when().get().from())
                && !b.when().get().to().isBefore(a.when().get().from());
    }
}
