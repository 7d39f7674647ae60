package org.demarche.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.knowledge.Ontology;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.mention.Party;
import org.demarche.mention.ResolvedBy;
import org.demarche.mention.When;
import org.demarche.mention.Where;
import org.demarche.observation.Attribution;
import org.demarche.observation.Aux;
import org.demarche.observation.Event;
import org.demarche.observation.Evidence;
import org.demarche.observation.Quantity;

/** Reports written by hand: {@code Told.on("2023-03-02").by("Courier").that("RUS", "ASSAULT", "UKR", "words of the paper")}. */
public final class Told {
    private static final Ontology ONTOLOGY = Ontology.read(Shelf.builtIn(), new Problems());

    /** A report that waits for the article it is printed in. */
    public interface Draft {
        Report print(String outlet, String article);
    }

    private final LocalDate published;
    private String outlet = "Courier";
    private String article = "";
    private String text = "";
    private List<String> modes = List.of();
    private final Set<Aux> aux = new TreeSet<>();
    private Optional<When> when = Optional.empty();
    private Optional<Where> where = Optional.empty();
    private Optional<Attribution> by = Optional.empty();
    private Optional<Quantity> killed = Optional.empty();
    private Optional<LocalDate> known = Optional.empty();

    private Told(LocalDate published) {
        this.published = published;
    }

    public static Told on(String published) {
        return new Told(LocalDate.parse(published));
    }

    public Told by(String name) {
        outlet = name;
        return this;
    }

    public Told in(String id) {
        article = id;
        return this;
    }

    public Told text(String whole) {
        text = whole;
        return this;
    }

    public Told mode(String mode) {
        modes = List.of(mode);
        return this;
    }

    public Told aux(Aux one) {
        aux.add(one);
        return this;
    }

    public Told when(String from, String to) {
        when = Optional.of(new When(words("then"), LocalDate.parse(from), LocalDate.parse(to), "absolute"));
        return this;
    }

    public Told when(String day) {
        return when(day, day);
    }

    public Told where(String name, String country) {
        where = Optional.of(new Where(words(name), name, country, 0, 0, name));
        return this;
    }

    public Told claimedBy(String speaker) {
        by = Optional.of(new Attribution(speaker, Optional.empty(), List.of(), "s"));
        return this;
    }

    public Told killed(int min, int max) {
        killed = Optional.of(new Quantity(min, max, words("many")));
        return this;
    }

    public Told known(String day) {
        known = Optional.of(LocalDate.parse(day));
        return this;
    }

    /** @param actor countries parted by commas; {@code RUS:GOV:Q7747} for a person */
    public Report that(String actor, String type, String recipient, String evidence) {
        String id = article.isEmpty() ? published + "-" + outlet : article;
        Words words = words(evidence);
        Event event = new Event(
                id + "/" + type + "/"
                        + Integer.toHexString(
                                List.of(actor, recipient, evidence, aux, when).hashCode()),
                type,
                modes,
                List.of(),
                aux,
                Optional.empty(),
                parties(actor),
                parties(recipient),
                ONTOLOGY.known(type).quad(),
                ONTOLOGY.known(type).score(modes),
                "",
                0,
                when,
                where,
                by,
                Optional.empty(),
                killed,
                Optional.empty(),
                Optional.empty(),
                new Evidence(words, words.span()),
                "test",
                0.9);
        return new Report(
                event,
                id,
                outlet,
                published,
                known.orElse(published),
                Sketch.of(text.isEmpty() ? id + evidence : text));
    }

    private static List<Party> parties(String side) {
        List<Party> out = new ArrayList<>();
        for (String one : side.isEmpty() ? new String[0] : side.split(",")) {
            String[] parts = one.split(":");
            out.add(new Party(
                    Optional.of(parts[0]),
                    parts.length > 1 ? List.of(parts[1]) : List.of(),
                    one,
                    parts.length > 2 ? Optional.of(parts[2]) : Optional.empty(),
                    words(parts[0]),
                    ResolvedBy.NAME));
        }
        return out;
    }

    private static Words words(String text) {
        return new Words(new Span(0, text.length()), text);
    }
}
