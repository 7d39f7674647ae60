package org.demarche.app.record;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.app.record.Screen.Style;
import org.demarche.mention.Party;
import org.demarche.mention.When;
import org.demarche.observation.Event;
import org.demarche.observation.Statement;

/** The reading of an article as a table made for eyes: what happened, then who said what. */
public final class Reading implements Format {
    private static final List<String> EVENTS =
            List.of("date", "actor → recipient", "event", "on whose word", "the words");
    private static final List<String> STATEMENTS = List.of("date", "who", "how", "what was said");

    private final Writer out;
    private final Screen screen;
    private boolean first = true;

    public Reading(OutputStream out, Screen screen) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.screen = screen;
    }

    @Override
    public void print(Coded coded) throws IOException {
        List<Event> events = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        coded.observations().forEach(observation -> {
            if (observation instanceof Event event) {
                events.add(event);
            } else if (observation instanceof Statement statement) {
                statements.add(statement);
            }
        });
        if (!first) {
            out.write("\n");
        }
        first = false;
        title(coded, events.size(), statements.size());
        if (!events.isEmpty()) {
            Columns columns = new Columns(screen, EVENTS, List.of(10, 24, 12, 13));
            out.write("\n" + screen.styled(Style.HEADING, "EVENTS") + "\n" + columns.heading());
            for (Event event : events) {
                out.write(columns.row(eventCells(event), eventStyles(event)));
            }
        }
        if (!statements.isEmpty()) {
            Columns columns = new Columns(screen, STATEMENTS, List.of(10, 24, 12));
            out.write("\n" + screen.styled(Style.HEADING, "STATEMENTS") + "\n" + columns.heading());
            for (Statement statement : statements) {
                out.write(columns.row(
                        statementCells(statement), List.of(Style.PLAIN, Style.PLAIN, Style.FAINT, Style.PLAIN)));
            }
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    private void title(Coded coded, int events, int statements) throws IOException {
        String name = coded.article().title().isEmpty()
                ? coded.article().source()
                : coded.article().title();
        String counts = counted(coded.sentences(), "sentence") + ", " + counted(events, "event") + ", "
                + counted(statements, "statement");
        String line = (name.isEmpty() ? coded.article().id() : name) + " · published "
                + coded.article().published() + " · " + counts;
        for (String piece : Wrapped.lines(line, screen.columns())) {
            out.write(screen.styled(Style.HEADING, piece) + "\n");
        }
    }

    private static String counted(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }

    private static List<String> eventCells(Event event) {
        String sides = sides(event.actor());
        if (!event.recipient().isEmpty()) {
            sides = (sides.isEmpty() ? "?" : sides) + " → " + sides(event.recipient());
        }
        List<String> what = new ArrayList<>(List.of(event.type()));
        what.addAll(event.modes());
        event.aux().forEach(aux -> what.add("(" + aux.word() + ")"));
        return List.of(
                day(event.when()),
                sides,
                String.join(" ", what),
                event.by().map(by -> by.name()).orElse("the paper"),
                event.evidence().words().text());
    }

    private static List<Style> eventStyles(Event event) {
        Style act = event.quad() <= 2 ? Style.FRIENDLY : Style.HOSTILE;
        Style voice = event.by().isPresent() ? Style.PLAIN : Style.FAINT;
        return List.of(Style.PLAIN, Style.PLAIN, act, voice, Style.PLAIN);
    }

    private static List<String> statementCells(Statement statement) {
        String who = named(statement.speaker())
                + statement.addressee().map(to -> " → " + named(to)).orElse("");
        String how = statement.form().word() + ": " + statement.cue().text();
        String content = statement.content().text()
                + statement.channel().map(channel -> " [on " + channel + "]").orElse("");
        return List.of(day(statement.when()), who, how, content);
    }

    private static String sides(List<Party> parties) {
        return String.join(", ", parties.stream().map(Reading::named).toList());
    }

    /** {@code Vladimir Putin (RUS:GOV)}: a name for the stranger, codes for the analyst. */
    private static String named(Party party) {
        boolean coded = party.country().isPresent() || !party.sectors().isEmpty();
        return coded ? party.name() + " (" + Codes.of(party) + ")" : party.name();
    }

    private static String day(Optional<When> when) {
        return when.map(w -> day(w.from(), w.to())).orElse("–");
    }

    private static String day(LocalDate from, LocalDate to) {
        return from.equals(to) ? from.toString() : from + " – " + to;
    }
}
