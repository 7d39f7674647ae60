package org.demarche.app.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.demarche.mention.Party;
import org.demarche.mention.Where;
import org.demarche.observation.Event;
import org.demarche.reconcile.Occurrence;
import org.demarche.reconcile.Report;

/**
 * Occurrences in the columns of other event data, so that what reads those reads ours: asserted ones only, as they know no
 * others; a row an actor and recipient. Columns are described in docs/layouts.md.
 */
public enum Layout {
    /** The 26 columns of Phoenix, as PETRARCH's pipeline writes them: tabs, no heading. */
    phoenix("", List.of()),
    /** The 20 columns of ICEWS: tabs, with a heading. */
    icews(
            "Event ID|Event Date|Source Name|Source Sectors|Source Country|Event Text|CAMEO Code|Intensity|Target Name|"
                    + "Target Sectors|Target Country|Story ID|Sentence Number|Publisher|City|District|Province|Country|"
                    + "Latitude|Longitude",
            List.of()),
    /** The 40 columns of POLECAT: tabs, with a heading; what is not known is None. */
    polecat(
            "Event ID|Event Date|Event Type|Event Mode|Intensity|Quad Code|Contexts|Actor Name|Actor Country|Actor COW|"
                    + "Primary Actor Sector|Actor Sectors|Actor Title|Actor Name Raw|Wikipedia Actor ID|Recipient Name|"
                    + "Recipient Country|Recipient COW|Primary Recipient Sector|Recipient Sectors|Recipient Title|"
                    + "Recipient Name Raw|Wikipedia Recipient ID|Placename|City|District|Province|Country|Latitude|"
                    + "Longitude|GeoNames ID|Raw Placename|Feature Type|Source|Publication Date|Story People|"
                    + "Story Organizations|Story Locations|Language|Version",
            List.of("None"));

    private static final Map<Integer, String> QUADS = Map.of(
            1, "VERBAL COOPERATION",
            2, "MATERIAL COOPERATION",
            3, "VERBAL CONFLICT",
            4, "MATERIAL CONFLICT");

    private final String heading;
    private final List<String> unknown;

    Layout(String heading, List<String> unknown) {
        this.heading = heading;
        this.unknown = unknown;
    }

    /** Writes all rows; tabs and line ends within a value become blanks. */
    public void write(Collection<Occurrence> occurrences, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (!heading.isEmpty()) {
            writer.write(heading.replace('|', '\t') + "\n");
        }
        for (Occurrence occurrence : occurrences) {
            if (occurrence.firmness() == org.demarche.reconcile.Firmness.ASSERTED) {
                for (List<String> row : rows(occurrence)) {
                    writer.write(String.join("\t", row.stream().map(this::cell).toList()) + "\n");
                }
            }
        }
        writer.flush();
    }

    private String cell(String value) {
        String plain = value.replaceAll("[\\t\\r\\n]+", " ").replace("\"", "'");
        return plain.isEmpty() && !unknown.isEmpty() ? unknown.get(0) : plain;
    }

    private List<List<String>> rows(Occurrence occurrence) {
        Event event = occurrence.fullest();
        List<List<String>> out = new ArrayList<>();
        List<Optional<Party>> actors = sides(event.actor());
        List<Optional<Party>> recipients = sides(event.recipient());
        if (event.recipient().isEmpty() && event.actor().size() > 1) {
            recipients = actors; // all who take part act upon one another
        }
        int number = 0;
        for (Optional<Party> actor : actors) {
            for (Optional<Party> recipient : recipients) {
                if (actor.isEmpty() && recipient.isEmpty() || !actor.equals(recipient)) {
                    String id = occurrence.id() + (number++ == 0 ? "" : "-" + number);
                    out.add(row(id, occurrence, event, actor, recipient));
                }
            }
        }
        return out;
    }

    private static List<Optional<Party>> sides(List<Party> parties) {
        return parties.isEmpty()
                ? List.of(Optional.empty())
                : parties.stream().distinct().map(Optional::of).toList();
    }

    private List<String> row(
            String id, Occurrence told, Event event, Optional<Party> actor, Optional<Party> recipient) {
        return switch (this) {
            case phoenix -> phoenix(id, told, event, actor, recipient);
            case icews -> icews(id, told, event, actor, recipient);
            case polecat -> polecat(id, told, event, actor, recipient);
        };
    }

