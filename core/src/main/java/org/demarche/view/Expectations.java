package org.demarche.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** Follows every promise, from {@code ledger/expectations.tsv}: a pure function of the occurrences known on a day. */
public final class Expectations {
    private static final String PATH = "ledger/expectations.tsv";

    private record Row(String type, String mode, Firmness stated, String by, List<String> kept, List<String> off) {}

    private final List<Row> rows = new ArrayList<>();
    private final Families families;

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
        List<Occurrence> known = occurrences.stream()
                .map(occurrence -> occurrence.asOf(day))
                .flatMap(Optional::stream)
                .sorted(java.util.Comparator.comparing(Occurrence::first))
                .toList();
        List<Expectation> out = new ArrayList<>();
        for (Occurrence stated : known) {
            row(stated).ifPresent(row -> out.add(expectation(row, stated, known, day)));
        }
        return out;
    }

    private Optional<Row> row(Occurrence stated) {
        Event event = stated.fullest();
        return rows.stream()
                .filter(row -> row.type().equals(event.type())
                        && row.stated() == stated.firmness()
                        && (row.mode().isEmpty() || event.modes().contains(row.mode())))
                .findFirst();
    }

    private Expectation expectation(Row row, Occurrence stated, List<Occurrence> known, LocalDate day) {
        boolean turned = row.by().equals("recipient");
        Set<String> actor = turned ? stated.recipients() : stated.actors();
        Set<String> recipient = turned ? stated.actors() : stated.recipients();
        Days window = window(row, stated);
        Optional<Occurrence> kept = Optional.empty();
        Optional<Occurrence> off = Optional.empty();
        for (Occurrence later : known) {
            if (later.equals(stated) || !within(later, stated, window)) {
                continue;
            }
            if (kept.isEmpty() && keeps(row, stated, later, actor, recipient)) {
                kept = Optional.of(later);
            }
            if (off.isEmpty() && cancels(row, stated, later, actor, recipient)) {
                off = Optional.of(later);
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

    private static boolean within(Occurrence later, Occurrence stated, Days window) {
        Days days = later.days();
        return later.first().compareTo(stated.first()) > 0
                && !days.to().isBefore(window.from())
                && !days.from().isAfter(window.to());
    }

    private static boolean keeps(
            Row row, Occurrence stated, Occurrence later, Set<String> actor, Set<String> recipient) {
        if (later.firmness() != Firmness.ASSERTED
                || !row.kept().contains(later.fullest().type())) {
            return false;
        }
        List<String> wanted = stated.fullest().modes();
        List<String> done = later.fullest().modes();
        boolean otherMode = row.stated() == Firmness.EXPECTED
                && stated.fullest().type().equals(later.fullest().type())
                && !wanted.isEmpty()
                && !done.isEmpty()
                && wanted.stream().noneMatch(done::contains);
        return !otherMode && meets(row, later, actor, recipient);
    }

    /** Refused by a side, or told as not done. */
    private static boolean cancels(
            Row row, Occurrence stated, Occurrence later, Set<String> actor, Set<String> recipient) {
        if (later.firmness() == Firmness.NEGATED && row.stated() == Firmness.EXPECTED) {
            return later.fullest().type().equals(stated.fullest().type()) && meets(row, later, actor, recipient);
        }
        return later.firmness() == Firmness.ASSERTED
                && row.off().contains(later.fullest().type())
                && meets(row, later, actor, recipient);
    }

    /**
     * Whether the later act is between the parties: one of those who were to act acts, and where there is another side,
     * it is the same. For acts of both, any who were to take part do, at least two of them where two were named.
     */
    private static boolean meets(Row row, Occurrence later, Set<String> actor, Set<String> recipient) {
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
