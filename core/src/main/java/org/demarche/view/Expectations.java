package org.demarche.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.knowledge.Ontology;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Table;
import org.demarche.observation.Event;
import org.demarche.reconcile.Days;
import org.demarche.reconcile.Families;
import org.demarche.reconcile.Firmness;
import org.demarche.reconcile.Occurrence;
import org.demarche.store.Filter;
import org.demarche.store.Questions;
import org.demarche.store.Slice;

/** Follows every promise, from {@code ledger/expectations.tsv}: a pure function of the occurrences known on a day. */
public final class Expectations {
    private static final String PATH = "ledger/expectations.tsv";

    private record Row(String type, String mode, Firmness stated, String by, List<String> kept, List<String> off) {}

    private final List<Row> rows = new ArrayList<>();
    private final Families families;

    /** Followed at a time: enough to make the database worth asking, few enough to answer a screen at once. */
    private static final int TOGETHER = 60;

    private static final int MOST_TOGETHER = 20_000;

    private Expectations(Families families) {
        this.families = families;
    }

    /** Reads the table; every unknown type, side or firmness is a problem. */
    public static Expectations read(Shelf shelf, Ontology ontology, Families families, Problems problems) {
        Expectations out = new Expectations(families);
        Table table = Table.read(shelf, PATH, List.of("type", "mode", "stated", "by", "kept", "off"), problems);
        for (Table.Row row : table.rows()) {
            List<String> types = new ArrayList<>(List.of(row.cell("type")));
            types.addAll(row.values("kept"));
            types.addAll(row.values("off"));
            types.stream()
                    .filter(type -> ontology.type(type).isEmpty())
                    .forEach(type -> problems.add(row.origin(), "unknown type \"" + type + "\""));
            if (!Set.of("actor", "recipient", "any").contains(row.cell("by"))) {
                problems.add(row.origin(), "by is actor, recipient or any, not \"" + row.cell("by") + "\"");
            }
            if (!Set.of("asserted", "expected").contains(row.cell("stated"))) {
                problems.add(row.origin(), "stated is asserted or expected, not \"" + row.cell("stated") + "\"");
            }
            out.rows.add(new Row(
                    row.cell("type"),
                    row.cell("mode"),
                    row.cell("stated").equals("expected") ? Firmness.EXPECTED : Firmness.ASSERTED,
                    row.cell("by"),
                    row.values("kept"),
                    row.values("off")));
        }
        return out;
    }

    /** The knowledge that ships with the product. */
    public static Expectations builtIn() {
        Problems problems = new Problems();
        Ontology ontology = Ontology.read(Shelf.builtIn(), problems);
        Expectations out =
                read(Shelf.builtIn(), ontology, Families.read(Shelf.builtIn(), ontology, problems), problems);
        problems.check();
        return out;
    }

    /** Every expectation stated by a day, with what became of it by then; in the order in which they were stated. */
    public List<Expectation> asOf(LocalDate day, Collection<Occurrence> occurrences) {
        List<Occurrence> known = known(day, occurrences);
        List<Act> acts = known.stream().map(Act::of).toList();
        return known.stream().flatMap(stated -> of(stated, acts, day).stream()).toList();
    }

    /**
     * What the ledger has, as of the filter's day or of the newest that it knows; a page of it.
     *
     * @param stating chooses the acts that state an expectation
     * @param holder part of the country or name of whose word it is; empty for anybody's
     * @param status a word of {@link Status}; empty for any
     */
    public List<Expectation> of(Questions questions, Filter stating, String holder, String status, Slice page) {
        LocalDate day = stating.asOf().or(questions::newest).orElse(LocalDate.EPOCH);
        List<String> types = new ArrayList<>();
        for (Firmness firmness : List.of(Firmness.EXPECTED, Firmness.ASSERTED)) {
            types.add(String.join(
                    "|",
                    rows.stream()
                            .filter(row -> row.stated() == firmness)
                            .map(Row::type)
                            .distinct()
                            .toList()));
        }
        List<String> ids = questions.stating(
                stating.withAsOf(day),
                List.of(types.get(0).split("\\|")),
                List.of(types.get(1).split("\\|")),
                holder,
                status.equals(Status.PENDING.word())
                        ? Optional.of(new Days(day.minusDays(families.longestDue()), day))
                        : Optional.empty(),
                page.newest());
        List<Expectation> out = new ArrayList<>();
        long skipped = 0;
        int together = TOGETHER;
        int next = 0;
        while (next < ids.size() && out.size() < page.size()) {
            List<String> some = ids.subList(next, Math.min(ids.size(), next + together));
            next += together;
            together = Math.min(4 * together, MOST_TOGETHER); // neighbours share most of what may settle them
            for (Expectation e : followed(some, questions, day)) {
                boolean asked = (holder.isEmpty()
                                || e.holder().filter(name -> part(name, holder)).isPresent())
                        && (status.isEmpty() || e.status().word().equals(status));
                if (asked && skipped++ >= page.skip() && out.size() < page.size()) {
                    out.add(e);
                }
            }
        }
        return withReports(out, questions, day);
    }

