package org.demarche.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sorts reports into occurrences. Reports are taken in the order in which they were known; each joins the occurrence that
 * it is most like, or opens one. So the outcome is a function of the set, whatever order it came in; and what was known
 * up to a day groups the same whatever is learned later.
 */
public final class Grouping {
    /** Later tellings are compared with this many first ones: what is told a thousand times is known by its first tellings. */
    private static final int COMPARED = 24;

    private final Families families;
    private final Likeness likeness;

    public Grouping(Families families) {
        this.families = families;
        this.likeness = new Likeness(families);
    }

    /** The occurrences of these reports, first known first. */
    public List<Occurrence> group(Collection<Report> reports) {
        Map<String, Report> byId = new HashMap<>();
        List<Key> keys = new ArrayList<>();
        for (Report report : reports) {
            if (byId.put(report.id(), report) == null) {
                keys.add(Key.of(report, families));
            }
        }
        Map<String, List<Report>> members = new LinkedHashMap<>();
        assign(keys, Map.of())
                .forEach((id, occurrence) -> members.computeIfAbsent(occurrence, o -> new ArrayList<>())
                        .add(byId.get(id)));
        return members.values().stream().map(Occurrence::of).toList();
    }

    /**
     * Where a report stands among others: what a store keeps to find those it must be compared with.
     *
     * @param anchor the day it stands at
     * @param first anchors that it can be like begin here
     * @param last and end here
     */
    public record Standing(String family, Firmness firmness, LocalDate anchor, LocalDate first, LocalDate last) {}

    /** Where a report stands. */
    public Standing standing(Report report) {
        Key key = Key.of(report, families);
        return new Standing(key.family(), key.firmness(), Reach.anchor(key), Reach.first(key), Reach.last(key));
    }

    /**
     * Event id → occurrence id of the reports that are not settled.
     *
     * @param settled occurrences of reports that stand already; they are not assigned again
     */
    public Map<String, String> regroup(Collection<Report> reports, Map<String, String> settled) {
        Map<String, String> out =
                assign(reports.stream().map(report -> Key.of(report, families)).toList(), settled);
        out.keySet().removeAll(settled.keySet());
        return out;
    }

    /**
     * Event id → occurrence id, in the order of the reports.
     *
     * @param settled reports whose occurrence stands already; they are not assigned again
     */
    Map<String, String> assign(Collection<Key> keys, Map<String, String> settled) {
        Map<String, String> out = new LinkedHashMap<>();
        Map<String, Near> near = new HashMap<>();
        for (Key key : new TreeSet<>(keys)) {
            Near block = near.computeIfAbsent(key.family() + key.firmness(), name -> new Near());
            String occurrence = settled.getOrDefault(key.id(), "");
            if (occurrence.isEmpty()) {
                occurrence = block.best(key, out).orElse(key.id());
            }
            out.put(key.id(), occurrence);
            block.add(key, occurrence);
        }
        return out;
    }

    /** The occurrences of one family and firmness so far, found by party and day. */
    private final class Near {
        private final Map<String, List<Key>> members = new HashMap<>();
        private final Map<String, TreeMap<LocalDate, List<String>>> byParty = new HashMap<>();

        Optional<String> best(Key key, Map<String, String> assigned) {
            if (key.same().isPresent()
                    && members.containsKey(assigned.getOrDefault(key.same().get(), ""))) {
                return Optional.ofNullable(assigned.get(key.same().get()));
            }
            String best = "";
            double most = Likeness.ENOUGH;
            for (String candidate : candidates(key)) {
                double value = likeness(key, members.getOrDefault(candidate, List.of()));
                if (value > most || value == most && best.isEmpty()) {
                    most = value;
                    best = candidate;
                }
            }
            return best.isEmpty() ? Optional.empty() : Optional.of(best);
        }

        /**
         * The most that it is like any member, provided that no member rules it out. A dated report is measured by the
         * dated members where there are any: an undated one would let in the deeds of the next day.
         */
        private double likeness(Key key, List<Key> cluster) {
            boolean byDate = key.dated() && cluster.stream().anyMatch(Key::dated);
            double most = 0;
            for (Key member : cluster) {
                Optional<Double> value = likeness.of(key, member);
                if (value.isEmpty()) {
                    return 0;
                }
                if (member.dated() || !byDate) {
                    most = Math.max(most, value.get());
                }
            }
            return most;
        }

        private Collection<String> candidates(Key key) {
            TreeSet<String> out = new TreeSet<>();
            for (String party : Reach.parties(key)) {
                byParty.getOrDefault(party, new TreeMap<>())
                        .subMap(Reach.first(key), true, Reach.last(key), true)
                        .values()
                        .forEach(out::addAll);
            }
            return out;
        }

        void add(Key key, String occurrence) {
            List<Key> kept = members.computeIfAbsent(occurrence, o -> new ArrayList<>());
            if (kept.size() >= (key.firmness() == Firmness.BACKGROUND ? 1 : COMPARED)) {
                return;
            }
            kept.add(key);
            for (String party : Reach.parties(key)) {
                byParty.computeIfAbsent(party, p -> new TreeMap<>())
                        .computeIfAbsent(Reach.anchor(key), day -> new ArrayList<>())
                        .add(occurrence);
            }
        }
    }
}
