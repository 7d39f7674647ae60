package org.demarche.observation;

import org.demarche.article.Span;

/** What an article reports, with its words and with the rule that decided. */
public sealed interface Observation permits Event, Statement {
    /** Stable: the same article and span give the same id. */
    String id();

    /** What decided: {@code file:rule} of the knowledge folder, or {@code model:…}. */
    String rule();

    /** Probability that the record is right, from 0 to 1. */
    double confidence();

    /** Where the record's words begin and end; gives the reading order. */
    Span span();
}