    /** What was only looked through is read whole where it counts. */
    private static List<Expectation> withReports(List<Expectation> found, Questions questions, LocalDate day) {
        Map<String, Occurrence> whole = new TreeMap<>();
        questions
                .occurrences(
                        found.stream()
                                .flatMap(e -> e.settled().stream())
                                .map(Occurrence::id)
                                .distinct()
                                .toList(),
                        Optional.of(day))
                .forEach(o -> whole.put(o.id(), o));
        return found.stream()
                .map(e -> e.withSettled(e.settled().map(o -> whole.getOrDefault(o.id(), o))))
                .toList();
    }

    private static boolean part(String name, String part) {
        return name.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private List<Expectation> followed(List<String> ids, Questions questions, LocalDate day) {
        List<Occurrence> stated = questions.occurrences(ids, Optional.of(day));
        Map<String, Questions.Settling> asked = new TreeMap<>();
        for (Occurrence one : stated) {
            row(one).ifPresent(row -> settling(row, one)
                    .forEach(s -> asked.merge(s.party() + "\n" + s.type() + "\n" + s.side(), s, Expectations::wider)));
        }
        List<Act> acts = known(day, questions.settling(List.copyOf(asked.values()), day)).stream()
                .map(Act::of)
                .toList();
        return stated.stream().flatMap(one -> of(one, acts, day).stream()).toList();
    }

    private static Questions.Settling wider(Questions.Settling a, Questions.Settling b) {
        return new Questions.Settling(
                a.party(),
                a.type(),
                a.side(),
                a.since().isBefore(b.since()) ? a.since() : b.since(),
                a.until().isAfter(b.until()) ? a.until() : b.until());
    }

    /** What acts can settle it, and more: those of a type and a party within the window. */
    private List<Questions.Settling> settling(Row row, Occurrence stated) {
        Set<String> types = new TreeSet<>(row.kept());
        types.addAll(row.off());
        types.add(stated.fullest().type()); // told as not done
        Set<String> actor = row.by().equals("recipient") ? stated.recipients() : stated.actors();
        Set<String> recipient = row.by().equals("recipient") ? stated.actors() : stated.recipients();
        Days window = window(row, stated);
        List<Questions.Settling> out = new ArrayList<>();
        for (String type : types) {
            if (row.by().equals("any")) {
                List<String> wanted = new ArrayList<>(actor);
                wanted.addAll(recipient);
                // of two that are wanted both must be there, so one finds them; of more, two, so all but one find them
                wanted.subList(0, Math.max(1, wanted.size() - 1))
                        .forEach(party ->
                                out.add(new Questions.Settling(party, type, "any", window.from(), window.to())));
            } else {
                actor.forEach(
                        party -> out.add(new Questions.Settling(party, type, "actor", window.from(), window.to())));
                recipient.forEach(
                        party -> out.add(new Questions.Settling(party, type, "recipient", window.from(), window.to())));
            }
        }
        return out;
    }

    private static List<Occurrence> known(LocalDate day, Collection<Occurrence> occurrences) {
        return occurrences.stream()
                .map(occurrence -> occurrence.asOf(day))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Occurrence::first))
                .toList();
    }

    private Optional<Expectation> of(Occurrence stated, List<Act> acts, LocalDate day) {
        return row(stated).map(row -> expectation(row, stated, acts, day));
    }

    /** What settles or does not, read once. */
    private record Act(
            Occurrence occurrence,
            Firmness firmness,
            String type,
            List<String> modes,
            Days days,
            Set<String> actors,
            Set<String> recipients) {
        static Act of(Occurrence o) {
            return new Act(
                    o, o.firmness(), o.fullest().type(), o.fullest().modes(), o.days(), o.actors(), o.recipients());
        }
    }

    private Optional<Row> row(Occurrence stated) {
        Event event = stated.fullest();
        return rows.stream()
                .filter(row -> row.type().equals(event.type())
                        && row.stated() == stated.firmness()
                        && (row.mode().isEmpty() || event.modes().contains(row.mode())))
                .findFirst();
    }

    private Expectation expectation(Row row, Occurrence stated, List<Act> known, LocalDate day) {
        boolean turned = row.by().equals("recipient");
        Set<String> actor = turned ? stated.recipients() : stated.actors();
        Set<String> recipient = turned ? stated.actors() : stated.recipients();
        Days window = window(row, stated);
        Optional<Occurrence> kept = Optional.empty();
        Optional<Occurrence> off = Optional.empty();
        for (Act later : known) {
            if (later.occurrence().id().equals(stated.id()) || !within(later, stated, window)) {
                continue;
            }
            if (kept.isEmpty() && keeps(row, stated, later, actor, recipient)) {
                kept = Optional.of(later.occurrence());
            }
            if (off.isEmpty() && cancels(row, stated, later, actor, recipient)) {
                off = Optional.of(later.occurrence());
            }
        }
        Status status = kept.isPresent()
                ? Status.FULFILLED
                : off.isPresent() ? Status.CANCELLED : day.isAfter(window.to()) ? Status.LAPSED : Status.PENDING;
        return new Expectation(
                holder(stated),
                row.kept(),
                actor,
                recipient,
                window,
                stated.fullest().condition().map(words -> words.text()),
                status,
                stated,
                status == Status.CANCELLED ? off : kept,
                day);
    }

    /** An announced act is due when it is dated; a threat, a demand or an accord is dated itself, and due by its type. */
    private Days window(Row row, Occurrence stated) {
        LocalDate from = stated.first().published();
        boolean dated = stated.reports().stream()
                .anyMatch(report -> report.event().when().isPresent());
        if (row.stated() == Firmness.EXPECTED && dated && !stated.days().to().isBefore(from)) {
            return new Days(from, stated.days().to());
        }
        return new Days(from, from.plusDays(families.due(stated.fullest().type())));
    }

    private static boolean within(Act later, Occurrence stated, Days window) {
        Days days = later.days();
        return later.occurrence().first().compareTo(stated.first()) > 0
                && !days.to().isBefore(window.from())
                && !days.from().isAfter(window.to());
    }

    private static boolean keeps(Row row, Occurrence stated, Act later, Set<String> actor, Set<String> recipient) {
        if (later.firmness() != Firmness.ASSERTED || !row.kept().contains(later.type())) {
            return false;
        }
        List<String> wanted = stated.fullest().modes();
        List<String> done = later.modes();
        boolean otherMode = row.stated() == Firmness.EXPECTED
                && stated.fullest().type().equals(later.type())
                && !wanted.isEmpty()
                && !done.isEmpty()
                && wanted.stream().noneMatch(done::contains);
        boolean called = done.contains(CALL) && !wanted.contains(CALL);
        return !otherMode && !called && meets(row, later, actor, recipient);
    }

    /** A telephone call keeps no promise to meet. */
    private static final String CALL = "phone";

    /** Refused by a side, or told as not done. */
    private static boolean cancels(Row row, Occurrence stated, Act later, Set<String> actor, Set<String> recipient) {
        if (later.firmness() == Firmness.NEGATED && row.stated() == Firmness.EXPECTED) {
            return later.type().equals(stated.fullest().type()) && meets(row, later, actor, recipient);
        }
        return later.firmness() == Firmness.ASSERTED
                && row.off().contains(later.type())
                && meets(row, later, actor, recipient);
    }

    /**
     * Whether the later act is between the parties: one of those who were to act acts, and where there is another side,
     * it is the same. For acts of both, any who were to take part do, at least two of them where two were named.
     */
    private static boolean meets(Row row, Act later, Set<String> actor, Set<String> recipient) {
        if (row.by().equals("any")) {
            Set<String> wanted = new TreeSet<>(actor);
            wanted.addAll(recipient);
            Set<String> there = new TreeSet<>(later.actors());
            there.addAll(later.recipients());
            there.retainAll(wanted);
            return there.size() >= Math.min(2, wanted.size());
        }
        boolean acts = shares(later.actors(), actor) || later.actors().isEmpty() && !recipient.isEmpty();
        boolean upon = recipient.isEmpty()
                || later.recipients().isEmpty() && !later.actors().isEmpty()
                || shares(later.recipients(), recipient)
                || shares(later.actors(), recipient);
        return acts && upon && !(later.actors().isEmpty() && later.recipients().isEmpty());
    }

    private static boolean shares(Set<String> a, Set<String> b) {
        Set<String> common = new HashSet<>(a);
        common.retainAll(b);
        return !common.isEmpty();
    }

    private static Optional<String> holder(Occurrence stated) {
        return stated.reports().stream()
                .flatMap(report -> report.event().by().stream())
                .findFirst()
                .map(by -> by.country().map(country -> country + " ").orElse("") + by.name())
                .or(() -> stated.fullest().actor().stream()
                        .findFirst()
                        .map(party ->
                                party.country().map(country -> country + " ").orElse("") + party.name()));
    }
}
