package org.demarche.app.ask;

import java.util.List;
import java.util.Optional;
import org.demarche.store.Filter;
import org.demarche.store.Ledger;
import org.demarche.store.Slice;
import org.demarche.view.Expectation;
import org.demarche.view.Expectations;

/**
 * What became of which expectations. As of the filter's day, or of the newest that the ledger knows; never of the clock.
 *
 * @param stating chooses the acts that state an expectation
 * @param holder part of the country or name of whose word it is
 * @param status pending, fulfilled, lapsed or cancelled
 */
public record ExpectationQuestion(Filter stating, Optional<String> holder, Optional<String> status) {
    /** The ledger's answer, in the order in which the expectations were stated. */
    public List<Expectation> of(Ledger ledger) {
        return of(ledger, Slice.all());
    }

    /** A part of it. */
    public List<Expectation> of(Ledger ledger, Slice page) {
        return Expectations.builtIn().of(ledger.questions(), stating, holder.orElse(""), status.orElse(""), page);
    }
}
