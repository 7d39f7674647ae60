package org.demarche.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.mention.When;
import org.demarche.observation.Event;
import org.demarche.reconcile.Firmness;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;
import org.demarche.reconcile.Wording;
import org.demarche.store.Filter;
import org.demarche.store.Questions;
import org.demarche.store.Said;
import org.demarche.store.Slice;
import org.demarche.view.Position.Clash;

/**
 * Puts side by side what everybody holds about a matter. A statement is on the matter if it has all of its words; or the
 * last, chief word ("visit" of "state visit"), in what is said or as the act in it, and its article, or another that tells
 * the same act, names the matter in full.
 */
public final class Positions {
    /** Two statements speak of the same if this share of the words of the shorter is in both. */
    private static final double SAME = 0.3;

    /** Expected days of one matter that are told within so many days of one another are days of one act. */
    private static final int SEASON = 120;

    private final Holds holds;

    private Positions(Holds holds) {
        this.holds = holds;
    }

    /** The knowledge that ships with the product. */
    public static Positions builtIn() {
        Problems problems = new Problems();
        Holds holds = Holds.read(Shelf.builtIn(), problems);
        problems.check();
        return new Positions(holds);
    }

    /** What the ledger has on a matter, among statements that the filter lets pass. */
    public Matter on(String matter, Questions questions, Filter filter) {
        Topic topic = Topic.of(matter);
        Map<String, Said> said = new LinkedHashMap<>();
        questions.said(filter.with("words", topic.chief()), Slice.all()).forEach(s -> said.put(id(s), s));
        questions.said(filter.with("mode", topic.word()), Slice.all()).forEach(s -> said.put(id(s), s));
        List<String> events = new ArrayList<>();
        said.values().forEach(s -> events.addAll(s.statement().events()));
        Filter telling = Filter.all().with("words", topic.chief());
        List<Report> told = new ArrayList<>(
                questions.reports(filter.asOf().map(telling::withAsOf).orElse(telling), Slice.all()));
        told.forEach(report -> events.add(report.id()));
        return on(matter, said.values(), questions.occurrencesOf(events, filter.asOf()));
    }

    private static String id(Said said) {
        return said.statement().id();
    }

    /** A pure function of what was said and what was done. */
    public Matter on(String matter, Collection<Said> said, Collection<Occurrence> occurrences) {
        Topic topic = Topic.of(matter);
        Map<String, Report> reports = new HashMap<>();
        occurrences.forEach(o -> o.reports().forEach(report -> reports.put(report.id(), report)));
        Set<String> articles = naming(topic, said, reports.values());
        Set<String> acts = new HashSet<>();
        Set<String> known = new HashSet<>();
        Set<String> parties = new TreeSet<>();
        for (Occurrence occurrence : occurrences) {
            if (occurrence.reports().stream()
                    .anyMatch(r -> topic.chiefly(r.event()) && articles.contains(r.article()))) {
                occurrence.reports().forEach(report -> acts.add(report.id()));
                occurrence.reports().forEach(report -> known.add(report.article()));
                parties.addAll(occurrence.actors());
                parties.addAll(occurrence.recipients());
            }
        }
        List<Position> out = new ArrayList<>();
        for (Said one : said.stream().sorted(ORDER).toList()) {
            List<Report> events = one.statement().events().stream()
                    .map(reports::get)
                    .filter(Objects::nonNull)
                    .filter(report -> topic.chiefly(report.event()))
                    .toList();
            boolean on = topic.whole(one)
                    || (topic.chiefly(one) || !events.isEmpty())
                            && (articles.contains(one.article())
                                    || events.stream().anyMatch(report -> acts.contains(report.id()))
                                    || known.contains(one.article()) && topic.chiefly(one));
            if (on) {
                Hold hold = holds.of(one.statement(), topic.stems(), events);
                out.add(new Position(one, hold, clashes(one, hold, events, out, topic, reports)));
            }
        }
        out.stream()
                .map(position -> position.said().statement().speaker())
                .forEach(speaker -> parties.remove(speaker.country().orElse(speaker.name())));
        parties.removeIf(party -> !party.matches("[A-Z]{3}"));
        return new Matter(matter, out, List.copyOf(parties));
    }

    private static final Comparator<Said> ORDER = Comparator.comparing(Said::day)
            .thenComparing(Said::published)
            .thenComparing(Said::article)
            .thenComparing(said -> said.statement().content().span())
            .thenComparing(Positions::id);

