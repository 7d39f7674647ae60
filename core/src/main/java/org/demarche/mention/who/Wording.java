package org.demarche.mention.who;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.knowledge.Problems;
import org.demarche.knowledge.Shelf;
import org.demarche.knowledge.Table;

/** The closed classes of words that references turn on, read from {@code actors/reference-words.tsv}. */
final class Wording {
    private static final String FILE = "actors/reference-words.tsv";

    /** What a word does. */
    enum Use {
        LOCATIVE,
        DIRECTIONAL,
        MOTION,
        PLACE_VERB,
        DAMAGE_VERB,
        PLACE_NOUN,
        ACTING_NOUN,
        INCLUSION,
        PARTITIVE,
        COUNTED_COUNTRY,
        COUNTED_PERSON,
        COUNTED_SIDE,
        COUNTED_BODY,
        PAIR,
        COUNTRY_NOUN,
        BODY_NOUN,
        PERSON_NOUN,
        NEUTRAL,
        BARE_INSTITUTION,
        SENDER_EXCLUDED,
        SAY,
        MALE_TITLE,
        FEMALE_TITLE,
        MALE_NOUN,
        FEMALE_NOUN,
        STATE,
        CONTENT_VERB,
        WEAK_AGENT,
        GENERIC,
        LEADER_ROLE,
        RELATIONAL,
        FOLLOWING,
        CAPTIVE,
        SENDING
    }

    private final Map<Use, Set<String>> words = new EnumMap<>(Use.class);

    Wording(Shelf shelf, Problems problems) {
        for (Use use : Use.values()) {
            words.put(use, new HashSet<>());
        }
        for (Table.Row row :
                Table.read(shelf, FILE, List.of("use", "words"), problems).rows()) {
            String name = row.cell("use").toUpperCase(Locale.ROOT).replace(' ', '_');
            try {
                words.getOrDefault(Use.valueOf(name), Set.of()).addAll(row.values("words"));
            } catch (IllegalArgumentException e) {
                problems.add(row.origin(), "unknown use \"" + row.cell("use") + "\"");
            }
        }
    }

    boolean is(Use use, String word) {
        return words.getOrDefault(use, Set.of()).contains(word);
    }

    Set<String> all(Use use) {
        return words.getOrDefault(use, Set.of());
    }
}
