package org.demarche.mention.when;

import java.util.List;
import org.demarche.knowledge.Origin;

/**
 * A way of dating, from {@code knowledge/dates}.
 *
 * @param id its name
 * @param kind what it makes: {@code date}, {@code frame} (a date in a preposition's grip), {@code length}, {@code set},
 *     {@code clock}, {@code reference}, {@code mute} (a date that dates nothing here: "than in 2020"), {@code none} (looks like a date and is none)
 * @param readings its patterns with what each means
 * @param yes sentences with the expression in square brackets and what it comes to
 * @param no sentences in which nothing is dated
 */
record Rule(String id, String kind, List<Reading> readings, List<Example> yes, List<Example> no, Origin origin) {
    /** The kinds a rule may have, and may be asked for by other rules. */
    static final List<String> KINDS = List.of("date", "frame", "length", "set", "clock", "reference", "mute", "none");

    Rule {
        readings = List.copyOf(readings);
        yes = List.copyOf(yes);
        no = List.copyOf(no);
    }

    /** One pattern, written out into plain sequences, and its meaning. */
    record Reading(String pattern, List<List<Phrase.Element>> sequences, Meaning meaning) {}
}