    /** Articles that name the matter in full. */
    private static Set<String> naming(Topic topic, Collection<Said> said, Collection<Report> reports) {
        Set<String> out = new HashSet<>();
        said.stream().filter(topic::whole).forEach(s -> out.add(s.article()));
        reports.stream()
                .filter(r -> topic.whole(r.event().evidence().words().text()))
                .forEach(r -> out.add(r.article()));
        return out;
    }

    private static List<Clash> clashes(
            Said said,
            Hold hold,
            List<Report> events,
            List<Position> before,
            Topic topic,
            Map<String, Report> reports) {
        List<Clash> out = new ArrayList<>();
        Set<String> gist = gist(said, topic);
        for (Position earlier : before) {
            List<Report> its = earlier.said().statement().events().stream()
                    .map(reports::get)
                    .filter(Objects::nonNull)
                    .filter(report -> topic.chiefly(report.event()))
                    .toList();
            boolean same = sharesAct(events, its) || alike(gist, gist(earlier.said(), topic));
            Optional<String> what = Optional.empty();
            if (same && hold.contradicts(earlier.hold())) {
                what = Optional.of(hold == Hold.DENIES || earlier.hold() == Hold.DENIES ? "denies" : "opposes");
            } else if (anotherDay(events, its)) {
                what = Optional.of("another day");
            }
            what.ifPresent(how -> out.add(new Clash(
                    earlier.said(), Position.holder(said.statement().speaker()).equals(earlier.holder()), how)));
        }
        return out;
    }

    private static Set<String> gist(Said said, Topic topic) {
        Set<String> out = Gist.of(said.statement().content().text()).stems();
        out.removeAll(topic.stems());
        return out;
    }

    /** Nothing but the matter in one of them is alike, too. */
    private static boolean alike(Set<String> a, Set<String> b) {
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        int least = Math.min(a.size(), b.size());
        return least <= 1 || common.size() >= SAME * least;
    }

    private static boolean sharesAct(List<Report> a, List<Report> b) {
        return a.stream()
                .anyMatch(x -> b.stream()
                        .anyMatch(y -> x.event().type().equals(y.event().type())
                                && x.event().modes().equals(y.event().modes())
                                && meet(x.event(), y.event())));
    }

    private static boolean meet(Event a, Event b) {
        Set<String> common = parties(a);
        common.retainAll(parties(b));
        return common.size()
                >= Math.min(2, Math.min(parties(a).size(), parties(b).size()));
    }

    private static Set<String> parties(Event event) {
        Set<String> out = new HashSet<>();
        event.actor().forEach(party -> out.add(party.country().orElse(party.name())));
        event.recipient().forEach(party -> out.add(party.country().orElse(party.name())));
        return out;
    }

    /** The same act is expected on days that do not meet. */
    private static boolean anotherDay(List<Report> a, List<Report> b) {
        for (Report x : a) {
            for (Report y : b) {
                Optional<When> first = x.event().when();
                Optional<When> second = y.event().when();
                if (x.firmness() == Firmness.EXPECTED
                        && y.firmness() == Firmness.EXPECTED
                        && first.isPresent()
                        && second.isPresent()
                        && sharesAct(List.of(x), List.of(y))
                        && Math.abs(x.published().toEpochDay() - y.published().toEpochDay()) <= SEASON
                        && (first.get().to().isBefore(second.get().from())
                                || second.get().to().isBefore(first.get().from()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The words of a matter.
     *
     * @param word the last, which is its chief word: what the others only describe
     */
    private record Topic(List<String> words, Set<String> stems, String word, String chief) {
        static Topic of(String matter) {
            List<String> words = Gist.of(matter).words().stream()
                    .filter(word -> !word.isEmpty() && !Wording.idle(word))
                    .toList();
            if (words.isEmpty()) {
                throw new IllegalArgumentException(
                        "a matter needs a word that tells something, not \"" + matter + "\"");
            }
            String last = words.get(words.size() - 1);
            Set<String> stems = new HashSet<>();
            words.forEach(word -> stems.add(Wording.stem(word)));
            return new Topic(words, stems, last, Wording.stem(last));
        }

        boolean whole(Said said) {
            return whole(said.statement().content().text());
        }

        boolean whole(String text) {
            return Gist.of(text).stems().containsAll(stems);
        }

        boolean chiefly(Said said) {
            return Gist.of(said.statement().content().text()).stems().contains(chief);
        }

        /** Whether the act is of the matter, by its words, its type or its mode. */
        boolean chiefly(Event event) {
            return Gist.of(event.evidence().words().text()).stems().contains(chief)
                    || Wording.stem(event.type().toLowerCase(java.util.Locale.ROOT))
                            .equals(chief)
                    || event.modes().stream().map(Wording::stem).anyMatch(chief::equals);
        }
    }
}