    private static List<String> phoenix(
            String id, Occurrence told, Event event, Optional<Party> actor, Optional<Party> recipient) {
        String day = told.days().from().toString();
        Optional<Where> where = event.where();
        List<String> out = new ArrayList<>(List.of(id, day.replace("-", ""), day.substring(0, 4)));
        out.addAll(List.of(day.substring(5, 7), day.substring(8, 10)));
        for (Optional<Party> side : List.of(actor, recipient)) {
            String country = side.flatMap(Party::country).orElse("");
            String role =
                    side.flatMap(party -> party.sectors().stream().findFirst()).orElse("");
            out.addAll(List.of(country + role, country, role, ""));
        }
        out.addAll(List.of(
                event.cameo(),
                event.cameo().length() < 2 ? event.cameo() : event.cameo().substring(0, 2),
                Integer.toString(event.quad()),
                Decimals.plain(event.goldstein(), 1),
                String.join(
                        ";",
                        event.contexts().stream()
                                .map(c -> c.toUpperCase(Locale.ROOT) + ",1")
                                .toList()),
                where.map(w -> Decimals.plain(w.latitude(), 5)).orElse(""),
                where.map(w -> Decimals.plain(w.longitude(), 5)).orElse(""),
                where.map(Where::name).orElse(""),
                "",
                where.map(Where::country).orElse(""),
                told.first().article() + "_" + event.evidence().words().span().start(),
                String.join(
                        ";",
                        told.reports().stream().map(Report::article).distinct().toList()),
                outlets(told)));
        return out;
    }

    private static List<String> icews(
            String id, Occurrence told, Event event, Optional<Party> actor, Optional<Party> recipient) {
        Optional<Where> where = event.where();
        List<String> out = new ArrayList<>(List.of(id, told.days().from().toString()));
        out.addAll(icews(actor));
        out.addAll(List.of(
                event.type() + (event.modes().isEmpty() ? "" : " " + String.join(" ", event.modes())),
                event.cameo(),
                Decimals.plain(event.goldstein(), 1)));
        out.addAll(icews(recipient));
        out.addAll(List.of(
                told.first().article(),
                Integer.toString(event.evidence().words().span().start()),
                outlets(told),
                where.map(Where::name).orElse(""),
                "",
                "",
                where.map(Where::country).orElse(""),
                where.map(w -> Decimals.plain(w.latitude(), 5)).orElse(""),
                where.map(w -> Decimals.plain(w.longitude(), 5)).orElse("")));
        return out;
    }

    private static List<String> icews(Optional<Party> side) {
        return List.of(
                side.map(Party::name).orElse(""),
                String.join(",", side.map(Party::sectors).orElse(List.of())),
                side.flatMap(Party::country).orElse(""));
    }

    private static List<String> polecat(
            String id, Occurrence told, Event event, Optional<Party> actor, Optional<Party> recipient) {
        Optional<Where> where = event.where();
        List<String> out = new ArrayList<>(List.of(
                id,
                told.days().from().toString(),
                event.type(),
                String.join("; ", event.modes()),
                Decimals.plain(event.score(), 1),
                QUADS.getOrDefault(event.quad(), ""),
                String.join("; ", event.contexts())));
        for (Optional<Party> side : List.of(actor, recipient)) {
            out.addAll(List.of(
                    side.map(Party::name).orElse(""),
                    side.flatMap(Party::country).orElse(""),
                    "",
                    side.flatMap(party -> party.sectors().stream().findFirst()).orElse(""),
                    String.join("; ", side.map(Party::sectors).orElse(List.of())),
                    "",
                    side.map(party -> party.words().text()).orElse(""),
                    side.flatMap(Party::id).orElse("")));
        }
        out.addAll(List.of(
                where.map(Where::name).orElse(""),
                where.map(Where::name).orElse(""),
                "",
                "",
                where.map(Where::country).orElse(""),
                where.map(w -> Decimals.plain(w.latitude(), 5)).orElse(""),
                where.map(w -> Decimals.plain(w.longitude(), 5)).orElse(""),
                where.map(Where::id).orElse(""),
                where.map(w -> w.words().text()).orElse(""),
                "",
                outlets(told),
                told.first().published().toString(),
                "",
                "",
                "",
                "English",
                Coded.CODEBOOK));
        return out;
    }

    private static String outlets(Occurrence told) {
        return String.join(
                ";",
                told.reports().stream()
                        .map(Report::outlet)
                        .filter(outlet -> !outlet.isEmpty())
                        .distinct()
                        .toList());
    }
}
