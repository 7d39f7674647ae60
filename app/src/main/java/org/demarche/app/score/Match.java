package org.demarche.app.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.article.Span;

/**
 * How well a produced row meets an expected one.
 *
 * @param level 0 not at all, 1 found, 2 who, 3 exact
 * @param near the trigger itself lies on the anchor: of two rows on one level the better
 */
record Match(int level, boolean near) {
    private static final Match NONE = new Match(0, false);
    /** Types whose two sides may be listed pooled, as PLOVER's manual has it for what is done together. */
    private static final Set<String> RECIPROCAL = Set.of("CONSULT", "AGREE", "COOPERATE", "SUPPORT");
    /** A longer span covers everything and so shows nothing; code points. */
    private static final int LONGEST = 250;

    static Match event(Expected expected, JsonNode produced) {
        String type = produced.path("event").asText();
        Optional<Span> evidence = Rows.span(produced.path("evidence").path("span"));
        Optional<Span> trigger =
                Rows.span(produced.path("evidence").path("trigger")).or(() -> evidence);
        if (trigger.isEmpty() || trigger.get().length() > LONGEST || !expected.accepts(type)) {
            return NONE;
        }
        boolean near = expected.spans().stream().anyMatch(trigger.get()::overlaps);
        boolean holds = evidence.isPresent()
                && evidence.get().length() <= LONGEST
                && expected.spans().stream().anyMatch(evidence.get()::contains);
        if (!near && !holds) {
            return NONE;
        }
        Side wantedActor = Side.wanted(expected.row().path("actor"));
        Side wantedRecipient = Side.wanted(expected.row().path("recipient"));
        Side actor = Side.produced(produced.path("actor"));
        Side recipient = Side.produced(produced.path("recipient"));
        List<String> also = Rows.texts(expected.row().path("also"));
        boolean straight = wantedActor.satisfiedBy(actor, also) && wantedRecipient.satisfiedBy(recipient, also);
        if (!straight && poolable(expected, type, wantedRecipient, recipient)) {
            wantedActor = wantedActor.with(wantedRecipient);
            actor = actor.with(recipient);
            wantedRecipient = new Side(List.of());
            recipient = new Side(List.of());
            straight = wantedActor.satisfiedBy(actor, also);
        }
        if (!straight) {
            return near ? new Match(1, true) : NONE;
        }
        boolean exact = wantedActor.sectorsIn(actor)
                && wantedRecipient.sectorsIn(recipient)
                && expected.auxFits(produced)
                && expected.modeFits(produced)
                && expected.whenFits(produced)
                && expected.byFits(produced);
        return new Match(exact ? 3 : 2, near);
    }

    /** Pooled is one thing, swapped another: with both sides filled only what is done face to face may be pooled. */
    private static boolean poolable(Expected expected, String type, Side wantedRecipient, Side recipient) {
        boolean reciprocal = Rows.texts(expected.row().path("event")).stream().anyMatch(RECIPROCAL::contains);
        return reciprocal
                && (recipient.none()
                        || wantedRecipient.none()
                        || type.equals("CONSULT")
                        || type.equals("COOPERATE")
                        || expected.row().path("mode").asText().equals("visit"));
    }

    static Match statement(Expected expected, JsonNode produced) {
        List<Span> places = new ArrayList<>();
        Rows.span(produced.path("content").path("span")).ifPresent(places::add);
        Rows.span(produced.path("cue").path("span")).ifPresent(places::add);
        Rows.items(produced.path("quotes"))
                .forEach(quote -> Rows.span(quote.path("span")).ifPresent(places::add));
        boolean found = places.stream()
                .anyMatch(place -> expected.spans().stream()
                        .anyMatch(anchor -> place.overlaps(anchor) && place.length() <= 3 * anchor.length() + 150));
        if (!found) {
            return NONE;
        }
        JsonNode speaker = produced.path("speaker");
        boolean code =
                Side.Code.wanted(expected.row().path("speaker_code").asText()).fits(Side.Code.produced(speaker));
        Optional<String> wanted = Rows.text(expected.row().path("speaker"));
        boolean named = Names.same(wanted, Rows.text(speaker.path("name")))
                || Names.same(wanted, Rows.text(speaker.path("text")));
        if (!named && !(code && Expected.collective(expected.row()))) {
            return new Match(1, false);
        }
        boolean exact = code
                && produced.path("form")
                        .asText()
                        .equals(expected.row().path("form").asText())
                && expected.whenFits(produced)
                && quotesFit(expected, produced);
        return new Match(exact ? 3 : 2, false);
    }

    private static boolean quotesFit(Expected expected, JsonNode produced) {
        List<String> quotes = Rows.items(produced.path("quotes")).stream()
                .map(quote -> Names.plain(quote.path("text").asText()))
                .toList();
        return Rows.texts(expected.row().path("quotes")).stream()
                .map(Names::plain)
                .allMatch(quotes::contains);
    }
}
