package org.demarche.app.ask;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.reconcile.Occurrence;
import org.demarche.store.Filter;
import org.demarche.store.Ledger;
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
        LocalDate day = stating.asOf().orElseGet(() -> newest(ledger));
        // what settles an expectation may be of another type, later, and told by others: all acts of the parties count
        List<Occurrence> all =
                ledger.occurrences(Filter.all().withParties(stating.parties()).withAsOf(day));
        Set<String> chosen = new HashSet<>();
        ledger.occurrences(stating.withAsOf(day)).forEach(occurrence -> chosen.add(occurrence.id()));
        return Expectations.builtIn().asOf(day, all).stream()
                .filter(e -> chosen.contains(e.stated().id()))
                .filter(e ->
                        holder.isEmpty() || e.holder().filter(this::isHolder).isPresent())
                .filter(e -> status.isEmpty() || e.status().word().equals(status.get()))
                .toList();
    }

    private boolean isHolder(String name) {
        String part = holder.orElse("").toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).contains(part);
    }

    private static LocalDate newest(Ledger ledger) {
        return ledger.table("select max(known) from article", List.of())
                .rows()
                .get(0)
                .get(0)
                .map(day -> LocalDate.parse(day.toString()))
                .orElse(LocalDate.EPOCH);
    }
}
