package org.demarche.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.demarche.mention.Party;
import org.demarche.mention.When;
import org.demarche.observation.Event;
import org.demarche.observation.Quantity;

/**
 * What happened, once, with everything that reports it. Nothing is averaged: where reports differ, each detail stands with
 * those who tell it.
 *
 * @param reports at least one, first known first, each once
 */
public record Occurrence(List<Report> reports) implements Comparable<Occurrence> {
    public Occurrence {
        reports = List.copyOf(new TreeSet<>(reports));
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("an occurrence needs a report");
        }
    }

    /** Of these reports, however they are ordered or repeated. */
    public static Occurrence of(Collection<Report> reports) {
        return new Occurrence(List.copyOf(reports));
    }

    /** This occurrence with a report added; order and repetition do not matter. */
    public Occurrence merge(Report report) {
        return merge(of(List.of(report)));
    }

    /** Both as one: the reports of either. */
    public Occurrence merge(Occurrence other) {
        List<Report> all = new ArrayList<>(reports);
        all.addAll(other.reports);
        return of(all);
    }

    /** What was known on a day: the reports known by then; empty if none was. */
    public Optional<Occurrence> asOf(LocalDate day) {
        List<Report> then =
                reports.stream().filter(report -> !report.known().isAfter(day)).toList();
        return then.isEmpty() ? Optional.empty() : Optional.of(new Occurrence(then));
    }

    /** The id of the first telling's record: later reports never change it. */
    public String id() {
        return first().id();
    }

    /** The report that was known first. */
    public Report first() {
        return reports.get(0);
    }

    /** The telling that says most: the most parties, then a date, a place and a mode, then the first known. */
    public Event fullest() {
        Event best = first().event();
        for (Report report : reports) {
            if (told(report.event()) > told(best)) {
                best = report.event();
            }
        }
        return best;
    }

    private static int told(Event event) {
        return 3 * (event.actor().size() + event.recipient().size())
                + (event.when().isPresent() ? 2 : 0)
                + (event.where().isPresent() ? 1 : 0)
                + (event.modes().isEmpty() ? 0 : 1);
    }

    /** How firmly it is told; the same in all reports. */
    public Firmness firmness() {
        return first().firmness();
    }

    /** Whether nobody but a quoted speaker vouches for it. */
    public boolean claimed() {
        return reports.stream().allMatch(report -> report.event().by().isPresent());
    }

    /** First and last day on which it happened, after the narrowest date told; the day of the first report if none tells. */
    public Days days() {
        Optional<When> best = Optional.empty();
        for (Report report : reports) {
            Optional<When> when = report.event().when();
            if (when.isPresent() && (best.isEmpty() || width(when.get()) < width(best.get()))) {
                best = when;
            }
        }
        return best.map(when -> new Days(when.from(), when.to()))
                .orElse(new Days(first().published(), first().published()));
    }

    private static long width(When when) {
        return when.to().toEpochDay() - when.from().toEpochDay();
    }

    /** Reports that do not copy one another: reprints and edited copies of one story count once, as do an outlet's own. */
    public int independent() {
        Map<String, Report> articles = new LinkedHashMap<>();
        reports.forEach(report -> articles.putIfAbsent(report.article(), report));
        List<Report> left = new ArrayList<>(articles.values());
        int count = 0;
        while (!left.isEmpty()) {
            List<Report> story = new ArrayList<>(List.of(left.remove(0)));
            for (int i = 0; i < story.size(); i++) {
                Report told = story.get(i);
                for (Report other : List.copyOf(left)) {
                    if (copies(told, other)) {
                        story.add(other);
                        left.remove(other);
                    }
                }
            }
            count++;
        }
        return count;
    }

    private static boolean copies(Report a, Report b) {
        return !a.outlet().isEmpty() && a.outlet().equals(b.outlet())
                || a.sketch().copies(b.sketch());
    }

    /** What is told of a detail, each version once with the reports that tell it, in the order of telling. */
    public <T> Map<T, List<Report>> versions(Function<Event, Optional<T>> detail) {
        Map<T, List<Report>> out = new LinkedHashMap<>();
        for (Report report : reports) {
            detail.apply(report.event())
                    .ifPresent(told ->
                            out.computeIfAbsent(told, t -> new ArrayList<>()).add(report));
        }
        return out;
    }

    /** The tolls told, as "12" or "10-15", each with its reports. */
    public Map<String, List<Report>> killed() {
        return versions(event -> event.killed().map(Occurrence::range));
    }

    private static String range(Quantity quantity) {
        return quantity.min() == quantity.max() ? "" + quantity.min() : quantity.min() + "-" + quantity.max();
    }

    /** The countries of all who act, or names of those without one; by all reports together, so a fuller telling adds. */
    public TreeSet<String> actors() {
        return parties(Event::actor);
    }

    /** Likewise of those acted upon. */
    public TreeSet<String> recipients() {
        return parties(Event::recipient);
    }

    private TreeSet<String> parties(Function<Event, List<Party>> side) {
        TreeSet<String> out = new TreeSet<>();
        for (Report report : reports) {
            side.apply(report.event()).forEach(party -> out.add(party.country().orElse(party.name())));
        }
        return out;
    }

    /** Earlier first; of one day, by id. */
    @Override
    public int compareTo(Occurrence other) {
        int order = days().from().compareTo(other.days().from());
        return order != 0 ? order : id().compareTo(other.id());
    }
}
