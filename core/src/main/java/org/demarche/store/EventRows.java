package org.demarche.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.article.Span;
import org.demarche.article.Words;
import org.demarche.mention.Party;
import org.demarche.mention.When;
import org.demarche.mention.Where;
import org.demarche.observation.Attribution;
import org.demarche.observation.Aux;
import org.demarche.observation.Event;
import org.demarche.observation.Evidence;
import org.demarche.observation.Quantity;
import org.demarche.reconcile.Grouping.Standing;
import org.demarche.reconcile.Report;
import org.jspecify.annotations.Nullable;

/** Event records as rows of {@code event}, and back. */
final class EventRows {
    static final int WIDTH = 65;

    private EventRows() {}

    static @Nullable Object[] row(Report report, Standing standing) {
        Event event = report.event();
        List<@Nullable Object> out = new ArrayList<>(WIDTH);
        add(out, event.id(), report.article(), report.published(), report.known(), report.outlet(), event.type());
        add(out, Lists.cell(event.modes()), Lists.cell(event.contexts()));
        add(
                out,
                Lists.cell(event.aux().stream().map(Aux::word).toList()),
                report.firmness().word());
        add(out, shown(event.actor()), shown(event.recipient()), parties(event));
        add(out, event.quad(), event.score(), event.cameo(), event.goldstein());
        words(out, event.when().map(When::words));
        add(
                out,
                event.when().map(When::from).orElse(null),
                event.when().map(When::to).orElse(null));
        add(out, event.when().map(When::basis).orElse(null));
        words(out, event.where().map(Where::words));
        Optional<Where> where = event.where();
        add(out, where.map(Where::name).orElse(null), where.map(Where::country).orElse(null));
        add(
                out,
                where.map(Where::latitude).orElse(null),
                where.map(Where::longitude).orElse(null));
        add(out, where.map(Where::id).orElse(null));
        add(
                out,
                event.by().map(Attribution::name).orElse(null),
                event.by().flatMap(Attribution::country).orElse(null));
        add(out, event.by().map(by -> Lists.cell(by.sectors())).orElse(null));
        add(
                out,
                event.by().map(Attribution::statement).orElse(null),
                event.same().orElse(null));
        words(out, event.condition());
        quantity(out, event.killed());
        quantity(out, event.injured());
        quantity(out, event.size());
        words(out, Optional.of(event.evidence().words()));
        add(out, event.evidence().trigger().start(), event.evidence().trigger().end());
        add(out, event.rule(), event.confidence(), standing.family());
        add(out, event.when().map(When::from).orElse(report.published()), standing.anchor(), null);
        return out.toArray();
    }

    private static void add(List<@Nullable Object> out, @Nullable Object... values) {
        out.addAll(java.util.Arrays.asList(values));
    }

    private static void words(List<@Nullable Object> out, Optional<Words> words) {
        add(out, words.map(Words::text).orElse(null));
        add(
                out,
                words.map(w -> w.span().start()).orElse(null),
                words.map(w -> w.span().end()).orElse(null));
    }

    private static void quantity(List<@Nullable Object> out, Optional<Quantity> quantity) {
        add(
                out,
                quantity.map(Quantity::min).orElse(null),
                quantity.map(Quantity::max).orElse(null));
        words(out, quantity.map(Quantity::words));
    }

    /** {@code RUS:GOV Vladimir Putin; CHN China}: for people who read the table. */
    static String shown(List<Party> parties) {
        return String.join("; ", parties.stream().map(EventRows::shown).toList());
    }

    static String shown(Party party) {
        String sectors = party.sectors().isEmpty() ? "" : ":" + String.join("|", party.sectors());
        return party.country().orElse("---") + sectors + " " + party.name();
    }

    static String parties(Event event) {
        Set<String> out = new TreeSet<>();
        event.actor().forEach(party -> out.add(party.country().orElse(party.name())));
        event.recipient().forEach(party -> out.add(party.country().orElse(party.name())));
        return Lists.cell(out);
    }

    static Event event(ResultSet row, List<Party> actor, List<Party> recipient) throws SQLException {
        Set<Aux> aux = new TreeSet<>();
        for (String word : Lists.values(row.getString("aux"))) {
            aux.add(Aux.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        Words evidence = Columns.words(row, "evidence", "evidence").orElseThrow();
        return new Event(
                row.getString("id"),
                row.getString("type"),
                Lists.values(row.getString("mode")),
                Lists.values(row.getString("context")),
                aux,
                Columns.words(row, "condition_text", "condition"),
                actor,
                recipient,
                row.getInt("quad"),
                row.getDouble("score"),
                row.getString("cameo"),
                row.getDouble("goldstein"),
                when(row),
                where(row),
                by(row),
                Optional.ofNullable(row.getString("same")),
                quantity(row, "killed"),
                quantity(row, "injured"),
                quantity(row, "size"),
                new Evidence(evidence, new Span(row.getInt("trigger_start"), row.getInt("trigger_end"))),
                row.getString("rule"),
                row.getDouble("confidence"));
    }

    private static Optional<When> when(ResultSet row) throws SQLException {
        Optional<Words> words = Columns.words(row, "when_text", "when");
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new When(
                words.get(),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                row.getString("basis")));
    }

    private static Optional<Where> where(ResultSet row) throws SQLException {
        Optional<Words> words = Columns.words(row, "place_text", "place");
        if (words.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Where(
                words.get(),
                row.getString("place"),
                row.getString("place_country"),
                row.getDouble("lat"),
                row.getDouble("lon"),
                row.getString("place_id")));
    }

    private static Optional<Attribution> by(ResultSet row) throws SQLException {
        String name = row.getString("by_name");
        return name == null
                ? Optional.empty()
                : Optional.of(new Attribution(
                        name,
                        Optional.ofNullable(row.getString("by_country")),
                        Lists.values(row.getString("by_sectors")),
                        row.getString("by_statement")));
    }

    private static Optional<Quantity> quantity(ResultSet row, String stem) throws SQLException {
        Optional<Words> words = Columns.words(row, stem + "_text", stem);
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quantity(row.getInt(stem + "_min"), row.getInt(stem + "_max"), words.get()));
    }
}
