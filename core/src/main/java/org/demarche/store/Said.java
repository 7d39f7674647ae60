package org.demarche.store;

import java.time.LocalDate;
import java.util.Objects;
import org.demarche.observation.Statement;

/**
 * One statement as one article rendered it: what a report is to an event.
 *
 * @param article id of the article
 * @param outlet who published it; empty when unknown
 * @param published the day the article bears
 * @param known the day from which the ledger may answer with it
 */
public record Said(Statement statement, String article, String outlet, LocalDate published, LocalDate known) {
    public Said {
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(outlet, "outlet");
    }

    /** The day it was said, or published where that is not told. */
    public LocalDate day() {
        return statement.when().map(when -> when.from()).orElse(published);
    }
}
