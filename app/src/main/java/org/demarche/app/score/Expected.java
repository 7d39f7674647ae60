package org.demarche.app.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.article.Span;

/**
 * One expected row with the places of its anchor. A field that the row does not pin is not tested.
 *
 * @param spans where the anchor stands, in code points; empty if the article does not hold it
 * @param attributedCode code of a collective speaker named in {@code by}, as its own statement row gives it
 */
record Expected(JsonNode row, List<Span> spans, Optional<Side.Code> attributedCode) {
    /** Modes that PLOVER 0.8 gives each type; a pinned mode is tested only on a type that has it. */
    private static final Map<String, Set<String>> MODES = Map.ofEntries(
            Map.entry("CONSULT", Set.of("visit", "third-party", "multilateral", "phone")),
            Map.entry("RETREAT", Set.of("withdraw", "release", "disarm", "ceasefire", "access", "resign")),
            Map.entry("REQUEST", Set.of("assist", "change", "yield", "meet")),
            Map.entry("REJECT", Set.of("assist", "change", "yield", "meet")),
            Map.entry("ACCUSE", Set.of("disapprove", "investigate", "allege")),
            Map.entry("THREATEN", Set.of("restrict", "arrest", "relations", "expel", "territory", "violence")),
            Map.entry("PROTEST", Set.of("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize")),
            Map.entry("SANCTION", Set.of("convict", "expel", "withdraw", "discontinue")),
            Map.entry("MOBILIZE", Set.of("troops", "weapons", "police", "militia")),
            Map.entry(
                    "COERCE",
                    Set.of(
                            "seize",
                            "restrict",
                            "censor",
                            "curfew",
                            "martial-law",
                            "arrest",
                            "deport",
                            "withhold",
                            "misinformation",
                            "cyber")),
            Map.entry(
                    "ASSAULT",
                    Set.of(
                            "abduct",
                            "beat",
                            "torture",
                            "sexual",
                            "targeted",
                            "destroy",
                            "primitive",
                            "firearms",
                            "explosives",
                            "suicide-attack",
                            "aerial",
                            "drone",
                            "heavy-weapons",
                            "crowd-control",
                            "unconventional")));

    Expected {
        spans = List.copyOf(spans);
    }

    boolean must() {
        return row.path("must").asBoolean();
    }

    String anchor() {
        return row.path("anchor").asText();
    }

    boolean accepts(String type) {
        return Rows.texts(row.path("event")).contains(type);
    }

    boolean modeFits(JsonNode produced) {
        String type = produced.path("event").asText();
        String mode = row.path("mode").asText("");
        return !row.has("mode")
                || !MODES.getOrDefault(type, Set.of()).contains(mode)
                || Rows.texts(produced.path("mode")).contains(mode);
    }

    /** {@code aux} is a value, a list, or such per type where the reading depends on the type recorded. */
    boolean auxFits(JsonNode produced) {
        JsonNode aux = row.path("aux");
        Set<String> wanted = new TreeSet<>(
                Rows.texts(aux.isObject() ? aux.path(produced.path("event").asText()) : aux));
        List<String> found = Rows.texts(produced.path("aux"));
        return (found.isEmpty() ? List.of("none") : found).stream().anyMatch(wanted::contains);
    }

    /** The produced days are the expected ones or lie inside them. */
    boolean whenFits(JsonNode produced) {
        JsonNode wanted = row.path("when");
        if (!wanted.isArray()) {
            return true;
        }
        Optional<String> from = Rows.text(produced.path("when").path("from"));
        Optional<String> to = Rows.text(produced.path("when").path("to"));
        return from.isPresent()
                && to.isPresent()
                && wanted.get(0).asText().compareTo(from.get()) <= 0
                && to.get().compareTo(wanted.get(1).asText()) <= 0;
    }

    /** {@code by} may list several acceptable names, null among them; a collective speaker also fits by its code. */
    boolean byFits(JsonNode produced) {
        if (!row.has("by")) {
            return true;
        }
        JsonNode by = produced.path("by");
        Optional<String> name = Rows.text(by.isObject() ? by.path("name") : by);
        if (attributedCode.isPresent() && by.isObject() && attributedCode.get().fits(Side.Code.produced(by))) {
            return true;
        }
        JsonNode wanted = row.path("by");
        if (!wanted.isArray()) {
            return Names.same(Rows.text(wanted), name);
        }
        for (JsonNode one : wanted) {
            if (Names.same(Rows.text(one), name)) {
                return true;
            }
        }
        return false;
    }

    /** A speaker that is no person: one word (Caracas), described (Kremlin officials), or marked so. */
    static boolean collective(JsonNode row) {
        String speaker = row.path("speaker").asText();
        if (row.has("collective")) {
            return row.path("collective").asBoolean();
        }
        String last = speaker.substring(speaker.lastIndexOf(' ') + 1);
        return speaker.indexOf(' ') < 0
                || Character.isLowerCase(speaker.codePointAt(0))
                || (!last.isEmpty() && Character.isLowerCase(last.codePointAt(0)));
    }
}
